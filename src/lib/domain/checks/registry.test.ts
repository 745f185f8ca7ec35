import { describe, expect, it } from 'vitest';
import { assemblePlan } from '../plan/assemble.ts';
import type { Item } from '../plan/content.ts';
import type { Plan } from '../plan/schema.ts';
import { flawedPlans } from '../../../../tests/support/flawed-plans.ts';
import {
	content,
	demoPlan,
	importedDemo,
	item,
	person,
	planInput,
	rawDemo,
	repairedDemo
} from '../../../../tests/support/plan.ts';
import { sameFinding, type Finding } from './finding.ts';
import { blockingFindings, CHECKS, runChecks, stageOfFinding } from './registry.ts';

const asOf = '2026-11-25';
const bare = ({ lint, severity, entities, values }: Finding) => ({ lint, severity, entities, values });
const findings = (plan: Plan, lint: string) => runChecks(plan, { asOf }).filter((finding) => finding.lint === lint);
const planOf = (room: 'goals' | 'segments' | 'messages' | 'touchpoints', ...items: Item[]) =>
	assemblePlan(planInput({ content: { [room]: content(...items) } }));

/** Sorted. */
const BUILT = [
	'L01',
	'L02',
	'L03',
	'L04',
	'L05',
	'L06',
	'L07',
	'L08',
	'L08R',
	'L09',
	'L10',
	'L11',
	'L12',
	'L13',
	'L14',
	'L15',
	'L16',
	'L17',
	'L18',
	'L19',
	'L20',
	'L21',
	'L22',
	'L23',
	'L24',
	'L25',
	'L26',
	'L27',
	'L28',
	'L29',
	'L30',
	'L31',
	'L32',
	'L33',
	'L34',
	'L36',
	'L37',
	'L38',
	'L39',
	'L40',
	'L41',
	'L42',
	'L43',
	'L44',
	'L45',
	'L46',
	'L47',
	'L48',
	'L49',
	'L50',
	'L51',
	'L52',
	'L53',
	'L54',
	'L55',
	'L56',
	'L57',
	'L58',
	'L59'
];
/** What blocks which adoption (14-plan-checks, stage scope). */
const SCOPE: Readonly<Record<string, readonly string[]>> = {
	insights: ['L13', 'L42', 'L57'],
	goals: ['L11', 'L21', 'L22', 'L39'],
	segments: ['L30', 'L31'],
	messages: ['L01', 'L02', 'L03', 'L04', 'L24', 'L32', 'L41', 'L45', 'L58'],
	touchpoints: [
		...['L05', 'L06', 'L08', 'L08R', 'L09', 'L10', 'L14', 'L15', 'L16', 'L17', 'L18', 'L19', 'L20'],
		...['L23', 'L33', 'L38', 'L43', 'L44', 'L47', 'L48', 'L49', 'L50', 'L59']
	],
	materials: ['L07', 'L24', 'L25', 'L26', 'L27', 'L56'],
	roles: ['L36', 'L37', 'L54'],
	process: ['L12', 'L28', 'L29', 'L34', 'L35', 'L40', 'L46', 'L51', 'L52', 'L53', 'L55']
};

describe('the checks on the demo', () => {
	const golden = (rawDemo()['golden'] as { findings: ReturnType<typeof bare>[] }).findings;
	const built = new Set(CHECKS.map(({ lint }) => lint));

	it('[CK2] every check that exists finds exactly what the golden results say', () => {
		expect(runChecks(demoPlan(), { asOf }).map(bare)).toEqual(golden.filter(({ lint }) => built.has(lint)));
		expect([...built].sort()).toEqual(BUILT);
	});

	it('[CK2] an import finds the same as the document it came from', () => {
		// The table is that of the new workshop: as many of each side as sat at the first one.
		const people = demoPlan().participants!.map(({ id, side, function: fn }) => person(id, { side, function: fn }));
		expect(runChecks(importedDemo({ people }), { asOf }).map(bare)).toEqual(runChecks(demoPlan(), { asOf }).map(bare));
	});

	it('[CK2] the demo’s repairs settle what the golden results say, and bring what they say', () => {
		const { resolved, new: brought } = rawDemo()['goldenAfterFixes'] as Record<'resolved' | 'new', string[][]>;
		const known = (names: string[][]) => names.filter(([lint]) => built.has(lint!)).sort();
		const names = (plan: Plan) => runChecks(plan, { asOf }).map(({ lint, entities }) => [lint, ...entities]);
		const [before, after] = [names(demoPlan()), names(repairedDemo())];
		const without = (these: string[][], those: string[][]) =>
			these.filter((each) => !those.some((other) => other.join() === each.join())).sort();
		expect(without(before, after)).toEqual(known(resolved));
		expect(without(after, before)).toEqual(known(brought));
	});
});

