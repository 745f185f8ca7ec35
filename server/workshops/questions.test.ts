/** Questions to the room through the services, over a real database: many answers at once, a close that races them, and silence. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { addCard } from '#lib/board/cards.ts';
import { PASSIVE } from '#lib/domain/ballot/question.ts';
import type { CommandOf } from '#lib/domain/session/command.ts';
import type { QuestionView } from '#lib/domain/session/view.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

const QUESTION: Omit<CommandOf<'question.ask'>, 'type' | 'asked'> = {
	kind: 'resistance',
	question: 'Which way do we go?',
	lines: ['By phone', 'By visit'],
	sides: ['field', 'internal']
};

async function ask(facilitator: Guest, asked: number): Promise<QuestionView> {
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
	await facilitator.command({ type: 'question.ask', ...QUESTION, asked });
	return (await facilitator.slices()).questions[0]!;
}
const latest = async (guest: Guest): Promise<QuestionView> => (await guest.slices()).questions[0]!;

/** @param values in the order of the lines */
const answer = (guest: Guest, { id, options }: QuestionView, ...values: number[]): Promise<string> =>
	guest
		.command({
			type: 'question.answer',
			questionId: id,
			answers: Object.fromEntries(options.map((option, at) => [option.id, values[at] ?? 0]))
		})
		.then(
			() => 'kept',
			(error: { code: string }) => error.code
		);

/** Rows on disk, past every cache. */
function casts(): number {
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { readOnly: true });
	try {
		return Number(db.prepare('select count(*) as n from ballot_cast').get()!['n']);
	} finally {
		db.close();
	}
}

it('[SV91] fifty people answer at the same moment: every one counts, and with the close every single answer is gone', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { field: 25, internal: 25 });
	const question = await ask(facilitator, 50);
	const given = await Promise.all([
		...field.map((guest, at) => answer(guest, question, at % 2 ? 2 : 4, 10, 5)),
		...internal.map((guest) => answer(guest, question, 7, 1, 5))
	]);
	expect(given).toEqual(Array.from({ length: 50 }, () => 'kept'));
	expect(casts()).toBe(50);
	await facilitator.command({ type: 'question.close', questionId: question.id });
	const { answered, result } = await latest(facilitator);
	const [phone, visit] = question.options.map(({ id }) => id) as [string, string];
	expect(answered).toEqual({ total: 50, bySide: { field: 25, internal: 25 } });
	const mean = (13 * 4 + 12 * 2) / 25;
	expect(result!.rows.map(({ option, talk }) => [option, talk])).toEqual([
		[PASSIVE, false],
		[phone, true],
		[visit, true]
	]);
	expect(result!.rows[1]!.figures).toMatchObject({
		both: (mean + 7) / 2,
		field: { middle: mean, most: 4 },
		internal: { middle: 7, most: 7 }
	});
	expect(casts()).toBe(0);
});

it('[SV91] answers that race the close are either counted or refused', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server, { field: 12, internal: 12 });
	const question = await ask(facilitator, 24);
	const people = field.flatMap((guest, at) => [guest, internal[at]!]);
	const early = people.slice(0, 14).map((guest) => answer(guest, question, 3, 3, 3));
	const close = facilitator.command({ type: 'question.close', questionId: question.id });
	const again = facilitator
		.command({ type: 'question.close', questionId: question.id })
		.catch((error: { code: string }) => error.code);
	const late = people.slice(14).map((guest) => answer(guest, question, 3, 3, 3));
	const given = await Promise.all([...early, ...late]);
	await close;
	expect(await again).toBe('ballot-closed');
	expect(new Set(given)).toEqual(new Set(['kept', 'ballot-closed']));
	expect((await latest(facilitator)).answered.total).toBe(given.filter((each) => each === 'kept').length);
	expect(casts()).toBe(0);
});

it('[SV91] [BL8] a repeated command answers once; an answer is changed while it is open; taken back, nothing is left', async () => {
	server = await ComposedServer.start();
	const { facilitator, field } = await gather(server);
	const question = await ask(facilitator, 6);
	const [first] = field as [Guest];
	const command = {
		type: 'question.answer',
		questionId: question.id,
		answers: Object.fromEntries(question.options.map(({ id }) => [id, 4]))
	} as const;
	const [one, two] = await Promise.all([first.command(command, 'key-1234'), first.command(command, 'key-1234')]);
	expect([one, casts()]).toEqual([two, 1]);
	await answer(first, question, 0, 0, 0);
	expect((await first.slices()).you.votes[question.id]).toEqual(
		Object.fromEntries(question.options.map(({ id }) => [id, 0]))
	);
	expect([casts(), (await first.slices()).you.needs.map(({ kind }) => kind)]).toEqual([1, ['write']]);
	await facilitator.command({ type: 'question.withdraw', questionId: question.id });
	expect([casts(), (await first.slices()).questions, await answer(first, question, 1, 1, 1)]).toEqual([
		0,
		[],
		'not-found'
	]);
});

