/** T01, the full day: from what the field sees to one plan that both sides sign. Source: 13-templates §4.1. */
import { FULL_DAY_AFTERNOON } from './full-day-afternoon.ts';
import { FULL_DAY_MORNING } from './full-day-morning.ts';
import { defineTemplate } from './template.ts';

export const fullDay = defineTemplate({
	id: 'T01',
	version: 2,
	title: {
		en: 'Full-day omnichannel co-creation',
		de: 'Omnichannel gemeinsam planen, ganztags',
		zhHant: '全日全通路共創'
	},
	objective: {
		en: 'In one day, one plan that both sides sign: from what the field sees to channels, materials and promises.',
		de: 'An einem Tag ein Plan, den beide Seiten zeichnen: von dem, was der Außendienst sieht, bis zu Kanälen, Material und Zusagen.',
		zhHant: '用一天完成一份雙方都簽署的計畫：從第一線的觀察，到通路、素材與承諾。'
	},
	mode: 'live',
	minutes: 450,
	people: [6, 16],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [
		{
			en: 'Seven days before: internal sends the strategy on one page: the opportunity, the strategy, why, and what is left undone.',
			de: 'Sieben Tage vorher: Der Innendienst verschickt die Strategie auf einer Seite: Chance, Strategie, Warum und was unterbleibt.',
			zhHant: '七天前：總部寄出一頁策略說明：機會、策略、原因，以及不做的事。'
		},
		{
			en: 'In the seven days before: everybody sends three insights with quick capture.',
			de: 'In den sieben Tagen davor: Alle senden je drei Erkenntnisse.',
			zhHant: '開始前的七天內：每人傳送三則洞察。'
		},
		{
			en: 'Bring the numbers of the field force: how many people, how many contacts they can make, how many doctors let them in.',
			de: 'Mitbringen: die Zahlen des Außendienstes, also wie viele Personen, wie viele Kontakte möglich sind und wie viele Praxen Besuche zulassen.',
			zhHant: '準備第一線的數字：人數、可進行的接觸次數、願意接受拜訪的醫師數。'
		},
		{
			en: 'Bring the list of materials with their costs.',
			de: 'Mitbringen: die Liste der Materialien mit den Kosten.',
			zhHant: '準備素材清單與費用。'
		}
	],
	blocks: [...FULL_DAY_MORNING, ...FULL_DAY_AFTERNOON]
});
