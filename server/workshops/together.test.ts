/** Agreeing on several stages in one round, over a real database and real rooms. */
import * as Y from 'yjs';
import { afterEach, expect, it } from 'vitest';
import { addItem, setField } from '#lib/board/items.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { readEvents } from '../storage/ledger.ts';
import { hashStage } from './hash-stage.ts';

let server: ComposedServer;
afterEach(() => server.close());

const KEYS: StageKey[] = ['kickoff', 'materials'];

/** Agreements and materials lie there as drafts, and the room is at the materials. */
async function drafted() {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { templateId: 'T01' });
	const boards = new Map<StageKey, Y.Doc>();
	for (const key of KEYS) {
		await facilitator.command({ type: 'stage.open', stage: key });
		boards.set(key, await field[0]!.room(key));
	}
	const rule = { id: 'w1', kind: 'workingAgreement', fields: { text: { en: 'We listen first.' } } } as const;
	addItem(boards.get('kickoff')!, rule, 'test');
	addItem(
		boards.get('materials')!,
		{
			id: 'm1',
			kind: 'material',
			fields: { name: { en: 'Talk card' }, kind: 'talk_card', commitment: { repsCommitted: 8, usesPerWeekPerRep: 2 } }
		},
		'test'
	);
	await waitFor(async () => {
		const { content } = await facilitator.slices();
		return KEYS.every((key) => content[key]?.items.length === 1);
	});
	return { facilitator, everybody: [...field, ...internal], boards };
}

const ask = (guest: Guest, command: Command) => guest.command(command);
const idOf = async (guest: Guest): Promise<string> => (await guest.slices()).room.together!.id;

it('[SV110] every room is held while it is hashed: what comes too late changes none of the texts, and each is adopted as it was', async () => {
	const { facilitator, everybody, boards } = await drafted();
	await ask(facilitator, { type: 'together.open', stages: KEYS });
	setField(boards.get('kickoff')!, 'w1', 'text.en', 'We never listen.', 'test');
	setField(boards.get('materials')!, 'm1', 'name.en', 'Another card', 'test');
	const together = await idOf(facilitator);
	for (const guest of everybody) await ask(guest, { type: 'together.give', together, fist: 4, apart: [] });
	await ask(facilitator, { type: 'together.close', together });
	const { content, stages } = await facilitator.slices();
	for (const key of KEYS) {
		const { adopted } = stages.find((stage) => stage.key === key)!;
		expect([key, adopted?.hash, adopted?.signOffs.length]).toEqual([key, hashStage(content[key]!), everybody.length]);
	}
	expect(content.kickoff?.items[0]?.fields['text']).toEqual({ en: 'We listen first.' });
	// What was agreed is kept with each agreement, as its own room said it.
	for (const key of KEYS) {
		const { person, workshopId } = facilitator;
		const kept = (await server.services.workshops.versions(person, workshopId, key)).find(
			({ kind }) => kind === 'adoption'
		)!;
		const { content: then } = await server.services.workshops.version(person, workshopId, {
			versionId: kept.id,
			against: null,
			locale: 'en'
		});
		expect([key, hashStage(then)]).toEqual([key, hashStage(content[key]!)]);
	}
});

it('[SV111] all of it is one transaction: its events follow one another, and one stage that cannot be asked about leaves nothing', async () => {
	const { facilitator, everybody, boards } = await drafted();
	const before = (await facilitator.slices()).stages;
	const all: StageKey[] = [...KEYS, 'insights'];
	await expect(ask(facilitator, { type: 'together.open', stages: all })).rejects.toMatchObject({ code: 'wrong-phase' });
	expect((await facilitator.slices()).stages).toEqual(before);
	// Nobody's typing was interrupted for it either.
	setField(boards.get('kickoff')!, 'w1', 'text.en', 'We listen.', 'test');
	await waitFor(async () => JSON.stringify((await facilitator.slices()).content.kickoff).includes('We listen.'));

	await ask(facilitator, { type: 'together.open', stages: KEYS });
	const together = await idOf(facilitator);
	const answers = everybody.map((guest, i) =>
		ask(guest, {
			type: 'together.give',
			together,
			fist: 4,
			apart: i === 0 ? [{ stage: 'materials', fist: 1, objection: { kind: 'harm', text: 'Nobody will carry it' } }] : []
		})
	);
	await Promise.all(answers);
	await ask(facilitator, { type: 'together.close', together });
	const db = await openContent(server.dataDir);
	const events = await readEvents(db, facilitator.workshopId, 0);
	await db.close();
	const typesAt = (first: string): string[] => {
		const at = events.find(({ event }) => event.type === first)!.at;
		return events.filter((each) => each.at === at).map(({ event }) => event.type);
	};
	expect(typesAt('together-opened').slice(0, 3)).toEqual(['together-opened', 'consent-opened', 'consent-opened']);
	const closing = events.slice(-2);
	expect(closing.map(({ event }) => event.type)).toEqual(['stage-adopted', 'consent-closed']);
	expect(closing[1]!.seq).toBe(closing[0]!.seq + 1);
	expect(closing[1]!.event).toMatchObject({ gaps: [{ code: 'objection-open', kind: 'harm' }] });
});
