import { expect, it } from 'vitest';
import { LIMITS } from '#lib/domain/plan/assumptions.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { compareContent } from '#lib/domain/versions/compare.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { assumedItem } from '../../plan/assumed-item.ts';
import { nameOf, rowsOf } from '../versions/rows.ts';
import { ASSUMED_FACTS } from './assumed-facts.ts';
import { factsOf } from './describe.ts';

const reader = { locale: 'en', nameOf: () => '' } as const;
const read = (item: Item): Record<string, string> =>
	Object.fromEntries(
		factsOf(item, reader, ASSUMED_FACTS).map(({ label, values }) => [label, values.map(({ text }) => text).join('; ')])
	);

it('[PL27] everything that is signed with a channel map is read: period, budget, field force by region, limits', () => {
	expect(read(assumedItem(demoPlan()))).toMatchObject({
		Period: 'Jan 11, 2027 – Apr 11, 2027',
		Budget: '420,000 €',
		Reps: '8',
		Regions: expect.stringMatching(/^NORTH \(3 reps · city\); .*EAST \(1 rep · rural\)$/) as string,
		'Emails at most': '1 a week'
	});
	for (const limit of LIMITS)
		expect(Object.keys(read({ ...assumedItem(demoPlan()), fields: { limits: { [limit]: 3 } } })), limit).toHaveLength(
			1
		);
});

it('[PL27] a version says which figure was another', () => {
	const after = assumedItem(demoPlan());
	const before = { ...after, fields: { ...after.fields, fieldForce: { reps: 7 } } };
	const of = (item: Item) => ({ cards: [], groups: [], items: [item] });
	const [change] = compareContent(of(before), of(after), 'en');
	expect(nameOf(change!)).toBe('Assumptions');
	expect(rowsOf(change!, reader)).toContainEqual({ label: 'Reps', then: '7', now: '8' });
});
