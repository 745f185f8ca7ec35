/** The two weeks, days 12 to 14: objections, amended versions, signing. Source: 13-templates §4.7. */
import { agreeOn } from './common-blocks.ts';
import { TAKE_HOME } from './questions.ts';
import type { AgendaBlock } from './template.ts';

/** One window for everything that is drafted, as one round: whoever answers in their own time answers once. */
const OBJECTIONS = agreeOn('insights', 32, {
	en: 'Objection window',
	de: 'Fenster für Einwände',
	zhHant: '異議時段'
});

export const TWO_WEEKS_AGREEING: AgendaBlock[] = [
	{
		...OBJECTIONS,
		id: 'objection-window',
		stage: 'adopt_plan',
		steps: [{ activity: 'consent_round', minutes: 32, group: 'solo' }],
		days: [12, 12]
	},
	{
		id: 'second-round',
		minutes: 15,
		title: {
			en: 'Amended versions, second round',
			de: 'Geänderte Fassungen, zweite Runde',
			zhHant: '修訂版本與第二輪'
		},
		stage: 'adopt_plan',
		steps: [{ activity: 'consent_round', minutes: 15, group: 'solo' }],
		prompts: [
			{
				en: 'Is the amended text good enough to try?',
				de: 'Ist der geänderte Text gut genug für einen Versuch?',
				zhHant: '修改後的內容，夠好到可以一試嗎？'
			}
		],
		tip: {
			en: 'Amend only the sentence that was objected to, then ask again. Nothing counts as agreed because time ran out; list who is missing and let the window stay open. Common trap: rewriting everything.',
			de: 'Nur den beanstandeten Satz ändern, dann noch einmal fragen. Nichts gilt als vereinbart, weil die Zeit um ist; auflisten, wer fehlt, und das Fenster offen lassen. Häufige Falle: alles umschreiben.',
			zhHant: '只改被提出異議的那一句，再問一次。時間到不等於同意；列出還缺誰，並延長時段。常見的陷阱：全部重寫。'
		},
		doneWhen: {
			en: 'Every objection is worked in, withdrawn or kept as a dissent note.',
			de: 'Jeder Einwand ist eingearbeitet, zurückgezogen oder als Sondervotum festgehalten.',
			zhHant: '每項異議都已納入、撤回或列為保留意見。'
		},
		result: { en: 'Amended stages, agreed', de: 'Geänderte Etappen, vereinbart', zhHant: '已同意的修訂版本' },
		days: [13, 13]
	},
	{
		id: 'sign',
		minutes: 30,
		title: { en: 'Sign and export', de: 'Zeichnen und Export', zhHant: '簽署與匯出' },
		stage: 'adopt_plan',
		steps: [
			{ activity: 'signoff', minutes: 20 },
			{ activity: 'checkout', minutes: 10 }
		],
		prompts: [TAKE_HOME],
		tip: {
			en: 'Live for half an hour, or in one’s own time. Read out what is agreed, what is not, and who does what first. Common trap: ending quietly. Thank both sides.',
			de: 'Live eine halbe Stunde, oder zur eigenen Zeit. Vorlesen, was vereinbart ist, was nicht und wer was zuerst tut. Häufige Falle: still auslaufen lassen. Beiden Seiten danken.',
			zhHant:
				'可線上同步半小時，或各自進行。唸出已同意、未同意的部分，以及誰先做什麼。常見的陷阱：悄悄結束。請感謝雙方。'
		},
		doneWhen: {
			en: 'Every stage is signed, or it is written down what is missing and by when.',
			de: 'Jede Etappe ist gezeichnet, oder es steht fest, was fehlt und bis wann.',
			zhHant: '每個階段都已簽署，或已寫下還缺什麼、何時完成。'
		},
		result: { en: 'Signed stages, the export', de: 'Gezeichnete Etappen, der Export', zhHant: '已簽署的階段與匯出檔' },
		days: [14, 14]
	}
];
