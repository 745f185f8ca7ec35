/**
 * The disk is really full while people type: nothing is acknowledged, what is there can be read and taken out, and once there is
 * space again everything goes through by itself.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { SESSION_COOKIE } from '#server/identity/port.ts';
import { openForWriting } from '#server/storage/sqlite-connection.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { AppChild, readiness, seedApp } from './app-child.ts';
import type { Seeded } from './app-child.ts';
import { atEnd, conduct, expect, until } from './conduct.ts';
import { makeSmallDisk } from './small-disk.ts';
import { checkIntegrity, contentOf } from './stored.ts';

const RECOVERED_MS = 10_000;
const EDIT_MS = 20;
/** So that the disk is full soon, whatever SQLite had reserved. */
const WORDS = 'x'.repeat(4_000);

/** Somebody whose client comes back whenever it is closed, as ours does. */
class Stubborn {
	readonly doc = new Y.Doc();
	written = 0;
	closes: number[] = [];
	client: SyncClient;
	readonly #reopen: (doc: Y.Doc) => SyncClient;
	#over = false;

	constructor(reopen: (doc: Y.Doc) => SyncClient) {
		this.#reopen = reopen;
		this.client = reopen(this.doc);
	}

	async type(name: string): Promise<void> {
		await this.client.joined();
		while (!this.#over) {
			if (this.client.closed !== null) await this.#comeBack();
			const write = (doc: Y.Doc): unknown => doc.getMap('items').set(`${name} ${this.written++}`, WORDS);
			if (this.client.socket.readyState === 1) this.client.write(write);
			else write(this.doc);
			await delay(EDIT_MS);
		}
	}

	async #comeBack(): Promise<void> {
		this.closes.push(this.client.closed ?? 0);
		this.client = this.#reopen(this.doc);
		await this.client.until(() => this.client.closed !== null || this.client.of('step1').length > 0, 'a greeting');
		if (this.client.closed === null) this.client.sync();
	}

	stop(): void {
		this.#over = true;
	}

	get isSaved(): boolean {
		const { acked, closed, heard } = this.client;
		const sent = heard.length > 0 && closed === null;
		return sent && acked > 0;
	}
}

async function canRead(app: AppChild, seeded: Seeded, known: string): Promise<boolean> {
	const headers = { cookie: `${SESSION_COOKIE}=${seeded.tokens[1]}` };
	const exported = await fetch(`${app.origin}/api/workshops/${seeded.workshopId}/export/json`, { headers });
	const reader = await app.open(seeded, seeded.tokens[1] ?? '').joined();
	const has = known in reader.items;
	reader.cut();
	return has && exported.ok;
}

/** Of what is at rest: SQLite does not open a file that lies in another process's world. */
function checkCopy(dataDir: string): void {
	const copy = mkdtempSync(join(tmpdir(), 'einklang-copy-'));
	atEnd(() => rmSync(copy, { recursive: true, force: true }));
	for (const file of ['content.db', 'content.db-wal']) copyFileSync(join(dataDir, file), join(copy, file));
	openForWriting(join(copy, 'content.db')).close();
	checkIntegrity(copy);
}

const timed = async (what: string, check: () => unknown): Promise<number> => {
	const started = performance.now();
	await until(what, check, 60_000);
	return performance.now() - started;
};

await conduct(
	{
		id: 'R05',
		title: 'the disk is full',
		bound: 'sockets closed once, 0 acks meanwhile, reading works, all saved within 10 s of space'
	},
	async ({ full }) => {
		const seeded = await seedApp(2);
		const disk = makeSmallDisk(seeded.dataDir);
		const app = await AppChild.start(disk.dataDir, disk.under);
		const ada = new Stubborn((doc) => app.open(seeded, seeded.tokens[0] ?? '', doc));
		const typing = ada.type('ada');
		await until('some of it is saved', () => ada.client.acked > 10);
		disk.fill(app.pid);
		const noticed = await timed('the server says that it is not ready', async () => (await readiness(app)) === 503);
		const acked = ada.client.acked;
		const reads = await canRead(app, seeded, 'ada 0');
		await delay(full ? 10_000 : 1_500);
		expect('still not ready', (await readiness(app)) === 503);
		ada.stop();
		await typing;
		const before = ada.client.acked;
		disk.free(app.pid);
		const ready = await timed('ready again', async () => (await readiness(app)) === 200);
		const reader = await app.open(seeded, seeded.tokens[1] ?? '').joined();
		const saved = await timed('everything typed is there', () => contentOf(reader.doc) === contentOf(ada.doc));
		await until('and acknowledged', () => ada.isSaved && ada.client.acked > before);
		for (const client of [reader, ada.client]) client.cut();
		checkCopy(disk.seen(app.pid));
		app.signal('SIGTERM');
		expect('it ends with 0', (await app.ended) === 0);
		const falseAcks = before - (ada.closes.length > 0 ? 0 : acked);
		return {
			figure: `${disk.name}: 503 after ${noticed.toFixed(0)} ms, ${falseAcks} acks while full, closed with ${ada.closes.join(' ') || 'nothing'} and no more, read and exported, ready ${ready.toFixed(0)} ms and all ${ada.written} edits there ${(ready + saved).toFixed(0)} ms after space came`,
			kept: reads && ada.closes.length <= 1 && falseAcks === 0 && ready + saved <= RECOVERED_MS
		};
	}
);
