import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, type Card, type Item, type StageContent } from '../plan/content.ts';
import { compareContent } from './compare.ts';
import { settled } from './settled.ts';

const card = (id: string, more: Partial<Card> = {}): Card => ({
	id,
	text: `Words of ${id}`,
	side: null,
	group: null,
	rank: 'a0',
	late: false,
	ready: false,
	...more
});
const goal = (id: string, fields: Item['fields']): Item => ({ id, kind: 'goal', rank: 'a0', fields });
const content = (more: Partial<StageContent>): StageContent => ({ ...EMPTY_CONTENT, ...more });
const told = (before: StageContent, after: StageContent): string[] =>
	compareContent(before, after, 'en').map(({ what, root, id }) => `${what} ${root}/${id}`);

describe('what differs between two versions', () => {
	it('[VN3] is told by what happened, with the words before and after', () => {
		const before = content({
			cards: [card('a'), card('b'), card('c')],
			groups: [{ id: 'g', name: 'Time', rank: 'a0' }]
		});
		const after = content({
			cards: [card('a', { text: 'Other words' }), card('c', { group: 'g' }), card('d')],
			groups: [{ id: 'g', name: 'Timing', rank: 'a0' }]
		});
		expect(compareContent(before, after, 'en')).toEqual([
			{ root: 'groups', id: 'g', what: 'changed', words: { before: 'Time', after: 'Timing' } },
			{
				root: 'cards',
				id: 'a',
				what: 'changed',
				words: { before: 'Words of a', after: 'Other words' },
				group: { before: null, after: null }
			},
			{
				root: 'cards',
				id: 'c',
				what: 'moved',
				words: { before: 'Words of c', after: 'Words of c' },
				group: { before: null, after: 'Timing' }
			},
			{
				root: 'cards',
				id: 'd',
				what: 'added',
				words: { before: null, after: 'Words of d' },
				group: { before: null, after: null }
			},
			{
				root: 'cards',
				id: 'b',
				what: 'removed',
				words: { before: 'Words of b', after: null },
				group: { before: null, after: null }
			}
		]);
	});

	it('[VN3] names the fields of an item that differ, whatever order they were written in', () => {
		const before = content({
			items: [goal('x', { title: { en: 'More visits', de: 'Mehr' }, why: { en: 'Because' } })]
		});
		const same = content({ items: [goal('x', { why: { en: 'Because' }, title: { de: 'Mehr', en: 'More visits' } })] });
		const after = content({
			items: [goal('x', { title: { en: 'More visits', de: 'Mehr' }, ownerFunction: 'training' })]
		});
		expect(compareContent(before, same, 'en')).toEqual([]);
		expect(compareContent(before, after, 'de')).toMatchObject([
			{ what: 'changed', kind: 'goal', fields: ['why', 'ownerFunction'], words: { before: 'Mehr', after: 'Mehr' } }
		]);
	});

	it('[VN4] a card that goes past others is moved, not the others; a new rank alone is nothing', () => {
		const ids = ['a', 'b', 'c', 'd', 'e'];
		const before = content({ cards: ids.map((id) => card(id)) });
		expect(told(before, content({ cards: ['b', 'c', 'd', 'e', 'a'].map((id) => card(id)) }))).toEqual([
			'moved cards/a'
		]);
		expect(told(before, content({ cards: ids.map((id) => card(id, { rank: 'b1' })) }))).toEqual([]);
	});
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const CONTENT: fc.Arbitrary<StageContent> = fc
	.tuple(
		fc.shuffledSubarray(IDS),
		fc.array(fc.record({ text: fc.constantFrom('one', 'two'), group: fc.constantFrom(null, 'g', 'h') }), {
			minLength: IDS.length,
			maxLength: IDS.length
		}),
		fc.shuffledSubarray(['x', 'y', 'z'])
	)
	.map(([ids, made, items]) =>
		content({
			cards: ids.map((id, index) => card(id, made[index])),
			groups: ['g', 'h'].map((id) => ({ id, name: id, rank: 'a0' })),
			items: items.map((id, index) => goal(id, { title: { en: made[index]!.text } }))
		})
	);

it('[VN3] nothing differs from itself, each entry is told of once, and turned round what came went', () => {
	const TURNED = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
	fc.assert(
		fc.property(CONTENT, CONTENT, (before, after) => {
			expect(told(before, before)).toEqual([]);
			const there = compareContent(before, after, 'en');
			const back = compareContent(after, before, 'en');
			const keys = there.map(({ root, id }) => `${root}/${id}`);
			expect(new Set(keys).size).toBe(keys.length);
			const lasting = (all: typeof there) => all.filter(({ what }) => what !== 'moved');
			expect(new Set(lasting(back).map(({ what, root, id }) => `${TURNED[what]} ${root}/${id}`))).toEqual(
				new Set(lasting(there).map(({ what, root, id }) => `${what} ${root}/${id}`))
			);
			if (there.length === 0) {
				const read = ({ cards }: StageContent, group: string | null) =>
					cards.filter((each) => each.group === group).map(({ id, text }) => [id, text]);
				for (const group of [null, 'g', 'h']) expect(read(after, group)).toEqual(read(before, group));
			}
		})
	);
});

it('[VN4] as few as possible are moved: what kept its place is in the order both agree on', () => {
	const ORDER = fc.shuffledSubarray(IDS, { minLength: 0 });
	const stand = (ids: readonly string[]) => ids.map((id) => [id, ''] as const);
	fc.assert(
		fc.property(ORDER, ORDER, (before, after) => {
			const stays = settled(stand(before), stand(after));
			const order = (ids: readonly string[]) => ids.filter((id) => stays.has(id));
			expect(order(before)).toEqual(order(after));
			const common = after.filter((id) => before.includes(id));
			// Nothing that is left out could have stayed as well.
			for (const id of common.filter((each) => !stays.has(each))) {
				const more = new Set([...stays, id]);
				expect(before.filter((each) => more.has(each))).not.toEqual(after.filter((each) => more.has(each)));
			}
		})
	);
});
