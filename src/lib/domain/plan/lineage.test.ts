import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { becauseOf, lineageOf, lineageShares, threadOf } from './lineage.ts';
import type { Plan } from './schema.ts';

const plan = (more: Partial<Plan>): Plan => ({
	schema: 'cocreation-plan/1',
	workshop: { id: 'w', title: {} },
	...more
});
const small = plan({
	insights: [
		{ id: 'I1', side: 'field' },
		{ id: 'I2', side: 'internal' },
		{ id: 'I3', source: 'field_visit' },
		{ id: 'I4', status: 'parked' }
	],
	goals: [{ id: 'G1', insightIds: ['I2', 'gone'] }],
	segments: [{ id: 'S1', insightIds: ['I1'] }],
	messages: [{ id: 'M1', goalIds: ['G1'], segmentIds: ['S1'], insightIds: ['I2', 'I2'] }, { id: 'M2' }],
	touchpoints: [
		{ id: 'T1', segmentId: 'S1', messageId: 'M1', materialIds: ['A1'] },
		{ id: 'T2', messageId: 'gone' }
	],
	materials: [{ id: 'A1' }, { id: 'A2', insightIds: ['I1'] }]
});
const nodes = lineageOf(small);

it('[LN1] links are read in both directions, once each, and those to nowhere are left out', () => {
	expect(nodes.get('M1')).toMatchObject({ why: ['I2', 'G1', 'S1'], soWhat: ['T1'] });
	expect(nodes.get('G1')).toMatchObject({ why: ['I2'], soWhat: ['M1'] });
	expect(nodes.get('A1')).toMatchObject({ why: ['T1'], soWhat: [] });
	expect(nodes.get('I1')).toMatchObject({ why: [], soWhat: ['S1', 'A2'] });
});

it('[LN2] a thread is all above and all below, not what lies beside', () => {
	expect([...threadOf(nodes, 'M1')].sort()).toEqual(['A1', 'G1', 'I1', 'I2', 'M1', 'S1', 'T1']);
	expect([...threadOf(nodes, 'G1')].sort()).toEqual(['A1', 'G1', 'I2', 'M1', 'T1']);
	expect(threadOf(nodes, 'gone').size).toBe(0);
});

it('[LN3] what is done has its reason quoted from the field where the field said one', () => {
	expect(becauseOf(small, nodes, 'A1')).toEqual({ insights: 2, field: 1, quote: 'I1' });
	expect(becauseOf(small, nodes, 'G1')).toEqual({ insights: 1, field: 0, quote: 'I2' });
	expect([becauseOf(small, nodes, 'M2'), becauseOf(small, nodes, 'I1')]).toEqual([null, null]);
});

it('[LN4] a gap is an insight nobody used, a thread without the field, a contact without a message, a material nobody plans', () => {
	const gaps = Object.fromEntries([...nodes].flatMap(([id, { gap }]) => (gap ? [[id, gap]] : [])));
	expect(gaps).toEqual({
		I3: 'unused',
		G1: 'no-field-insight',
		M2: 'no-field-insight',
		T2: 'no-message',
		A2: 'no-touchpoint'
	});
	expect(lineageShares(small, nodes)).toEqual({ insightsUsed: 0.5, touchpointsGrounded: 0.5 });
	expect(lineageShares(plan({}), lineageOf(plan({})))).toEqual({ insightsUsed: null, touchpointsGrounded: null });
});

it('[LN4] in the demo exactly the materials that are planned nowhere are gaps, and every contact has an insight behind it', () => {
	const demo = demoPlan();
	const all = lineageOf(demo);
	const used = new Set((demo.touchpoints ?? []).flatMap(({ materialIds }) => materialIds ?? []));
	for (const { id } of demo.materials ?? []) expect(all.get(id)?.gap).toBe(used.has(id) ? null : 'no-touchpoint');
	expect(lineageShares(demo, all).touchpointsGrounded).toBe(1);
});

it('[LN2] whatever links to whatever, also in circles, a thread ends and holds its own', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
	const links = fc.array(id, { maxLength: 4 });
	const entity = fc.record({ id, insightIds: links, goalIds: links, segmentIds: links });
	const unique = { selector: (each: { id: string }) => each.id, maxLength: 5 };
	fc.assert(
		fc.property(fc.uniqueArray(entity, unique), fc.uniqueArray(entity, unique), (goals, messages) => {
			const made = lineageOf(plan({ goals, messages }));
			for (const each of made.keys()) expect(threadOf(made, each).has(each)).toBe(true);
			for (const { id: own, why } of made.values()) for (const up of why) expect(made.get(up)?.soWhat).toContain(own);
		})
	);
});
