/** The twelve statements of the relationship check, each rated from 1 to 5, and what their sum says. Source: 13-templates §4.13. */
import type { EveryLanguage, Statement } from './template.ts';

export const RELATIONSHIP_STATEMENTS: Statement[] = [
	{
		id: 'customer_first',
		en: 'We decide by what helps the customer.',
		de: 'Wir entscheiden nach dem Nutzen für Kundinnen und Kunden.',
		zhHant: '我們以對客戶有益來做決定。'
	},
	{
		id: 'one_process',
		en: 'We plan in one process, not in two.',
		de: 'Wir planen in einem Prozess, nicht in zweien.',
		zhHant: '我們用同一個流程規劃，而不是兩個。'
	},
	{
		id: 'channel_honesty',
		en: 'We can call the visit a channel with cost and limits.',
		de: 'Wir können den Besuch einen Kanal mit Kosten und Grenzen nennen.',
		zhHant: '我們能坦承拜訪是有成本與限制的通路。'
	},
	{
		id: 'strategy_clear',
		en: 'Opportunity, strategy and why are clear to all.',
		de: 'Chance, Strategie und Warum sind allen klar.',
		zhHant: '機會、策略與原因，人人清楚。'
	},
	{
		id: 'tools_doable',
		en: 'Tools work in a real visit.',
		de: 'Werkzeuge funktionieren im echten Besuch.',
		zhHant: '工具在真實拜訪中好用。'
	},
	{
		id: 'choices_held',
		en: 'We say no and keep to it.',
		de: 'Wir sagen Nein und bleiben dabei.',
		zhHant: '我們能說不，並且堅持。'
	},
	{
		id: 'regional_fit',
		en: 'Regional differences shape the plan.',
		de: 'Regionale Unterschiede prägen den Plan.',
		zhHant: '計畫反映了區域差異。'
	},
	{
		id: 'heard_early',
		en: 'The field is asked before drafts exist.',
		de: 'Der Außendienst wird gefragt, bevor es Entwürfe gibt.',
		zhHant: '在有草稿之前，就先詢問第一線。'
	},
	{
		id: 'why_explained',
		en: 'Every request gets an answer with a reason.',
		de: 'Jede Anfrage bekommt eine Antwort mit Grund.',
		zhHant: '每項需求都會得到附理由的答覆。'
	},
	{
		id: 'loops_both_ways',
		en: 'Signals travel both ways in time.',
		de: 'Signale laufen rechtzeitig in beide Richtungen.',
		zhHant: '訊息能及時雙向流動。'
	},
	{
		id: 'shared_goals',
		en: 'We share at least one measured goal.',
		de: 'Wir teilen mindestens ein gemessenes Ziel.',
		zhHant: '我們至少共享一個可衡量的目標。'
	},
	{
		id: 'autonomy_respected',
		en: 'Advice from tools leaves room for judgement.',
		de: 'Empfehlungen aus Werkzeugen lassen Raum für das eigene Urteil.',
		zhHant: '工具的建議保留判斷空間。'
	}
];

/** What a sum of all twelve ratings (12 to 60) is called, from the lowest; a band begins at `from`. */
export const RELATIONSHIP_BANDS: readonly {
	readonly id: string;
	readonly from: number;
	readonly name: EveryLanguage;
}[] = [
	{ id: 'undefined', from: 12, name: { en: 'Undefined', de: 'Ungeklärt', zhHant: '未界定' } },
	{ id: 'defined', from: 24, name: { en: 'Defined', de: 'Geklärt', zhHant: '已界定' } },
	{ id: 'aligned', from: 36, name: { en: 'Aligned', de: 'Abgestimmt', zhHant: '相互配合' } },
	{ id: 'integrated', from: 48, name: { en: 'Integrated', de: 'Verbunden', zhHant: '融為一體' } }
];

/** @param sum of all twelve; between two bands, as half a point can be, it is the lower one */
export const bandOf = (sum: number): EveryLanguage =>
	(RELATIONSHIP_BANDS.findLast(({ from }) => sum >= from) ?? RELATIONSHIP_BANDS[0]!).name;
