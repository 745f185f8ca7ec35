/** Blocks that are the same in every agenda: pauses, and the round that ends a stage. Source: 13-templates §4; 12-method §3.3. */
import type { StageKey } from '../session/stage.ts';
import type { AgendaBlock, EveryLanguage } from './template.ts';

export const pause = (id: string, minutes: number): AgendaBlock => ({
	id,
	minutes,
	title: { en: 'Break', de: 'Pause', zhHant: '休息' },
	steps: [{ activity: 'break', minutes }],
	prompts: []
});

export const lunch = (minutes: number): AgendaBlock => ({
	id: 'lunch',
	minutes,
	title: { en: 'Lunch', de: 'Mittag', zhHant: '午餐' },
	steps: [{ activity: 'break', minutes }],
	prompts: []
});

/** A block of its own in which `stage` is agreed on, for agendas that agree on several stages one after the other. */
export const agreeOn = (stage: StageKey, minutes: number, title: EveryLanguage): AgendaBlock => ({
	id: `agree-${stage}`,
	minutes,
	title,
	stage,
	steps: [{ activity: 'consent_round', minutes, phase: 'consent' }],
	prompts: [
		{
			en: 'Would anything here do harm? What would make it good enough to try?',
			de: 'Würde etwas davon schaden? Was macht es gut genug für einen Versuch?',
			zhHant: '有沒有哪裡會造成傷害？怎樣調整就值得一試？'
		}
	],
	tip: {
		en: 'Ask for objections that come with a proposal. Common trap: counting silence as a yes. Everybody answers.',
		de: 'Nach Einwänden fragen, die einen Vorschlag mitbringen. Häufige Falle: Schweigen als Ja zählen. Alle antworten.',
		zhHant: '請大家提出異議時一併提出建議。常見的陷阱：把沉默當成同意。每個人都要表態。'
	},
	doneWhen: {
		en: 'Both sides have answered, and no objection that blocks is open.',
		de: 'Beide Seiten haben geantwortet, und kein Einwand, der etwas verhindert, ist offen.',
		zhHant: '雙方都已表態，且沒有尚未解決、會阻止通過的異議。'
	},
	result: {
		en: 'Adopted, or objections named',
		de: 'Verabschiedet, oder Einwände benannt',
		zhHant: '已通過，或已列出異議'
	}
});