describe('single checks', () => {
	it('[CK2] L01: a segment nobody speaks to', () => {
		const plan = assemblePlan(
			planInput({
				content: {
					segments: content(item('segment', 'S1'), item('segment', 'S2')),
					messages: content(item('message', 'M1', { level: 'core', segmentIds: ['S1', 'gone'] }))
				}
			})
		);
		expect(findings(plan, 'L01')).toEqual([
			{
				lint: 'L01',
				severity: 'error',
				entities: ['S2'],
				values: {},
				stage: 'messages',
				fixes: [
					{ kind: 'edit-field', entity: 'M1', path: 'segmentIds' },
					{ kind: 'add-item', itemKind: 'message', fields: { segmentIds: ['S2'] } }
				]
			}
		]);
	});

	it('[CK2] L39: a goal that cannot be measured says what it lacks; zero is a baseline', () => {
		const whole = { metric: { baseline: 0, target: 5, due: '2027-04-11' }, ownerFunction: 'marketing' };
		const plan = planOf(
			'goals',
			item('goal', 'G1', whole),
			item('goal', 'G2', { ...whole, metric: { baseline: 0, target: 5 } }),
			item('goal', 'G3')
		);
		expect(
			findings(plan, 'L39').map(({ entities, values, fixes }) => [entities[0], values['missing'], fixes?.length])
		).toEqual([
			['G2', ['metric.due'], 1],
			['G3', ['metric.baseline', 'metric.target', 'metric.due', 'ownerFunction'], 4]
		]);
	});

	it('[CK2] L55: an objection of harm, infeasibility or compliance stands until it is answered; a preference does not', () => {
		const stage = (kind: string, state: string) => {
			const plan = demoPlan((d) => Object.assign(d.stages[3]!.objections![0]!, { kind, state }));
			return findings(plan, 'L55').length;
		};
		expect(['harm', 'infeasible', 'non_compliant', 'unclear', 'preference'].map((kind) => stage(kind, 'open'))).toEqual(
			[1, 1, 1, 0, 0]
		);
		expect(['integrated', 'dissent_recorded', 'withdrawn'].map((state) => stage('harm', state))).toEqual([0, 0, 0]);
	});

	it('[PL8] L55 counts an objection of the source, and offers no way to settle what happened elsewhere', () => {
		expect(findings(importedDemo(), 'L55')).toMatchObject([
			{ entities: ['stage:messages'], values: { objections: ['OB1'] }, fixes: [] }
		]);
	});

	it('[PL8] once those at this table agreed, what its source objected to is history', () => {
		const plan = importedDemo();
		const stages = (plan.stages ?? []).map((stage) =>
			stage.id === 'messages' ? { ...stage, phase: 'adopted' as const } : stage
		);
		expect(findings({ ...plan, stages }, 'L55')).toEqual([]);
	});
});

describe('what a finding stands against', () => {
	it('[CK3] errors block the stage of their check; what belongs to the process blocks none', () => {
		const all = runChecks(demoPlan(), { asOf });
		expect(blockingFindings(all, 'touchpoints').map(bare)).toEqual(
			all.filter(({ stage, severity }) => stage === 'touchpoints' && severity === 'error').map(bare)
		);
		expect(all.map(({ lint }) => lint)).toContain('L05');
		expect(blockingFindings(all, 'segments')).toEqual([]);
		const scope = Object.entries(SCOPE).flatMap(([stage, lints]) => lints.map((lint) => [lint, stage]));
		expect(CHECKS.map(({ lint, stage }) => [lint, stage])).toEqual(
			scope.filter(([lint]) => BUILT.includes(lint!)).sort(([a], [b]) => a!.localeCompare(b!))
		);
		expect(stageOfFinding('L01')).toBe('messages');
		expect(stageOfFinding('L99')).toBe('process');
	});

	it('[CK3] two findings are the same when check and entities are', () => {
		const finding = { lint: 'L01', entities: ['S1', 'S2'] };
		expect(sameFinding(finding, { ...finding, entities: ['S1', 'S2'] })).toBe(true);
		expect(sameFinding(finding, { ...finding, entities: ['S1'] })).toBe(false);
		expect(sameFinding(finding, { ...finding, lint: 'L02' })).toBe(false);
	});
});

it('[CK4] a finding carries ids, numbers and field names, never anybody’s words', () => {
	const secret = 'Dr. Somebody';
	const all = flawedPlans({ en: secret, de: secret }).flatMap((plan) => runChecks(plan, { asOf }));
	expect(new Set(all.map(({ lint }) => lint))).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	expect(JSON.stringify(all)).not.toContain(secret);
});
