import { describe, expect, it } from 'vitest';
import {
	adoptedStage,
	content,
	demoPlan,
	importedDemo,
	item,
	PEOPLE,
	planInput,
	stageView
} from '../../../../tests/support/plan.ts';
import { assemblePlan } from './assemble.ts';
import { planToContents } from './import.ts';
import type { Plan } from './schema.ts';

const CORE = ['goals', 'segments', 'messages', 'touchpoints'] as const;

describe('a plan that goes in and out again', () => {
	const source = demoPlan();
	const plan = importedDemo();
	/** Worked out in the new workshop, so different there. */
	const stored = (entities: readonly object[] | null | undefined) =>
		(entities ?? []).map((entity) => ({ ...entity, status: undefined, usedIn: undefined }));

	it.each([
		'insights',
		'goals',
		'messages',
		'channels',
		'touchpoints',
		'materials',
		'relays',
		'roleAgreements',
		'decisions',
		'risks',
		'glossary',
		'ledger'
	] as const)('[PL2] %s come back as they were, ids and order included', (list) => {
		expect(source[list]?.length).toBeGreaterThan(0);
		expect(stored(plan[list])).toEqual(stored(source[list]));
	});

	it('[PL2] segments come back with their Chinese name beside the others', () => {
		const expected = source.segments!.map(({ nameZhHant, ...segment }) => ({
			...segment,
			name: { ...segment.name, zhHant: nameZhHant as string }
		}));
		expect(stored(plan.segments)).toEqual(stored(expected));
	});

	it('[PL2] working agreements and parked thoughts come back with an id of their own', () => {
		const words = (notes: Plan['parkingLot']) => notes?.map(({ en, de }) => ({ en, de }));
		expect(words(plan.workingAgreements)).toEqual(source.workingAgreements);
		expect(words(plan.parkingLot)).toEqual(source.parkingLot);
		expect(plan.workingAgreements!.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `workingAgreement-${n}`));
	});

	it('[PL21] working agreements come to be read; where the plan itself had a kickoff, they are to be agreed on', () => {
		const imported = planToContents(source);
		expect(imported.stages).not.toContain('kickoff');
		expect(imported.brought).toEqual(['kickoff']);
		const named = planToContents({ ...source, stages: [...source.stages!, { id: 'kickoff', phase: 'adopted' }] });
		expect([named.stages[0], named.brought]).toEqual(['kickoff', []]);
		expect(named.contents).toEqual(imported.contents);
	});

	it('[PL2] what has no room yet comes from the document itself', () => {
		for (const key of ['fieldForce', 'dotVotes', 'relationshipCheck', 'disclaimer'])
			expect(plan[key]).toEqual(source[key]);
		expect(plan.workshop).toMatchObject({ brand: source.workshop.brand, planPeriod: source.workshop.planPeriod });
		expect(plan.workshop.title.zhHant).toBe(source.workshop['titleZhHant']);
	});

	it('[PL2] an insight is used when something rests on it, and open when nothing does', () => {
		const status = (p: Plan) => p.insights!.map(({ id, status }) => [id, status]);
		expect(status(plan)).toEqual(status(source));
		expect(plan.insights!.find(({ id }) => id === 'I01')?.usedIn).toEqual(['G1', 'S2', 'M1', 'M2']);
	});

	it('[PL2] going round once more changes nothing', () => {
		expect(planToContents(plan).contents).toEqual(planToContents(demoPlan()).contents);
	});

	it('[PL8] what the source signed is a marked record, and no stage is adopted here', () => {
		expect(plan.status).toBe('draft');
		expect(plan.stages!.map(({ phase }) => phase)).toEqual(Array(7).fill('prepare'));
		expect(plan.stages!.flatMap(({ signoffs }) => signoffs ?? [])).toEqual([]);
		const goals = plan.stages!.find(({ id }) => id === 'goals');
		expect(goals?.record).toMatchObject({ phase: 'adopted', version: 1, adoptedOn: '2026-11-18' });
		expect(goals?.record?.signoffs?.[0]).toEqual({
			displayName: 'Jule',
			function: 'field_sales',
			side: 'field',
			personId: 'P1',
			signsFor: 'field_sales',
			fist: 4,
			note: null,
			on: '2026-11-18'
		});
	});

	it('[PL8] a record survives a second export and import', () => {
		const twice = importedDemo({ record: plan });
		expect(twice.stages!.map(({ record }) => record)).toEqual(plan.stages!.map(({ record }) => record));
		expect(twice.record?.participants).toEqual(expect.arrayContaining(plan.record!.participants!));
	});
});

