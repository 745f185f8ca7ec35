import { expect, it } from 'vitest';
import { found, foundIn } from '#tests/support/findings.ts';

const seat = (side: string, n: number, role?: string) =>
	Array.from({ length: n }, (_, at) => ({
		id: `${side}${role ?? ''}${at}`,
		displayName: 'Somebody',
		function: 'marketing',
		side,
		...(role && { role })
	}));
const table = (field: number, internal: number) => ({
	participants: [...seat('field', field), ...seat('internal', internal)]
});

it('[CK28] L34: two of each side at least, and a ratio between two to three and three to two', () => {
	const severity = (field: number, internal: number) => found('L34', table(field, internal))[0]?.[0] ?? 'fine';
	expect([severity(2, 2), severity(2, 3), severity(3, 2), severity(4, 6), severity(3, 3)]).toEqual(
		Array.from({ length: 5 }, () => 'fine')
	);
	expect([severity(2, 4), severity(7, 4), severity(5, 8)]).toEqual(['warn', 'warn', 'warn']);
	expect([severity(1, 1), severity(0, 3), severity(5, 1)]).toEqual(['error', 'error', 'error']);
	expect(found('L34', table(2, 4))).toEqual([['warn', ['participants'], { field: 2, internal: 4 }]]);
});

it('[CK28] L34: those who only watch or lead are not counted, and an empty table misses nobody', () => {
	const { participants } = table(2, 2);
	expect(foundIn('L34', { participants: [...participants, ...seat('internal', 4, 'observer')] })).toEqual([]);
	expect(foundIn('L34', { participants: seat('neutral', 1, 'facilitator') })).toEqual([]);
	expect(foundIn('L34', {})).toEqual([]);
});

it('[CK28] L46: the field came after the draft, to a stage or to a material; unknown days are not late', () => {
	const stage = (firstFieldAt: string | null, firstDraftAt: string | null) =>
		foundIn('L46', { stages: [{ id: 'goals', phase: 'draft', firstFieldAt, firstDraftAt }] });
	expect(
		found('L46', { stages: [{ id: 'goals', phase: 'draft', firstFieldAt: '2026-11-03', firstDraftAt: '2026-11-02' }] })
	).toEqual([['warn', ['stage:goals'], {}]]);
	expect(stage('2026-11-02T10:00:00+02:00', '2026-11-02T09:00:00+02:00')).toEqual(['stage:goals']);
	expect([stage('2026-11-02', '2026-11-02'), stage(null, '2026-11-02'), stage('2026-11-02', null)]).toEqual([
		[],
		[],
		[]
	]);
	const material = (firstFieldAt: string | null, ...path: [string, string][]) =>
		foundIn('L46', { materials: [{ id: 'MT1', firstFieldAt, path: path.map(([state, on]) => ({ state, on })) }] });
	const way: [string, string][] = [
		['idea', '2026-10-01'],
		['draft', '2026-11-01'],
		['final', '2026-11-20']
	];
	expect([material('2026-11-01', ...way), material('2026-10-31', ...way)]).toEqual([['MT1'], []]);
	expect([material(null, ...way), material('2026-11-01', way[0]!), material('2026-11-01')]).toEqual([[], [], []]);
});