it('[PR9] nobody learns what or who has answered, before the close and after it', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server);
	const question = await ask(facilitator, 6);
	const [author, neighbour] = field as [Guest, Guest];
	const others = [facilitator, neighbour, ...internal];
	for (const guest of others) {
		guest.received.length = 0;
		await guest.live();
	}
	await answer(author, question, 10, 9, 8);
	await waitFor(async () => (await latest(facilitator)).answered.total === 1);
	for (const guest of others) {
		await guest.slices();
		for (const text of guest.received) {
			for (const [found] of text.matchAll(/"votes":(\{[^}]*\})/g)) expect(found).toBe('"votes":{}');
			expect(text).not.toMatch(/"(?:shows|rows|carried)"/);
			expect(text).not.toMatch(/"voters"/);
		}
	}
	// One answer of six: at the close there is nothing that may be told.
	await facilitator.command({ type: 'question.close', questionId: question.id });
	expect((await latest(neighbour)).result).toEqual({ shows: 'nothing', rows: [], carried: [] });
	expect((await author.slices()).you.votes).toEqual({});
	const plan = await server.services.workshops.exportPlan(facilitator.person, facilitator.workshopId, {
		format: 'json',
		locale: 'en'
	});
	expect(new TextDecoder().decode(plan.bytes)).not.toContain(question.id);
});

it('[BL6] [LC2] somebody who came meanwhile changes whom it asks; archived, nobody answers; reopened, it goes on', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, created } = await gather(server);
	await (await server.guest('Late')).join(created.invites.participant.code, 'field_sales');
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
	const code = (asked: number): Promise<string> =>
		facilitator.command({ type: 'question.ask', ...QUESTION, asked }).then(
			() => 'asked',
			(error: { code: string }) => error.code
		);
	expect([await code(6), await code(7), await code(7)]).toEqual(['roster-changed', 'asked', 'question-open']);
	const question = await latest(facilitator);
	await facilitator.command({ type: 'workshop.archive' });
	expect(await answer(field[0]!, question, 1, 1, 1)).toBe('workshop-archived');
	expect((await field[0]!.slices()).you.asked).toBeNull();
	await facilitator.command({ type: 'workshop.reopen' });
	expect(await answer(field[0]!, question, 1, 1, 1)).toBe('kept');
});

it('[SV92] [RD2] what each side has read is told as a side, a little later, also after a restart; never who', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server);
	await facilitator.command({ type: 'stage.open', stage: 'insights' });
	for (const guest of [...field, ...internal]) {
		const draft = await guest.room('draft.insights');
		addCard(draft, { id: `c-${guest.participantId}`, text: `of ${guest.person.name}`, ready: true }, 'test');
	}
	await waitFor(async () => (await facilitator.stage('insights')).readyCards.total === 6);
	await facilitator.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
	const cards = await waitFor(async () => {
		const all = (await facilitator.slices()).content.insights?.cards ?? [];
		return all.length === 6 && all;
	});
	const ofInternal = cards.filter(({ side }) => side === 'internal').map(({ id }) => id);
	await Promise.all(
		field.map((guest) => guest.command({ type: 'cards.read', stage: 'insights', cards: [...ofInternal, 'unknown'] }))
	);
	await waitFor(async () => (await facilitator.stage('insights')).reading?.read === 3);
	await server.restart();
	const told = (await facilitator.stage('insights')).reading!;
	expect([told.cards, told.read, told.unread.length]).toEqual([6, 3, 3]);
	expect(told.unread.some((id) => ofInternal.includes(id))).toBe(false);
	const db = new DatabaseSync(join(server.dataDir, 'content.db'), { readOnly: true });
	const rows = db.prepare('select * from read_mark').all();
	db.close();
	expect(rows).toHaveLength(3);
	for (const guest of field) expect(JSON.stringify(rows)).not.toContain(guest.participantId);
});
