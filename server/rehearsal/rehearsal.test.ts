/** A rehearsal over real sockets: one facilitator, six simulated colleagues, every stage to the end. Rules RH. */
import { afterEach, describe, expect, it } from 'vitest';
import { setField } from '#lib/board/items.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { ComposedServer, waitFor, type Guest } from '../../tests/support/composed.ts';
import { itemId } from './play/script.ts';
import { MAX_PER_DAY } from './rehearsals.ts';

let server: ComposedServer;
afterEach(() => server?.close());

/** A person's seconds are milliseconds here. */
const QUICK = { rehearsalPace: (ms: number) => ms / 1_000 };

async function begin(locale: 'en' | 'de' | 'zh-Hant' = 'en', pace = QUICK): Promise<Guest> {
	server = await ComposedServer.start(pace);
	const guest = await server.guest('Frieda');
	guest.workshopId = (await server.services.rehearsals.begin(guest.person, { locale })).id;
	guest.participantId = (await guest.slices()).you.participantId;
	return guest;
}

const simulated = ({ people }: Slices) => people.filter((person) => person.simulated);
const hurry = (guest: Guest) => server.services.rehearsals.finishNow(guest.person, guest.workshopId);
const code = (promise: Promise<unknown>) =>
	promise.then(
		() => 'done',
		(error: unknown) => (isRefusal(error) ? error.code : String(error))
	);

/** Presses the facilitator's next step of a stage until a round is open. */
async function toRound(guest: Guest, stage: StageKey): Promise<StageView> {
	for (;;) {
		const now = await guest.stage(stage);
		if (now.phase === 'consent') return now;
		await hurry(guest);
		if (now.phase === 'draft') await guest.command({ type: 'consent.open', stage });
		else if (now.ballot?.state === 'open') await guest.command({ type: 'ballot.close', ballotId: now.ballot.id });
		else await guest.command({ type: 'phase.advance', stage, from: now.phase });
	}
}

async function amend(guest: Guest): Promise<void> {
	await guest.command({ type: 'consent.amend', stage: 'insights' });
	const doc = await guest.room('insights');
	setField(doc, itemId('insights', 1), 'text.en', 'Half of the practices see us by appointment only.', 'test');
	await waitFor(async () => JSON.stringify((await guest.slices()).content.insights).includes('by appointment only.'));
}

/** Six people over real rooms: much to do for a busy machine. */
const PATIENT = { timeout: 60_000 };

describe('a rehearsal', PATIENT, () => {
	it('[RH1] [RH2] is marked from its first event on, and so is everybody in it, by name', async () => {
		const guest = await begin();
		expect((await guest.slices()).workshop.rehearsal).toBe(true);
		await guest.live();
		const { people } = await waitFor(async () => {
			const slices = await guest.slices();
			return simulated(slices).length === 6 && slices;
		});
		expect(people.filter(({ name }) => / \(simulated\)$/.test(name)).map(({ side }) => side)).toEqual([
			'field',
			'field',
			'field',
			'internal',
			'internal',
			'internal'
		]);
		expect(people.filter((person) => !person.simulated).map(({ name }) => name)).toEqual(['Frieda']);
	});

	it('[RH2] colleagues are shown as here while somebody watches', async () => {
		const guest = await begin();
		const { messages } = await guest.live();
		await waitFor(() =>
			messages.some((message) => message.type === 'presence' && Object.keys(message.people).length === 7)
		);
	});

	it('[RH3] lets nobody else in: there is no invitation, and none can be made', async () => {
		const guest = await begin();
		expect((await guest.slices()).invites).toEqual([]);
		expect(await code(guest.command({ type: 'invite.renew', kind: 'participant' }))).toBe('rehearsal-alone');
		const stranger = await server.guest('Stranger');
		stranger.workshopId = guest.workshopId;
		expect(await code(stranger.slices())).toBe('not-found');
		expect(await code(hurry(stranger))).toBe('not-found');
	});

	it('[RH7] nobody watching: nothing happens; somebody comes: it goes on, also after a restart', async () => {
		const guest = await begin();
		await guest.command({ type: 'stage.open', stage: 'insights' });
		expect(simulated(await guest.slices())).toHaveLength(0);
		const { socket } = await guest.live();
		await waitFor(async () => (await guest.stage('insights')).readyCards.total >= 3);
		socket.close();
		await server.restart();
		const before = (await guest.slices()).stages[0]!.readyCards.total;
		expect((await guest.slices()).stages[0]!.readyCards.total).toBe(before);
		await guest.live();
		const stage = await waitFor(async () => {
			const now = await guest.stage('insights');
			return now.done.total === 6 && now.readyCards.total === 12 && now;
		});
		expect(stage.readyCards.bySide).toEqual({ field: 7, internal: 5 });
	});

	it('[RH5] what they write is as blind as anybody’s until it is revealed', async () => {
		const guest = await begin();
		await guest.live();
		await guest.command({ type: 'stage.open', stage: 'insights' });
		await waitFor(async () => (await guest.stage('insights')).done.total === 6);
		expect(guest.received.join('\n')).not.toContain('Documenting earlier attempts');
		await guest.command({ type: 'phase.advance', stage: 'insights', from: 'write' });
		await waitFor(async () => JSON.stringify((await guest.slices()).content).includes('Documenting earlier attempts'));
	});

	it('[RH12] only the facilitator hurries colleagues, and only in a rehearsal', async () => {
		const guest = await begin();
		await hurry(guest);
		expect(simulated(await guest.slices())).toHaveLength(6);
		const real = await server.guest('Real');
		await real.create();
		expect(await code(hurry(real))).toBe('not-allowed');
	});

	it('[RH8] one person begins only so many in a day', async () => {
		const guest = await begin();
		for (let begun = 1; begun < MAX_PER_DAY; begun++)
			await server.services.rehearsals.begin(guest.person, { locale: 'en' });
		expect(await code(server.services.rehearsals.begin(guest.person, { locale: 'en' }))).toBe('rate-limited');
	});
});

