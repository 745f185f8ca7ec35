import { expect, it } from 'vitest';
import { content, demoPlan, item, planInput } from '#tests/support/plan.ts';
import { NOTHING_AFTER } from '../session/after.ts';
import { assemblePlan } from './assemble.ts';
import { canonicalPlan } from './canonical.ts';
import { PREFACE_ID, type Item } from './content.ts';
import { goOnFrom } from './go-on.ts';
import { planToContents } from './import.ts';
import { readPlan, type Plan } from './schema.ts';

const BRIEF = {
	opportunity: { en: 'Winter comes early.', de: 'Der Winter kommt früh.' },
	strategy: { en: 'Fewer, better visits.' },
	why: { zhHant: '醫師時間有限。' },
	notDoing: { en: 'No new brochures.' }
};
const DECLARATION = { en: 'We keep what we promise.', de: 'Wir halten, was wir zusagen.' };
const WRITTEN = { strategyBrief: BRIEF, declaration: DECLARATION };

const written = (fields: Item['fields'], record: Plan | null = null) =>
	assemblePlan(planInput({ content: { common: content(item('preface', PREFACE_ID, fields)) }, record }));

it('[PL46] what heads the plan stands under its workshop, in every language it was written in', () => {
	const plan = written(WRITTEN);
	expect(plan.workshop).toMatchObject(WRITTEN);
	expect(plan).not.toHaveProperty('preface');
	expect(readPlan(JSON.parse(JSON.stringify(plan))).ok).toBe(true);
});

it('[PL46] an export and an import later it is the same, and once more', () => {
	const again = (plan: Plan): Plan => {
		const read = readPlan(JSON.parse(JSON.stringify(plan)));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		const { contents, record } = planToContents(read.plan);
		return assemblePlan(planInput({ content: contents, record }));
	};
	expect(again(again(written(WRITTEN))).workshop).toMatchObject(WRITTEN);
	const { contents } = planToContents(demoPlan());
	expect(contents.common?.items.some(({ kind }) => kind === 'preface')).toBe(false);
});

it('[PL46] where it is written down that alone counts, also where it was taken away; else what the document says stands', () => {
	const record = demoPlan();
	Object.assign(record.workshop, WRITTEN);
	expect(assemblePlan(planInput({ record })).workshop).toMatchObject(WRITTEN);
	const { workshop } = written({ strategyBrief: { opportunity: { en: '' } } }, record);
	expect(workshop).not.toHaveProperty('strategyBrief');
	expect(workshop).not.toHaveProperty('declaration');
});

it('[PL3] [PL46] an answer that cannot be read is left out and reported; the others stand', () => {
	const plan = written({ strategyBrief: { ...BRIEF, why: 7 }, declaration: 'In short.' });
	expect(plan.workshop.strategyBrief).toEqual({ ...BRIEF, why: undefined });
	expect(plan.workshop.declaration).toBe('In short.');
	expect(plan.skipped).toEqual([{ entity: PREFACE_ID, path: 'strategyBrief.why' }]);
});

it('[PL47] the next plan starts from the brief, and declares nothing yet', () => {
	const rooms = { common: content(item('preface', PREFACE_ID, WRITTEN), item('risk', 'r', { text: 'Late.' })) };
	const next = goOnFrom(rooms, { ...NOTHING_AFTER, reviews: [], field: [] }, []);
	expect(next.common?.items).toEqual([
		item('preface', PREFACE_ID, { strategyBrief: BRIEF }),
		item('risk', 'r', { text: 'Late.' })
	]);
});

it('[PL48] the hash of the plan stands for it, and is as it was where nothing was written', () => {
	const nothing = canonicalPlan(assemblePlan(planInput()));
	expect(canonicalPlan(written({}))).toBe(nothing);
	expect(canonicalPlan(written({ declaration: { en: '' } }))).toBe(nothing);
	expect(canonicalPlan(written({ declaration: DECLARATION }))).not.toBe(nothing);
	expect(canonicalPlan(written({ strategyBrief: BRIEF }))).not.toBe(nothing);
});
