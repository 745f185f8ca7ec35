import { expect, it } from 'vitest';
import { dependencyMap } from '../domain/plan/dependency-map.ts';
import { sparsePlan } from '#tests/support/checks.ts';
import { arrowhead, pathOf, pointAt } from './curve.ts';
import { layoutNeeds } from './need-lines.ts';

const map = dependencyMap(
	sparsePlan({
		dependencies: [
			{ id: 'D1', from: 'field_sales', needs: 'marketing', certainty: 'low' },
			{ id: 'D2', from: 'marketing', needs: 'field_sales', certainty: 'mid' },
			{ id: 'D3', from: 'field_sales', needs: 'marketing', certainty: 'high' },
			{ id: 'D4', from: 'training', needs: 'marketing', certainty: 'high' }
		]
	})
);

it('[UI353] every line goes from whoever needs to whoever is needed, and no two end at one point', () => {
	const { lines, rows, height } = layoutNeeds(map, 200);
	const at = Object.fromEntries(lines.map(({ need, curve }) => [need.id, [curve[0], curve.at(-1)!]]));
	expect(at['D1']!.map(([x]) => x)).toEqual([0, 200]);
	expect(at['D2']!.map(([x]) => x)).toEqual([200, 0]);
	expect(at['D4']!.map(([x]) => x)).toEqual([200, 200]);
	const ends = Object.values(at).flat().map(String);
	expect(new Set(ends).size).toBe(ends.length);
	for (const { curve, badge } of lines)
		for (const [x, y] of [...curve, badge]) {
			expect(x >= 0 && x <= 200, String(x)).toBe(true);
			expect(y >= 0 && y <= height, String(y)).toBe(true);
		}
	expect([...rows.keys()]).toEqual(['field_sales', 'marketing', 'training']);
});

it('[UI353] the shorter column stands in the middle; a map without lines takes no room', () => {
	const { rows } = layoutNeeds(map, 200);
	expect(rows.get('field_sales')! > rows.get('marketing')! && rows.get('field_sales')! < rows.get('training')!).toBe(
		true
	);
	expect(layoutNeeds(dependencyMap(sparsePlan({})), 200).height).toBe(0);
});

it('[UI353] an arrow points where its curve ends', () => {
	const line = [
		[0, 0],
		[50, 0],
		[100, 0]
	] as const;
	expect(pathOf(line)).toBe('M 0 0 Q 50 0, 100 0');
	expect(pointAt(line, 0.5)).toEqual([50, 0]);
	expect(arrowhead(line, 10)).toBe('100 0, 90 5.5, 90 -5.5');
});