describe('a plan from a running workshop', () => {
	it('[PL3] a field that cannot be read is left out and reported; the rest of the plan stands', () => {
		const goal = item('goal', 'G1', {
			title: { en: 'Used, not produced' },
			metric: { baseline: 'many', target: 75 },
			insightIds: ['I1', 7, 'I2'],
			ownerFunction: 'astronaut'
		});
		const plan = assemblePlan(planInput({ content: { goals: content(goal, item('goal', 'G2')) } }));
		expect(plan.goals).toEqual([
			{
				id: 'G1',
				title: { en: 'Used, not produced' },
				metric: { target: 75 },
				insightIds: ['I1', 'I2'],
				status: 'draft'
			},
			{ id: 'G2', status: 'draft' }
		]);
		expect(plan.skipped?.map(({ entity, path }) => `${entity} ${path}`).sort()).toEqual([
			'G1 insightIds.1',
			'G1 metric.baseline',
			'G1 ownerFunction'
		]);
	});

	it('[PL3] an item cannot give itself another id, a status or a use', () => {
		const forged = item('insight', 'I1', { id: 'I2', status: 'used', usedIn: ['G9'] });
		const plan = assemblePlan(planInput({ content: { insights: content(forged) } }));
		expect(plan.insights).toEqual([{ id: 'I1', status: 'open', usedIn: [] }]);
	});

	it('[PL4] an item counts only in the room of its kind', () => {
		const smuggled = content(item('message', 'M9', { core: { en: 'Late' } }), item('touchpoint', 'TP1'));
		const plan = assemblePlan(planInput({ content: { insights: smuggled, touchpoints: smuggled } }));
		expect(plan.messages).toEqual([]);
		expect(plan.touchpoints).toEqual([{ id: 'TP1' }]);
	});

	it('[PL20] working agreements count in the kickoff, and among the lists only where there is no kickoff', () => {
		const said = (text: string) => content(item('workingAgreement', text, { text: { en: text } }));
		const agreed = { kickoff: said('Listen'), common: said('Smuggled') };
		const kept = (rooms: Partial<typeof agreed>) => assemblePlan(planInput({ content: rooms })).workingAgreements;
		expect(kept(agreed)).toEqual([{ id: 'Listen', en: 'Listen' }]);
		expect(kept({ ...agreed, kickoff: content() })).toEqual([]);
		expect(kept({ common: said('Before') })).toEqual([{ id: 'Before', en: 'Before' }]);
	});

	it('[PL10] a kickoff that is to be agreed on counts like every other stage', () => {
		const core = CORE.map((key) => adoptedStage(key));
		expect(assemblePlan(planInput({ stages: [stageView('kickoff'), ...core] })).status).toBe('draft');
		expect(assemblePlan(planInput({ stages: [adoptedStage('kickoff'), ...core] })).status).toBe('agreed');
	});

	it('entities follow their rank, and their id where ranks are equal', () => {
		const goals = content(item('goal', 'C', {}, 'a1'), item('goal', 'B', {}, 'a0'), item('goal', 'A', {}, 'a1'));
		expect(assemblePlan(planInput({ content: { goals } })).goals?.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
	});

	it('[PL9] people appear with name and function, and with nothing that describes them further', () => {
		const plan = assemblePlan(planInput());
		expect(plan.participants).toEqual([
			{
				id: 'ada',
				displayName: 'Ada',
				function: 'field_sales',
				side: 'field',
				role: 'participant',
				signsFor: 'field_sales'
			},
			{
				id: 'ben',
				displayName: 'Ben',
				function: 'marketing',
				side: 'internal',
				role: 'participant',
				signsFor: null
			}
		]);
		expect(plan.otherPeople?.map(({ displayName }) => displayName)).toEqual(['Moni']);
	});

	it('[PL10] a plan is agreed once every stage is adopted, with the date of the last one', () => {
		const stages = CORE.map((key) => adoptedStage(key));
		const later = adoptedStage('touchpoints', {
			version: 2,
			adopted: { ...adoptedStage('touchpoints').adopted!, at: Date.UTC(2026, 10, 20) }
		});
		const plan = assemblePlan(planInput({ stages: [...stages.slice(0, 3), later] }));
		expect(plan).toMatchObject({ status: 'agreed', agreedOn: '2026-11-20', version: 2 });
		expect(plan.stages?.[0]).toMatchObject({ id: 'goals', hash: 'a'.repeat(64), seq: 42, adoptedOn: '2026-11-18' });
	});

	it('[PL10] a plan without one of the four core stages, or with one still open, is a draft', () => {
		expect(assemblePlan(planInput({ stages: [] })).status).toBe('draft');
		expect(assemblePlan(planInput({ stages: CORE.slice(1).map((key) => adoptedStage(key)) })).status).toBe('draft');
		const oneOpen = [...CORE.map((key) => adoptedStage(key)), stageView('roles')];
		expect(assemblePlan(planInput({ stages: oneOpen })).status).toBe('draft');
	});

	it('a round that ended without adoption shows its fists, an open one does not', () => {
		const consent = {
			round: 1,
			openedAt: 0,
			seq: 9,
			hash: 'b'.repeat(64),
			electorate: [{ participantId: 'ada', side: 'field' as const, function: 'field_sales' as const }],
			signatories: [{ function: 'field_sales' as const, participantId: 'ada' }],
			given: ['ada'],
			gaps: [],
			thin: null
		};
		const signoffs = (more: object) => {
			const stage = stageView('goals', { phase: 'consent', consent: { ...consent, ...more } as never });
			return assemblePlan(planInput({ stages: [stage], people: PEOPLE })).stages?.[0]?.signoffs;
		};
		expect(signoffs({ state: 'open', fists: null })).toEqual([]);
		expect(signoffs({ state: 'closed', fists: [{ participantId: 'ada', fist: 2, note: 'Too fast' }] })).toEqual([
			{
				personId: 'ada',
				signsFor: 'field_sales',
				fist: 2,
				note: 'Too fast',
				displayName: 'Ada',
				function: 'field_sales',
				side: 'field'
			}
		]);
	});
});
