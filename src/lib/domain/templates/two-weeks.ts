/** T07, a plan over two weeks in which everybody works in their own time; two or three short meetings. Source: 13-templates §4.7. */
import { defineTemplate } from './template.ts';
import { TWO_WEEKS_AGREEING } from './two-weeks-agreeing.ts';
import { TWO_WEEKS_DRAFTING } from './two-weeks-drafting.ts';
import { TWO_WEEKS_WRITING } from './two-weeks-writing.ts';

export const twoWeeks = defineTemplate({
	id: 'T07',
	version: 2,
	title: {
		en: 'Two-week plan, in your own time',
		de: 'Zwei-Wochen-Plan zur eigenen Zeit',
		zhHant: '兩週非同步規劃'
	},
	objective: {
		en: 'One plan that both sides sign, in about half an hour a day for two weeks, without everybody in one room.',
		de: 'Ein Plan, den beide Seiten zeichnen, mit etwa einer halben Stunde am Tag über zwei Wochen, ohne dass alle in einem Raum sind.',
		zhHant: '不必齊聚一堂，每天約半小時、為期兩週，完成一份雙方都簽署的計畫。'
	},
	mode: 'async',
	minutes: 332,
	people: [6, 30],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [...TWO_WEEKS_WRITING, ...TWO_WEEKS_DRAFTING, ...TWO_WEEKS_AGREEING]
});
