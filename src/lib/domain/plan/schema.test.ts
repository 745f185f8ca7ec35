import { expect, it } from 'vitest';
import { demoPlan, rawDemo } from '../../../../tests/support/plan.ts';
import { planJsonSchema, readPlan } from './schema.ts';

const problemsOf = (change: (document: Record<string, unknown>) => void) => {
	const document = rawDemo();
	change(document);
	const read = readPlan(document);
	return read.ok ? [] : read.problems.map(({ path, code }) => ({ path, code }));
};

it('[PL1] the demo workshop validates, and nothing of it is lost or added', () => {
	expect(demoPlan()).toEqual(rawDemo());
});

it('[PL1] a document of another schema is refused', () => {
	expect(problemsOf((plan) => (plan['schema'] = 'cocreation-plan/2'))).toEqual([
		{ path: '/schema', code: 'invalid_value' }
	]);
	expect(readPlan(null).ok).toBe(false);
	expect(readPlan([]).ok).toBe(false);
});

it('[PL1] a wrong value is refused with its path', () => {
	const problems = problemsOf((plan) => {
		(plan['goals'] as { ownerFunction: string }[])[2]!.ownerFunction = 'astronaut';
		(plan['touchpoints'] as { reach: number }[])[0]!.reach = 1.5;
	});
	expect(problems.map(({ path }) => path)).toEqual(['/goals/2/ownerFunction', '/touchpoints/0/reach']);
});

it('[PL1] links to nowhere are no reason to refuse a plan', () => {
	expect(problemsOf((plan) => ((plan['touchpoints'] as { segmentId: string }[])[0]!.segmentId = 'gone'))).toEqual([]);
});

it('[PL12] too long, too many, too deep and dangerous keys are refused, wherever they are', () => {
	const refused = (value: unknown) => problemsOf((plan) => (plan['extra'] = value));
	expect(refused('x'.repeat(20_000))).toEqual([]);
	expect(refused('x'.repeat(20_001))).toEqual([{ path: '/extra', code: 'limit' }]);
	expect(refused(Array(5_001).fill(0))).toEqual([{ path: '/extra', code: 'limit' }]);
	expect(refused(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`k${i}`, 0])))).toHaveLength(1);
	expect(refused(JSON.parse('{"__proto__":{"admin":true}}'))).toEqual([{ path: '/extra/__proto__', code: 'limit' }]);
	expect(refused(JSON.parse('['.repeat(9_000) + ']'.repeat(9_000)))).toHaveLength(1);
});

it('[PL12] two entities with one id are refused, because one would overwrite the other', () => {
	const problems = problemsOf((plan) => ((plan['channels'] as { id: string }[])[1]!.id = 'S1'));
	expect(problems).toEqual([{ path: '/channels/1/id', code: 'custom' }]);
});

it('[PL1] the schema is published as JSON Schema', () => {
	const schema = planJsonSchema();
	expect(schema.required).toEqual(['schema', 'workshop']);
	expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(['insights', 'touchpoints', 'stages']));
});
