/** The two weeks, days 1 to 5: reading, silent writing, and the first meeting. Source: 13-templates §4.7. */
import { IN_SPRING, SURPRISE, TWO_DOCTORS, UNSEEN } from './questions.ts';
import type { AgendaBlock } from './template.ts';

/** The first meeting is one half hour, of three stages. */
const FIRST_MEETING: Pick<AgendaBlock, 'days' | 'tip' | 'doneWhen' | 'result'> = {
	days: [5, 5],
	tip: {
		en: 'Live, or in one’s own time until the evening. Read in silence first, then group together. Common trap: sorting for the others. Ask where a card belongs.',
		de: 'Live, oder bis zum Abend zur eigenen Zeit. Erst still lesen, dann gemeinsam gruppieren. Häufige Falle: für die anderen sortieren. Fragen, wohin eine Karte gehört.',
		zhHant: '可線上同步，也可各自在當天傍晚前完成。先安靜閱讀，再一起歸類。常見的陷阱：替大家分類。請問卡片該放哪裡。'
	},
	doneWhen: {
		en: 'Every card has been read by the other side, and every group has a name.',
		de: 'Jede Karte ist von der anderen Seite gelesen, und jede Gruppe hat einen Namen.',
		zhHant: '每張卡片都已由對方讀過，每一組都已命名。'
	},
	result: { en: 'Named groups of cards', de: 'Benannte Kartengruppen', zhHant: '已命名的卡片群組' }
};

export const TWO_WEEKS_WRITING: AgendaBlock[] = [
	{
		id: 'prepare',
		minutes: 29,
		title: { en: 'Read and prepare', de: 'Lesen und vorbereiten', zhHant: '閱讀與準備' },
		stage: 'insights',
		steps: [
			{ activity: 'input', minutes: 10, group: 'solo' },
			{ activity: 'silent_write', minutes: 15, phase: 'write', group: 'solo' },
			{ activity: 'reveal_read', minutes: 4, phase: 'reveal', group: 'solo' }
		],
		opens: 'field',
		prompts: [UNSEEN, SURPRISE],
		tip: {
			en: 'Send the strategy and the numbers on the morning of day one, and say what each day asks for: about half an hour. Let every window stay open for a working day at least, and none close on a weekend. Common trap: starting without both sides having said yes to the dates.',
			de: 'Am Morgen des ersten Tages Strategie und Zahlen verschicken und sagen, was jeder Tag verlangt: etwa eine halbe Stunde. Jedes Fenster bleibt mindestens einen Arbeitstag offen, und keines schließt am Wochenende. Häufige Falle: anfangen, bevor beide Seiten den Terminen zugestimmt haben.',
			zhHant:
				'第一天早上寄出策略與數字，並說明每天大約需要半小時。每個時段至少開放一個工作日，且不在週末結束。常見的陷阱：雙方還沒同意時程就開始。'
		},
		doneWhen: {
			en: 'Everybody has read the strategy and put three insights aside for the reveal.',
			de: 'Alle haben die Strategie gelesen und drei Erkenntnisse zum Aufdecken bereitgelegt.',
			zhHant: '每個人都讀過策略，並備妥三則待揭示的洞察。'
		},
		result: { en: '3 insights from everybody', de: 'Von allen 3 Erkenntnisse', zhHant: '每人 3 則洞察' },
		days: [1, 2],
		leaves: 'write'
	},
	{
		id: 'goals-write',
		minutes: 19,
		title: { en: 'Silent writing: goals', de: 'Stilles Schreiben: Ziele', zhHant: '靜默書寫：目標' },
		stage: 'goals',
		steps: [
			{ activity: 'silent_write', minutes: 15, phase: 'write', group: 'solo' },
			{ activity: 'reveal_read', minutes: 4, phase: 'reveal', group: 'solo' }
		],
		opens: 'internal',
		prompts: [IN_SPRING],
		tip: {
			en: 'Everybody sees how many cards each side has, never the words. At noon remind the side that has fewer. Common trap: reminding persons by name in front of all.',
			de: 'Alle sehen, wie viele Karten jede Seite hat, nie die Worte. Am Mittag die Seite erinnern, die weniger hat. Häufige Falle: einzelne vor allen namentlich erinnern.',
			zhHant: '大家只看得到雙方的卡片數，看不到內容。中午提醒卡片較少的一方。常見的陷阱：在眾人面前點名催促。'
		},
		doneWhen: {
			en: 'At least half of each side has put cards on goals aside for the reveal.',
			de: 'Mindestens die Hälfte jeder Seite hat Karten zu Zielen zum Aufdecken bereitgelegt.',
			zhHant: '雙方都有至少一半的人備妥目標卡片。'
		},
		result: { en: 'Cards on goals', de: 'Karten zu Zielen', zhHant: '目標卡片' },
		days: [3, 3],
		leaves: 'write'
	},
	{
		id: 'segments-write',
		minutes: 19,
		title: { en: 'Silent writing: segments', de: 'Stilles Schreiben: Segmente', zhHant: '靜默書寫：客戶區隔' },
		stage: 'segments',
		steps: [
			{ activity: 'silent_write', minutes: 15, phase: 'write', group: 'solo' },
			{ activity: 'reveal_read', minutes: 4, phase: 'reveal', group: 'solo' }
		],
		opens: 'field',
		prompts: [TWO_DOCTORS],
		tip: {
			en: 'Think of two real doctors, without names. Common trap: copying the value classes. Ask what differs between two doctors of one class.',
			de: 'An zwei wirkliche Personen denken lassen, ohne Namen. Häufige Falle: die Wertklassen abschreiben. Fragen, worin sich zwei derselben Klasse unterscheiden.',
			zhHant: '請大家想著兩位真實的醫師，但不寫姓名。常見的陷阱：照抄級距。請問同一級距的兩位差在哪裡。'
		},
		doneWhen: {
			en: 'At least half of each side has put cards on segments aside for the reveal.',
			de: 'Mindestens die Hälfte jeder Seite hat Karten zu Segmenten zum Aufdecken bereitgelegt.',
			zhHant: '雙方都有至少一半的人備妥客戶區隔卡片。'
		},
		result: { en: 'Cards on segments', de: 'Karten zu Segmenten', zhHant: '客戶區隔卡片' },
		days: [4, 4],
		leaves: 'write'
	},
	{
		...FIRST_MEETING,
		id: 'insights-group',
		minutes: 4,
		title: {
			en: 'Read and group: insights',
			de: 'Lesen und gruppieren: Erkenntnisse',
			zhHant: '閱讀與歸類：洞察'
		},
		stage: 'insights',
		steps: [{ activity: 'cluster', minutes: 4, phase: 'cluster' }],
		opens: 'field',
		prompts: [UNSEEN]
	},
	{
		...FIRST_MEETING,
		id: 'goals-group',
		minutes: 7,
		title: { en: 'Read and group: goals', de: 'Lesen und gruppieren: Ziele', zhHant: '閱讀與歸類：目標' },
		stage: 'goals',
		steps: [{ activity: 'cluster', minutes: 7, phase: 'cluster' }],
		opens: 'internal',
		prompts: [IN_SPRING]
	},
	{
		...FIRST_MEETING,
		id: 'segments-group',
		minutes: 7,
		title: {
			en: 'Read and group: segments',
			de: 'Lesen und gruppieren: Segmente',
			zhHant: '閱讀與歸類：客戶區隔'
		},
		stage: 'segments',
		steps: [{ activity: 'cluster', minutes: 7, phase: 'cluster' }],
		opens: 'field',
		prompts: [TWO_DOCTORS]
	}
];
