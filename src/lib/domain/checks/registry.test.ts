import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePlan } from '../plan/assemble.ts';
import { ITEM_KINDS, type Item } from '../plan/content.ts';
import { KINDS } from '../plan/kinds.ts';
import { readPlan, type Plan } from '../plan/schema.ts';
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
import { applyFix } from './apply-fix.ts';
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
	materials: ['L07', 'L25', 'L26', 'L27', 'L56'],
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
			scope.filter(([lint]) => BUILT.includes(lint!)).sort(([a], [b]) => (a! < b! ? -1 : 1))
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

/** What fields hold, so that arithmetic has something to work with. */
const LIKELY = [
	'I1',
	'I2',
	'marketing',
	'field_sales',
	'f2f_visit',
	'push',
	'digital',
	'core',
	'A',
	'2027-01-11',
	true,
	0,
	0.5,
	3
] as const;
const number = fc.option(fc.constantFrom(0, 0.35, 1, 8, 1e12));
/** What a plan says of its field force, period and limits. */
const anyFrame = fc.record({
	fieldForce: fc.option(
		fc.record({
			reps: number,
			fieldDaysInPeriod: number,
			visitsPerDay: number,
			brandShareOfCalls: fc.option(fc.constantFrom(0, 0.35, 1))
		})
	),
	planPeriod: fc.option(
		fc.record({ from: fc.option(fc.constant('2027-01-11')), to: fc.option(fc.constant('2027-04-11')), weeks: number })
	),
	settings: fc.dictionary(
		fc.constantFrom('budgetCapEUR', 'emailMaxPerWeek', 'targetsPerRepMax', 'unsolicitedCallCapPerYear'),
		fc.jsonValue({ maxDepth: 1 })
	)
});

/** Plans as people leave them: any fields, right or wrong, with links that may lead anywhere. */
const anyItems = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...ITEM_KINDS),
			values: fc.array(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...LIKELY)), {
				maxLength: 8
			})
		}),
		{ maxLength: 12 }
	)
	.map((rows) => {
		const contents: Record<string, { cards: []; groups: []; items: Item[] }> = {};
		rows.forEach(({ kind, values }, n) => {
			const keys = Object.keys(KINDS[kind].schema.shape).filter((key) => key !== 'id');
			const fields = Object.fromEntries(values.map((value, i) => [keys[(i * 3 + n) % keys.length]!, value]));
			const room = (contents[KINDS[kind].room] ??= { cards: [], groups: [], items: [] });
			room.items.push(item(kind, `I${n}`, fields as Item['fields']));
		});
		return assemblePlan(planInput({ content: contents }));
	});
const anyPlan = fc.tuple(anyItems, anyFrame).map(([plan, { fieldForce, planPeriod, settings }]): Plan => ({
	...plan,
	fieldForce,
	workshop: { ...plan.workshop, planPeriod, settings }
}));

it('[CK1] no check throws, whatever plan people have left behind', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			for (const finding of runChecks(plan, { asOf })) expect(finding.entities.length).toBeGreaterThan(0);
		})
	);
	expect(runChecks({ schema: 'cocreation-plan/1', workshop: { id: 'w', title: {} } }, { asOf })).toEqual([]);
});

/** Every place in the demo that could be empty, as paths. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [[...path]];
	const within = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]));
	return path.length > 0 ? [[...path], ...within] : within;
}

it('[CK1] whatever is taken out of a plan, or never said, no check throws or tells figures that are none', () => {
	const { golden: _golden, demoFixes: _fixes, ...document } = rawDemo();
	const places = placesIn(document);
	let validated = 0;
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...places), fc.boolean()), { minLength: 1, maxLength: 40 }),
			(taken) => {
				const plan = structuredClone(document);
				for (const [path, whole] of taken) {
					const holder = path.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key] as unknown, plan);
					if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) continue;
					if (whole) Reflect.deleteProperty(holder, path.at(-1)!);
					else Reflect.set(holder, path.at(-1)!, null);
				}
				const read = readPlan(plan);
				if (!read.ok) return;
				validated++;
				const all = runChecks(read.plan, { asOf });
				// JSON has no NaN and no infinity: they come back as null.
				expect(JSON.parse(JSON.stringify(all))).toEqual(all);
			}
		),
		{ numRuns: 150 }
	);
	expect(validated).toBeGreaterThan(20);
}, 60_000);

it('[CK4] a finding carries ids, numbers and field names, never anybody’s words', () => {
	const secret = 'Dr. Somebody';
	const all = flawedPlans({ en: secret, de: secret }).flatMap((plan) => runChecks(plan, { asOf }));
	expect(new Set(all.map(({ lint }) => lint))).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	expect(JSON.stringify(all)).not.toContain(secret);
});

/** Every fix applied to its plan, by itself. */
const fixed = (plan: Plan) =>
	runChecks(plan, { asOf }).flatMap(({ lint, fixes }) =>
		(fixes ?? []).map((fix) => ({ lint, fix, plan: applyFix(plan, fix, 'NEW') }))
	);

it('[CK30] whatever fix is applied to whatever plan, the plan still validates', () => {
	const holds = (plan: Plan) => {
		for (const { lint, fix, plan: after } of fixed(plan)) {
			const read = readPlan(JSON.parse(JSON.stringify(after)));
			expect([lint, fix, read.ok ? [] : read.problems]).toEqual([lint, fix, []]);
		}
	};
	for (const plan of [demoPlan(), repairedDemo(), ...flawedPlans({ en: 'Words' })]) holds(plan);
	fc.assert(fc.property(anyPlan, holds));
});

it('[CK30] a fix that writes names an entity that is there, and settles what it was offered for or lessens it', () => {
	for (const before of [demoPlan(), ...flawedPlans({ en: 'Words' })])
		for (const { lint, fix, plan } of fixed(before)) {
			if (fix.kind !== 'set-fields') continue;
			expect(plan, `${lint} ${fix.entity}`).not.toEqual(before);
			const count = (of: Plan) => runChecks(of, { asOf }).filter((each) => each.lint === lint).length;
			expect(count(plan), `${lint} ${JSON.stringify(fix)}`).toBeLessThanOrEqual(count(before));
		}
});
