import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../storage/port.ts';
import type { IdentityTables } from '../storage/schema.ts';
import { openIdentity } from '../storage/sqlite.ts';
import { createGuests, SESSION_MS, type Guests } from './guests.ts';
import { provesReturn, readReturnToken, writeReturnToken } from './return-link.ts';
import { readSecret } from './secret.ts';

let dataDir: string;
let database: Database<IdentityTables>;
let guests: Guests;
let time = 1_800_000_000_000;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'einklang-guests-'));
	database = await openIdentity(dataDir);
	let id = 0;
	guests = createGuests({ database, now: () => time, newId: () => `person-${++id}` });
});
afterEach(async () => {
	await database.close();
	rmSync(dataDir, { recursive: true });
});

describe('sessions', () => {
	it('[SV1] the database holds no token, only its hash', async () => {
		const { token } = await guests.createGuest({ name: 'Ada', locale: 'de' });
		expect(Buffer.from(token, 'base64url')).toHaveLength(32);
		const rows = await database.query.selectFrom('session').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('[SV1] a session lasts 180 days from the last visit', async () => {
		const { token, person } = await guests.createGuest({ name: 'Ada', locale: 'de' });
		time += SESSION_MS - 1000;
		expect(await guests.readSession(token)).toEqual(person);
		time += SESSION_MS - 1000;
		expect(await guests.readSession(token)).toEqual(person);
		time += SESSION_MS + 1000;
		expect(await guests.readSession(token)).toBeNull();
	});

	it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, '\u0000'])('[SV1] %j opens nothing', async (token) => {
		await guests.createGuest({ name: 'Ada', locale: 'de' });
		expect(await guests.readSession(token)).toBeNull();
		expect(await guests.readTokenPerson(token)).toBeNull();
	});

	it('[SV2] an ended session opens nothing, and whoever serves it hears of it', async () => {
		const { token, person } = await guests.createGuest({ name: 'Ada', locale: 'de' });
		const other = await guests.openSession(person.id);
		const ended: string[] = [];
		guests.onEnded((hash) => ended.push(hash));
		await guests.endSession(token);
		expect(await guests.readSession(token)).toBeNull();
		expect(await guests.readSession(other.token)).toEqual(person);
		expect(ended).toHaveLength(1);
	});
});

describe('return links', () => {
	const key = Buffer.alloc(32, 7);
	const subject = { workshopId: 'w1', participantId: 'p1', personId: 'secret-person' };

	it('[SV3] prove the person without naming them', () => {
		const token = writeReturnToken(key, subject);
		expect(token).not.toContain('secret-person');
		const { mac } = readReturnToken(token)!;
		expect(provesReturn(key, mac, subject)).toBe(true);
		expect(provesReturn(key, mac, { ...subject, personId: 'another' })).toBe(false);
		expect(provesReturn(key, mac, { ...subject, workshopId: 'w2' })).toBe(false);
		expect(provesReturn(Buffer.alloc(32, 8), mac, subject)).toBe(false);
	});

	it.each(['', 'w1', 'w1~p1', 'w1~p1~', 'w1~p1~x~y', '../w1~p1~x', 'w1~~x'])('[SV3] %j is no link', (token) => {
		const claim = readReturnToken(token);
		expect(claim === null || !provesReturn(key, claim.mac, subject)).toBe(true);
	});
});

it('[SV3] the secret behind the links is made once and survives a restart', () => {
	const first = readSecret(dataDir, null);
	expect(first.length).toBeGreaterThanOrEqual(64);
	expect(readSecret(dataDir, null)).toBe(first);
	expect(readSecret(dataDir, 'from the environment, long enough')).toBe('from the environment, long enough');
});
