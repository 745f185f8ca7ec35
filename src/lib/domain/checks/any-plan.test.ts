/** The checks and their fixes on plans as people leave them, and on the demo with anything taken out of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemblePlan } from '../plan/assemble.ts';
import { ITEM_KINDS, type Item } from '../plan/content.ts';
import { KINDS } from '../plan/kinds.ts';
import { readPlan, type Plan } from '../plan/schema.ts';
import { flawedPlans } from '../../../../tests/support/flawed-plans.ts';
import { demoPlan, item, planInput, rawDemo, repairedDemo } from '../../../../tests/support/plan.ts';
import { applyFix } from './apply-fix.ts';
import { runChecks } from './registry.ts';

const asOf = '2026-11-25';

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
	// Chance also makes plans that nobody could have stored.
	const stored = anyPlan.filter((plan) => readPlan(JSON.parse(JSON.stringify(plan))).ok);
	fc.assert(fc.property(stored, holds));
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
