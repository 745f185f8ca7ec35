import { expect, it } from 'vitest';
import { sparsePlan } from '#tests/support/checks.ts';
import { dependencyMap } from './dependency-map.ts';
import type { Plan } from './schema.ts';

const map = (dependencies: Plan['dependencies'], roleAgreements: Plan['roleAgreements'] = []) =>
	dependencyMap(sparsePlan({ dependencies, roleAgreements }));

it('[CK51] functions stand on their side, and what is least certain comes first', () => {
	const drawn = map([
		{ id: 'D1', from: 'field_sales', needs: 'marketing', certainty: 'high' },
		{ id: 'D2', from: 'marketing', needs: 'key_account', certainty: 'low' },
		{ id: 'D3', from: 'field_sales', needs: 'agency' },
		{ id: 'D4', from: 'field_sales', needs: 'medical_hq', certainty: 'mid' }
	]);
	expect(drawn.field).toEqual(['field_sales', 'key_account']);
	expect(drawn.others).toEqual(['marketing', 'agency', 'medical_hq']);
	expect(drawn.needs.map(({ id }) => id)).toEqual(['D2', 'D4', 'D3', 'D1']);
	expect(drawn.ways).toEqual({ field: 2, internal: 1 });
	expect(drawn.oneWay).toBeNull();
});

it('[CK51] a map on which only one side needs the other says so; needs within a side are no way across', () => {
	expect(map([{ id: 'D1', from: 'field_sales', needs: 'marketing' }]).oneWay).toBe('field');
	expect(map([{ id: 'D1', from: 'marketing', needs: 'field_medical' }]).oneWay).toBe('internal');
	const within = map([{ id: 'D1', from: 'marketing', needs: 'training' }]);
	expect([within.oneWay, within.ways]).toEqual([null, { field: 0, internal: 0 }]);
});

it('[CK51] without both ends there is no place on the map; an answer that is gone is none', () => {
	const drawn = map(
		[
			{ id: 'D1', from: 'field_sales', needs: 'marketing', agreementId: 'RA1' },
			{ id: 'D2', from: 'field_sales', needs: 'marketing', agreementId: 'gone' },
			{ id: 'D3', from: 'field_sales', forWhat: 'numbers' }
		],
		[{ id: 'RA1' }]
	);
	expect(drawn.needs.map(({ id, agreementId }) => [id, agreementId])).toEqual([
		['D1', 'RA1'],
		['D2', null]
	]);
});
