import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoPlan, importedDemo, item } from '../../../../tests/support/plan.ts';
import { canonicalPlan, canonicalStage } from './canonical.ts';
import type { Item, StageContent } from './content.ts';
import { planToContents } from './import.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const stage = (items: Item[]): StageContent => ({ cards: [], groups: [], items });
const one = (fields: Item['fields']): string => canonicalStage(stage([item('goal', 'G1', fields)]));

const key = fc.stringMatching(/^[a-z]{1,6}$/).filter((k) => !['rank', 'rev', 'id', 'status'].includes(k));
/** Values that say something, so that two different ones are two different contents. */
const leaf = fc.oneof(fc.stringMatching(/^[ -~]{1,12}$/), fc.integer(), fc.boolean());
const value = fc.letrec<{ json: Json }>((tie) => ({
	json: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		leaf,
		fc.array(tie('json'), { minLength: 1, maxLength: 3 }),
		fc.dictionary(key, tie('json'), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
	)
})).json;
const fields = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
const items = fc.uniqueArray(
	fc.record({ id: fc.stringMatching(/^[A-Z][0-9]{1,3}$/), kind: fc.constantFrom('goal', 'risk'), fields }),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 6 }
);

const reversed = (json: Json): Json => {
	if (Array.isArray(json)) return json.map(reversed);
	if (typeof json !== 'object' || json === null) return json;
	return Object.fromEntries(
		Object.entries(json)
			.reverse()
			.map(([k, v]) => [k, reversed(v)])
	);
};

describe('what people agree on, as one string', () => {
	it('[PL5] the order of items, of keys and the ranks do not matter', () => {
		fc.assert(
			fc.property(
				items,
				fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 6, maxLength: 6 }),
				(list, ranks) => {
					const here = list.map((each): Item => ({ ...each, rank: 'a0' }) as Item);
					const there = [...list]
						.reverse()
						.map(({ id, kind, fields: own }, i) => ({ id, kind, rank: ranks[i]!, fields: reversed(own) }) as Item);
					expect(canonicalStage(stage(there))).toBe(canonicalStage(stage(here)));
				}
			)
		);
	});

	it('[PL5] cards, groups and editing dates are not part of it', () => {
		const plain = stage([item('goal', 'G1', { title: { en: 'A' } })]);
		const edited = stage([
			item('goal', 'G1', { title: { en: 'A' }, updatedAt: '2026-11-25', createdBy: 'p1', rev: 4 })
		]);
		const cards = [{ id: 'c1', text: 'x', side: null, group: null, rank: 'a0', late: false, ready: true }];
		expect(canonicalStage({ ...edited, cards })).toBe(canonicalStage(plain));
	});

	it('[PL5] the same letters in another Unicode form are the same words', () => {
		expect(one({ title: { de: 'A\u0308rzte' } })).toBe(one({ title: { de: 'Ärzte' } }));
	});

	it('[PL5] proofs are a set, needs are a list', () => {
		const proofs = [
			{ id: 'P1', rank: 'a0', text: 'x' },
			{ id: 'P2', rank: 'a1', text: 'y' }
		];
		const moved = [
			{ id: 'P2', rank: 'a0', text: 'y' },
			{ id: 'P1', rank: 'a1', text: 'x' }
		];
		expect(one({ proofs: moved })).toBe(one({ proofs }));
		expect(one({ needs: ['a', 'b'] })).not.toBe(one({ needs: ['b', 'a'] }));
	});

	it('[PL6] any change of content changes it', () => {
		fc.assert(
			fc.property(items, fc.nat(), key, leaf, leaf, (list, at, name, before, after) => {
				fc.pre(before !== after);
				const change = (to: Json) =>
					list.map(
						(each, i) =>
							({
								...each,
								rank: 'a0',
								fields: i === at % list.length ? { ...each.fields, [name]: to } : each.fields
							}) as Item
					);
				expect(canonicalStage(stage(change(before)))).not.toBe(canonicalStage(stage(change(after))));
			})
		);
	});

	it('[PL6] another item, one item less and another id change it', () => {
		const a = item('goal', 'G1', { title: { en: 'A' } });
		const b = item('goal', 'G2', { title: { en: 'A' } });
		const texts = [[], [a], [b], [a, b], [{ ...a, kind: 'risk' as const }]].map((list) => canonicalStage(stage(list)));
		expect(new Set(texts).size).toBe(texts.length);
	});

	it('[PL7] absent, null and empty all say nothing', () => {
		const said = one({ title: { en: 'A' } });
		expect(one({ title: { en: 'A', de: '' }, why: null, insightIds: [], metric: { unit: '', baseline: null } })).toBe(
			said
		);
		expect(one({ title: { en: 'A' }, baseline: 0 })).not.toBe(said);
	});

	it('[PL5] what happens after agreement is not hashed', () => {
		const message = (more: Item['fields']) =>
			canonicalStage(stage([item('message', 'M1', { core: { en: 'A' }, ...more })]));
		expect(message({ mlr: { status: 'approved' }, fieldFit: 4, status: 'adopted' })).toBe(message({}));
	});

	it('[PL7] its form is fixed: a new form needs a new version number', () => {
		expect(one({ why: { en: 'B' }, title: { de: 'ä', en: 'A' }, metric: { target: 7.5 } })).toBe(
			'{"v":1,"items":[{"id":"G1","kind":"goal","fields":{"metric":{"target":7.5},"title":{"de":"ä","en":"A"},"why":{"en":"B"}}}]}'
		);
	});

	it('[PL7] a document nested without end does not exhaust the stack', () => {
		const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as Json;
		expect(one({ deep })).toBe(one({}));
	});

	it('[PL5] a plan has one hash wherever it is: as a file, imported, or exported again', () => {
		const plan = importedDemo();
		const again = importedDemo({ content: planToContents(plan).contents, record: plan });
		expect(canonicalPlan(again)).toBe(canonicalPlan(plan));
		const changed = demoPlan((d) => (d.goals[0]!.metric.target = 31));
		expect(canonicalPlan(changed)).not.toBe(canonicalPlan(demoPlan()));
	});
});
