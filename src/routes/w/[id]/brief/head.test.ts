import { expect, it } from 'vitest';
import { content, item, stageView, workshopSlice } from '#tests/support/plan.ts';
import { PREFACE_ID, type Item } from '#lib/domain/plan/content.ts';
import { briefIn, headOf, isBriefDue, showsBrief } from './head.ts';

const head = (fields: Item['fields']) => ({ common: content(item('preface', PREFACE_ID, fields)) });
const seen = (templateId: string, phase: 'prepare' | 'write', fields: Item['fields'] = {}) => ({
	workshop: workshopSlice({ templateId }),
	stages: [stageView('insights', { phase })],
	content: head(fields)
});

it('[UI433] what is written of the brief is read in its order, and nothing of what is not', () => {
	const fields = {
		strategyBrief: { notDoing: { en: 'No brochures.' }, opportunity: { de: 'Der Winter ist früh.' }, why: 7 }
	};
	expect(briefIn(headOf({ content: head(fields) }))).toEqual([
		{ label: 'The opportunity', said: { text: 'Der Winter ist früh.', lang: 'de' } },
		{ label: 'What we will not do', said: { text: 'No brochures.' } }
	]);
	expect(briefIn(undefined)).toEqual([]);
});

it('[UI434] it is due where there is something to prepare, until insights begin, and never in an archived workshop', () => {
	expect(isBriefDue(seen('T01', 'prepare'))).toBe(true);
	expect(isBriefDue(seen('T01', 'write'))).toBe(false);
	expect(isBriefDue(seen('T13', 'prepare'))).toBe(false);
	expect(
		isBriefDue({ ...seen('T01', 'prepare'), workshop: workshopSlice({ templateId: 'T01', archived: true }) })
	).toBe(false);
});

it('[UI433] where people wait it stands where it is due, and wherever it was written', () => {
	expect(showsBrief(seen('T13', 'prepare'))).toBe(false);
	expect(showsBrief(seen('T13', 'write', { strategyBrief: { why: { en: 'Now.' } } }))).toBe(true);
	expect(showsBrief(seen('T01', 'prepare'))).toBe(true);
});
