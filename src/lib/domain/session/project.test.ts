import { describe, expect, it } from 'vitest';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { PHASES, type StageKey } from './stage.ts';
import { namesHidden, roomAccess, roomsOf } from './access.ts';
import { isAgreed } from './agreed.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

type Builder = ReturnType<typeof workshop>;
const stageOf = (w: Builder, viewer: string, key: StageKey, more = {}) =>
	projectFor(w.state, pid(viewer), w.sources(more)).stages.find((s) => s.key === key)!;

describe('access', () => {
	it('[AC1] the shared room opens for grouping and drafting, and closes again', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		const seen: string[] = [];
		const look = () =>
			seen.push(`${findStage(w.state, 'insights')!.phase}:${roomAccess(w.state, pid('jule'), 'insights')}`);
		look();
		for (let i = 0; i < 3; i++) {
			w.advance('insights', { revealedCards: 1 });
			look();
		}
		w.do({ type: 'consent.open', stage: 'insights' }, FACILITATOR, {
			held: { seq: 1, hash: 'h', items: 1 },
			findings: []
		});
		look();
		expect(seen).toEqual(['write:read', 'reveal:read', 'cluster:write', 'draft:write', 'consent:read']);
		expect(roomAccess(workshop().seat().toVote().state, pid('jule'), 'goals')).toBe('read');
	});
	it('[AC2] a draft is writable before its stage opens and while it is written, and readable afterwards', () => {
		const w = workshop().seat();
		expect(roomAccess(w.state, pid('jule'), 'draft.insights')).toBe('write');
		w.do({ type: 'stage.open', stage: 'insights' });
		expect(roomAccess(w.state, pid('jule'), 'draft.insights')).toBe('write');
		w.advance('insights', { revealedCards: 1 });
		expect(roomAccess(w.state, pid('jule'), 'draft.insights')).toBe('read');
	});
	it('[AC2] a stage that reveals no cards takes none', () => {
		const { state } = workshop().seat();
		const stages = state.stages.map((stage) => ({ ...stage, phases: ['draft', 'consent', 'adopted'] as const }));
		expect(roomAccess({ ...state, stages }, pid('jule'), 'draft.insights')).toBe('read');
	});
	it('[AC3] facilitator and observers have no draft', () => {
		const w = workshop().join('ob', 'marketing', 'observer').do({ type: 'stage.open', stage: 'insights' });
		expect([
			roomAccess(w.state, FACILITATOR, 'draft.insights'),
			roomAccess(w.state, pid('ob'), 'draft.insights')
		]).toEqual(['none', 'none']);
	});
	it('[AC4] who was removed opens nothing, nor does a stranger, nor a stage the template does not have', () => {
		const w = workshop()
			.seat()
			.do({ type: 'participant.remove', participantId: pid('jule') });
		expect([
			roomAccess(w.state, pid('jule'), 'common'),
			roomAccess(w.state, pid('nobody'), 'common'),
			roomAccess(w.state, pid('ben'), 'roles')
		]).toEqual(['none', 'none', 'none']);
	});
	it('[AC6] what a plan brought along is read by everybody and written by nobody', () => {
		const w = workshop().seat().join('ob', 'marketing', 'observer');
		const state = { ...w.state, brought: ['segments'] as StageKey[] };
		expect([FACILITATOR, 'jule', 'ob'].map((id) => roomAccess(state, pid(id), 'segments'))).toEqual(
			Array(3).fill('read')
		);
		expect([roomAccess(state, pid('jule'), 'draft.segments'), roomAccess(state, pid('jule'), 'roles')]).toEqual([
			'none',
			'none'
		]);
		expect(roomsOf(state, pid('jule'))['segments']).toBe('read');
	});
	it('[AC7] the lists are written in every phase by whoever writes content, and only read by others', () => {
		const who = ['moni', 'jule', 'agency', 'ob', 'boss'];
		const seated = () =>
			workshop()
				.seat()
				.join('agency', 'agency')
				.join('ob', 'marketing', 'observer')
				.join('boss', 'management', 'sponsor');
		const { state } = seated();
		for (const phase of PHASES) {
			const stages = state.stages.map((stage) => ({ ...stage, phase }));
			const may = who.map((id) => roomAccess({ ...state, stages }, pid(id), 'common'));
			expect([phase, may]).toEqual([phase, ['write', 'write', 'write', 'read', 'read']]);
		}
		const archived = { ...state, archivedAt: 1 };
		expect(who.map((id) => roomAccess(archived, pid(id), 'common'))).toEqual(who.map(() => 'read'));
	});
	it('[AC5] names are hidden while writing and voting', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		expect([namesHidden(w.state, 'insights'), namesHidden(w.state, 'common')]).toEqual([true, false]);
		w.advance('insights', { revealedCards: 1 });
		expect([namesHidden(w.state, 'insights'), namesHidden(w.state, 'draft.insights')]).toEqual([false, true]);
		expect(namesHidden(workshop().seat().toVote().state, 'goals')).toBe(true);
	});
});