describe('walking through it', PATIENT, () => {
	it('[RH6] one objects until the sentence is changed, and says then that it is answered', async () => {
		const guest = await begin();
		await toRound(guest, await open(guest, 'insights'));
		await hurry(guest);
		const first = await guest.stage('insights');
		expect(first.objections.map(({ kind, blocking, name }) => [kind, blocking, name])).toEqual([
			['harm', true, 'Ole (simulated)']
		]);
		await guest.command({ type: 'consent.close', stage: 'insights' });
		expect((await guest.stage('insights')).adopted).toBeNull();
		// Asked again without a change: still no.
		await guest.command({ type: 'consent.open', stage: 'insights' });
		await hurry(guest);
		expect((await guest.stage('insights')).objections.map(({ state }) => state)).toEqual(['open']);
		await amend(guest);
		await guest.command({ type: 'consent.open', stage: 'insights' });
		await hurry(guest);
		expect((await guest.stage('insights')).objections).toMatchObject([
			{ state: 'integrated', resolution: 'Now it says what we see in the practices.' }
		]);
		await guest.command({ type: 'consent.close', stage: 'insights' });
		expect((await guest.stage('insights')).adopted?.signOffs).toHaveLength(6);
	});

	it(
		'[RH4] [RH9] every stage can be agreed, but the plan is a rehearsal and never agreed',
		{ timeout: 60_000 },
		async () => {
			const guest = await begin();
			await guest.live();
			const stages = (await guest.slices()).stages.map(({ key }) => key);
			for (const key of stages) {
				await toRound(guest, await open(guest, key)).catch(async (error: unknown) => {
					// A plan check waits for a date: the facilitator may settle it, else a colleague does after a while.
					expect([key, isRefusal(error) && error.code]).toEqual(['goals', 'findings-open']);
					await waitFor(async () => JSON.stringify((await guest.slices()).content.goals).match(/"due"/g)?.length === 2);
					await toRound(guest, key);
				});
				await hurry(guest);
				if (key === 'insights') {
					await amend(guest);
					await guest.command({ type: 'consent.open', stage: key });
					await hurry(guest);
				}
				await guest.command({ type: 'consent.close', stage: key });
				expect([key, (await guest.stage(key)).adopted !== null]).toEqual([key, true]);
			}
			const talks = (await guest.stage('goals')).ballot?.results;
			expect(talks?.bySide && talks.rows.filter(({ talk }) => talk).length).toBeGreaterThan(0);
			const { workshops } = server.services;
			const plan = await workshops.plan(guest.person, guest.workshopId, { locale: 'en' });
			expect([plan.status, plan.rehearsal, plan.agreedOn]).toEqual(['draft', true, undefined]);
			expect((await guest.slices()).workshop.agreed).toBe(false);
			expect(await workshops.list(guest.person)).toMatchObject([{ rehearsal: true, agreed: false }]);
			expect(plan.findings?.filter(({ severity }) => severity === 'error')).toEqual([]);
			expect(plan.touchpoints).toHaveLength(4);
			const file = await workshops.exportPlan(guest.person, guest.workshopId, { format: 'md', locale: 'en' });
			const text = new TextDecoder().decode(file.bytes);
			expect(text).toMatch(/^# Rehearsal:[^]*\*\*REHEARSAL with simulated colleagues/);
			expect(text).not.toContain('AGREED');
			const again = workshops.importPlan(guest.person, plan, server.origin);
			expect(await code(again)).toBe('import-invalid');
			const onward = { templateId: 'T13', title: 'Real', locale: 'en', fromWorkshopId: guest.workshopId } as const;
			expect(await code(workshops.create(guest.person, onward, server.origin))).toBe('import-invalid');
		}
	);

	it.each([
		['de', 'Jule (simuliert)', 'Probelauf: '],
		['zh-Hant', '佳穎（模擬）', '演練：']
	] as const)('[RH2] is held in the language of the workshop: %s', async (locale, name, title) => {
		const guest = await begin(locale);
		await hurry(guest);
		const { people, workshop } = await guest.slices();
		expect(people.map((person) => person.name)).toContain(name);
		expect(Object.values(workshop.title)[0]).toContain(title);
	});
});

async function open(guest: Guest, stage: StageKey): Promise<StageKey> {
	await guest.command({ type: 'stage.open', stage });
	return stage;
}
