import { describe, expect, it } from 'vitest';
import { Channel } from '../plan/delivery.ts';
import { Item } from '../plan/content.ts';
import { PHASES } from '../session/stage.ts';
import { DEFAULT_CHANNELS, defaultChannels } from './channels.ts';
import { RELATIONSHIP_BANDS, RELATIONSHIP_STATEMENTS } from './relationship-checklist.ts';
import { BRIEF_FIRST } from './brief-first.ts';
import { laneGroups } from './agenda-plan.ts';
import { offered, readTemplate, TEMPLATES } from './templates.ts';
import { EveryLanguage, Template } from './template.ts';

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

	it('[TP1] asks a question in every stage; what is written is revealed, what is agreed was drafted', () => {
		for (const { key, phases } of template.stages) {
			const asked = template.blocks.filter((block) => block.stage === key).flatMap(({ prompts }) => prompts);
			expect(asked.length, key).toBeGreaterThan(0);
			if (phases.includes('write')) expect(phases, key).toContain('reveal');
			if (phases.includes('consent')) expect(phases, key).toContain('draft');
		}
	});

	it('[TP2] its agenda adds up: steps to their block, in the method’s order, blocks to the whole', () => {
		expect(template.blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes);
		const last = new Map<string, number>();
		for (const { id, minutes, stage = '', steps } of template.blocks) {
			expect([id, steps.reduce((sum, step) => sum + step.minutes, 0)]).toEqual([id, minutes]);
			for (const at of steps.flatMap(({ phase }) => (phase ? [PHASES.indexOf(phase)] : []))) {
				expect(at, id).toBeGreaterThanOrEqual(last.get(stage) ?? 0);
				last.set(stage, at);
			}
		}
		expect(new Set(template.blocks.map(({ id }) => id)).size).toBe(template.blocks.length);
	});

	it('[TP5] only a step of a stage has a phase; lanes are sorted into while grouping, and axes have four of them', () => {
		for (const { stage, steps } of template.blocks)
			for (const { phase, lanes, axes } of steps) {
				if (phase) expect(stage).not.toMatch(/^(adopt_plan)?$/);
				if (lanes) expect(phase).toBe('cluster');
				if (axes) expect(lanes).toHaveLength(4);
			}
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
	expect(stages.map(({ key, phases }) => [key, phases.includes('vote'), phases.at(-1)])).toEqual([
		['insights', false, 'adopted'],
		['goals', true, 'adopted'],
		['segments', true, 'adopted'],
		['messages', true, 'adopted'],
		['touchpoints', false, 'adopted']
	]);
	expect(readTemplate('T99')).toBeUndefined();
});

it('[TP2] every template has the length, the people and the stages of its source', () => {
	const shape = TEMPLATES.map(({ id, minutes, people, stages }) => [id, minutes, people, stages.map(({ key }) => key)]);
	expect(shape).toEqual([
		['T13', 120, [4, 12], ['insights', 'goals', 'segments', 'messages', 'touchpoints']],
		['T01', 450, [6, 16], ['kickoff', 'insights', 'goals', 'segments', 'messages', 'touchpoints', 'materials']],
		['T02', 240, [6, 12], ['insights', 'messages']],
		['T03', 90, [4, 10], ['touchpoints']],
		['T04', 180, [6, 14], ['roles']],
		['T05', 120, [6, 12], ['insights', 'materials', 'roles']],
		['T06', 120, [4, 16], ['review', 'insights', 'roles']],
		['T07', 332, [6, 30], ['insights', 'goals', 'segments', 'messages', 'touchpoints']],
		['T08', 45, [2, 6], ['insights']],
		['T09', 90, [5, 14], ['materials', 'review', 'insights']],
		['T10', 150, [5, 10], ['segments', 'messages', 'touchpoints']],
		['T11', 120, [6, 12], ['materials']],
		['T12', 75, [4, 10], ['goals']]
	]);
	expect(TEMPLATES.filter(({ startsFromPlan }) => startsFromPlan).map(({ id }) => id)).toEqual(['T03', 'T09', 'T10']);
	expect(TEMPLATES.filter(({ mode }) => mode === 'async').map(({ id }) => id)).toEqual(['T07']);
});

it('[TP1] the relationship check has twelve statements in three languages, and bands for every sum', () => {
	expect(new Set(RELATIONSHIP_STATEMENTS.map(({ id }) => id)).size).toBe(12);
	expect(RELATIONSHIP_STATEMENTS).toHaveLength(12);
	for (const { id, ...words } of RELATIONSHIP_STATEMENTS) expect(EveryLanguage.parse(words), id).toEqual(words);
	expect(RELATIONSHIP_BANDS.map(({ id, from }) => [id, from])).toEqual([
		['undefined', 12],
		['defined', 24],
		['aligned', 36],
		['integrated', 48]
	]);
});

it('[TP6] the start page offers every template, and what goes on from a plan only where there is one, then first', () => {
	const ids = (fromPlan: boolean): string[] => offered(fromPlan).map(({ id }) => id);
	expect(ids(false)).toEqual(['T13', 'T01', 'T02', 'T04', 'T05', 'T06', 'T07', 'T08', 'T11', 'T12']);
	expect(ids(true)).toEqual([
		'T03',
		'T09',
		'T10',
		'T13',
		'T01',
		'T02',
		'T04',
		'T05',
		'T06',
		'T07',
		'T08',
		'T11',
		'T12'
	]);
});

it('[TP7] lanes lie ready as named groups in the workshop’s language', () => {
	const template = readTemplate('T03')!;
	const lanes = laneGroups(template, 'touchpoints', 'de');
	expect(lanes).toHaveLength(4);
	expect(new Set(lanes.map(({ id }) => id)).size).toBe(4);
	expect(lanes.map(({ rank }) => rank)).toEqual(lanes.map(({ rank }) => rank).sort());
	const words = template.blocks.flatMap(({ steps }) => steps.flatMap((step) => step.lanes ?? []));
	expect(lanes.map(({ name }) => name)).toEqual(words.map(({ de }) => de));
	expect(laneGroups(template, 'goals', 'en')).toEqual([]);
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

it('[TP8] the brief is asked for where people are to prepare, and nowhere else', () => {
	expect(TEMPLATES.filter(({ prework }) => prework.length > 0).map(({ id }) => id)).toEqual(BRIEF_FIRST);
});

it('[TP3] embedded channels lie in channels that exist', () => {
	const ids = DEFAULT_CHANNELS.map(({ id }) => id);
	expect(DEFAULT_CHANNELS.flatMap(({ embeddedIn }) => embeddedIn ?? []).filter((id) => !ids.includes(id))).toEqual([]);
});