describe('projection', () => {
	it('[PR1] being done is a count by side, and below k only a total', () => {
		const w = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
		expect(stageOf(w, 'ida', 'insights').done).toEqual({ total: 1, bySide: { field: 1, internal: 0 } });
		w.do({ type: 'participant.remove', participantId: pid('mara') });
		expect(stageOf(w, 'ida', 'insights').done).toEqual({ total: 1, bySide: null });
		expect(projectFor(w.state, pid('ida'), w.sources()).you.done).toEqual([]);
		expect(projectFor(w.state, pid('jule'), w.sources()).you.done).toEqual(['insights']);
	});
	it('[PE5] ready cards are counted by side, without names', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		const readyCards = new Map([
			[
				'insights' as const,
				new Map([
					['jule', 4],
					['ida', 2]
				])
			]
		]);
		expect(stageOf(w, 'tom', 'insights', { readyCards }).readyCards).toEqual({
			total: 6,
			bySide: { field: 4, internal: 2 }
		});
	});
	it('[PR2] while a ballot is open, only how many have voted is known', () => {
		const w = workshop().seat().toVote();
		const ballotId = findStage(w.state, 'goals')!.ballot!.id;
		const ballot = stageOf(w, 'ida', 'goals', { voted: new Map([[ballotId, ['jule', 'tom']]]) }).ballot!;
		expect(ballot).toMatchObject({
			state: 'open',
			results: null,
			voted: { total: 2, bySide: { field: 1, internal: 1 } }
		});
	});
	it('[PR3] with two voters on a side, only the order is shown', () => {
		const tallies = [
			{ option: 'a', field: 0, internal: 4 },
			{ option: 'b', field: 6, internal: 2 },
			{ option: 'c', field: 0, internal: 0 }
		];
		const closed = (voters: { field: number; internal: number }) => {
			const w = workshop().seat().toVote();
			return stageOf(
				w.do({ type: 'ballot.close', ballotId: findStage(w.state, 'goals')!.ballot!.id }, FACILITATOR, {
					tallies,
					voters
				}),
				'ida',
				'goals'
			).ballot!.results!;
		};
		expect(closed({ field: 2, internal: 3 })).toEqual({
			bySide: false,
			rows: ['b', 'a', 'c'].map((id) => ({
				id,
				label: id.toUpperCase(),
				field: 0,
				internal: 0,
				parity: 0,
				gap: 0,
				talk: id !== 'c'
			}))
		});
		expect(closed({ field: 3, internal: 3 }).rows[0]).toMatchObject({ id: 'b', field: 6, internal: 2, talk: true });
	});
	it('[PR4] only content of rooms the viewer may open', () => {
		const w = workshop().seat();
		const content = { insights: { cards: [], groups: [], items: [] }, roles: { cards: [], groups: [], items: [] } };
		expect(Object.keys(projectFor(w.state, pid('ida'), w.sources({ content })).content)).toEqual(['insights']);
	});
	it('[PR5] an open round shows who gave a fist, not which, to the facilitator neither; objections at once', () => {
		const w = workshop()
			.seat()
			.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') })
			.toConsent();
		w.fist('jule', 5).fist('ida', 1, { kind: 'harm', text: 'It costs trust.' });
		for (const viewer of [FACILITATOR, 'ben']) {
			const consent = stageOf(w, viewer, 'insights').consent!;
			expect(consent).toMatchObject({ given: ['ida', 'jule'], fists: null, thin: null });
			expect(consent.gaps.map((gap) => gap.code)).not.toContain('signatory-below');
			expect(stageOf(w, viewer, 'insights').objections).toMatchObject([
				{ name: 'IDA', text: 'It costs trust.', blocking: true }
			]);
			expect(projectFor(w.state, pid(viewer), w.sources()).you.fists).toEqual({});
		}
		expect(projectFor(w.state, pid('ida'), w.sources()).you.fists).toEqual({ insights: 1 });
		w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, { held: { seq: 7, hash: 'h1' }, findings: [] });
		expect(stageOf(w, 'ben', 'insights').consent).toMatchObject({
			state: 'closed',
			fists: [
				{ participantId: 'jule', fist: 5 },
				{ participantId: 'ida', fist: 1 }
			]
		});
	});
	it('[PR6] [RH4] the plan is agreed when every stage is adopted, not before, and never in a rehearsal', () => {
		const w = workshop().seat();
		const adopt = (stage: StageKey) =>
			w.record({ type: 'stage-adopted', stage, version: 1, round: 1, seq: 1, hash: 'h', signOffs: [] });
		const [, goals] = w.state.stages;
		const rest = (['segments', 'messages', 'touchpoints'] as const).map((key) => ({ ...goals!, key }));
		for (const stage of ['insights', 'goals'] as const) adopt(stage);
		// Everything there is, but no plan.
		expect(isAgreed(w.state)).toBe(false);
		w.state = { ...w.state, stages: [...w.state.stages, ...rest] };
		for (const stage of ['segments', 'messages'] as const) adopt(stage);
		expect(isAgreed(w.state)).toBe(false);
		adopt('touchpoints');
		expect(projectFor(w.state, pid('ida'), w.sources()).workshop.agreed).toBe(true);
		const rehearsed = { ...w.state, rehearsal: true };
		expect(projectFor(rehearsed, pid('ida'), w.sources()).workshop.agreed).toBe(false);
	});
	it('[PR7] invitations are for the facilitator', () => {
		const w = workshop().seat();
		const invites = [{ kind: 'participant' as const, code: 'c', shortCode: 's', url: 'u' }];
		expect(projectFor(w.state, pid('ida'), w.sources({ invites })).invites).toBeNull();
		expect(projectFor(w.state, FACILITATOR, w.sources({ invites })).invites).toEqual(invites);
	});
	it('[PR8] in an archived workshop nobody leads, and nobody is brought in', () => {
		const w = workshop().seat();
		const invites = [{ kind: 'participant' as const, code: 'c', shortCode: 's', url: 'u' }];
		const seenBy = (viewer: string) => {
			const { you, invites: shown } = projectFor(w.state, pid(viewer), w.sources({ invites }));
			return [you.facilitates, you.leads, shown];
		};
		expect([seenBy(FACILITATOR), seenBy('ida')]).toEqual([
			[true, true, invites],
			[false, false, null]
		]);
		w.do({ type: 'workshop.archive' });
		expect(seenBy(FACILITATOR)).toEqual([true, false, null]);
	});
});
