import { describe, expect, it } from 'vitest';
import { Channel } from '../plan/delivery.ts';
import { Item } from '../plan/content.ts';
import { DEFAULT_CHANNELS, defaultChannels } from './channels.ts';
import { readTemplate, TEMPLATES } from './templates.ts';
import { Template } from './template.ts';

/** Every text of a template in one language. */
const texts = (value: unknown, key: string): string[] => {
	if (typeof value !== 'object' || value === null) return [];
	const own = (value as Record<string, unknown>)[key];
	return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap((each) => texts(each, key))];
};

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_id, template) => {
	it('[TP1] is complete, in three languages', () => {
		expect(Template.parse(template)).toEqual(template);
	});

	it('[TP1] asks a question in every stage, and begins and ends each stage as the method does', () => {
		for (const { key, phases, minutes } of template.stages) {
			expect(template.blocks.find((block) => block.stage === key)?.prompts.length).toBeGreaterThan(0);
			expect([phases[0], ...phases.slice(-3)]).toEqual(['write', 'draft', 'consent', 'adopted']);
			expect(Object.keys(minutes)).toEqual(phases.filter((phase) => phase !== 'adopted'));
		}
	});

	it('[TP2] its agenda adds up to its length', () => {
		expect(template.blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes);
	});

	it('[TP4] German speaks to nobody, neither as Sie nor as du, and names women and men without stars or colons', () => {
		for (const text of texts(template, 'de')) {
			expect(text).not.toMatch(/\p{L}[:*_]\p{Ll}|\b(du|ihr|euch|eure)\b/iu);
			expect(text).not.toMatch(/\b(Sie|Ihnen|Ihre?[mnrs]?)\b/);
		}
	});

	it('[TP4] Chinese uses full-width punctuation', () => {
		for (const text of texts(template, 'zhHant')) expect(text).not.toMatch(/[,?:;!()]/);
	});
});

it('[TP2] the compact plan goes through five stages, and votes where there is something to weigh', () => {
	const { stages } = readTemplate('T13')!;
	expect(stages.map(({ key, phases }) => [key, phases.includes('vote')])).toEqual([
		['insights', false],
		['goals', true],
		['segments', true],
		['messages', true],
		['touchpoints', false]
	]);
	expect(readTemplate('T99')).toBeUndefined();
});

it('[TP3] the default channels are well-formed items with stable ids, named in the languages of the workshop', () => {
	const items = defaultChannels(['de', 'zh-Hant']);
	for (const each of items) {
		expect(Item.parse(each)).toEqual(each);
		expect(Channel.safeParse({ ...each.fields, id: each.id }).success).toBe(true);
		expect(each.id).toMatch(/^CH_[A-Z0-9_]+$/);
		expect(Object.keys(each.fields['name'] as object)).toEqual(['de', 'zhHant']);
	}
	expect(items.map(({ rank }) => rank)).toEqual(items.map(({ rank }) => rank).sort());
	expect(new Set(items.map(({ fields }) => fields['kind'])).size).toBe(items.length);
	expect(defaultChannels('en')[0]).toMatchObject({
		id: 'CH_VISIT',
		kind: 'channel',
		fields: { name: { en: 'Visit' } }
	});
});

it('[TP3] embedded channels lie in channels that exist', () => {
	const ids = DEFAULT_CHANNELS.map(({ id }) => id);
	expect(DEFAULT_CHANNELS.flatMap(({ embeddedIn }) => embeddedIn ?? []).filter((id) => !ids.includes(id))).toEqual([]);
});
