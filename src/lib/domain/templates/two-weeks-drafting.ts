/** The two weeks, days 6 to 11: dots, drafts in pairs, remarks, field test, and the second meeting. Source: 13-templates §4.7. */
import { IN_PERSON, IN_SPRING, TWENTY_SECONDS, TWO_DOCTORS, UNSEEN } from './questions.ts';
import type { AgendaBlock } from './template.ts';

export const TWO_WEEKS_DRAFTING: AgendaBlock[] = [
	{
		id: 'insights-draft',
		minutes: 6,
		title: { en: 'Drafts in pairs: insights', de: 'Entwürfe zu zweit: Erkenntnisse', zhHant: '兩人草擬：洞察' },
		stage: 'insights',
		steps: [{ activity: 'pairing', minutes: 6, phase: 'draft', group: 'pair_mixed' }],
		opens: 'field',
		prompts: [UNSEEN],
		tip: {
			en: 'Name the pairs on day six, one of each side; a call of half an hour does for all four drafts. Common trap: leaving people to find each other.',
			de: 'Am sechsten Tag die Paare nennen, von jeder Seite eine Person; ein Telefonat von einer halben Stunde reicht für alle vier Entwürfe. Häufige Falle: die Leute einander selbst suchen lassen.',
			zhHant: '第六天公布配對，雙方各一人；一通半小時的電話就能完成四份草稿。常見的陷阱：讓大家自己找搭檔。'
		},
		doneWhen: {
			en: 'Every group has become an insight with a so-what.',
			de: 'Aus jeder Gruppe ist eine Erkenntnis mit Folgerung geworden.',
			zhHant: '每一組都已整理成附「所以呢」的洞察。'
		},
		result: {
			en: 'Insights, each with a so-what',
			de: 'Erkenntnisse, jede mit einer Folgerung',
			zhHant: '附「所以呢」的洞察'
		},
		days: [6, 7]
	},
	{
		id: 'goals-draft',
		minutes: 11,
		title: { en: 'Dots and drafts: goals', de: 'Punkte und Entwürfe: Ziele', zhHant: '投點與草擬：目標' },
		stage: 'goals',
		steps: [
			{ activity: 'dot_vote', minutes: 2, phase: 'vote', group: 'solo' },
			{ activity: 'pair_draft', minutes: 9, phase: 'draft', group: 'pair_mixed' }
		],
		opens: 'internal',
		prompts: [IN_SPRING],
		tip: {
			en: 'Dots by noon of the first day, drafts after that. Where the sides differ, the pair writes down both views. Common trap: drafting before the vote is closed.',
			de: 'Punkte bis zum Mittag des ersten Tages, danach die Entwürfe. Wo die Seiten auseinanderliegen, schreibt das Paar beide Sichten auf. Häufige Falle: entwerfen, bevor die Abstimmung geschlossen ist.',
			zhHant: '第一天中午前投點，之後草擬。雙方看法不同時，把兩種看法都寫下。常見的陷阱：投票還沒結束就開始草擬。'
		},
		doneWhen: {
			en: 'Every drafted goal has a metric and a date.',
			de: 'Jedes entworfene Ziel hat eine Kennzahl und einen Termin.',
			zhHant: '每個目標草稿都有指標與期限。'
		},
		result: { en: '3–5 goals with a metric', de: '3–5 Ziele mit Kennzahl', zhHant: '3–5 個附指標的目標' },
		days: [6, 7]
	},
	{
		id: 'segments-draft',
		minutes: 11,
		title: { en: 'Dots and drafts: segments', de: 'Punkte und Entwürfe: Segmente', zhHant: '投點與草擬：客戶區隔' },
		stage: 'segments',
		steps: [
			{ activity: 'dot_vote', minutes: 2, phase: 'vote', group: 'solo' },
			{ activity: 'pair_draft', minutes: 9, phase: 'draft', group: 'pair_mixed' }
		],
		opens: 'field',
		prompts: [TWO_DOCTORS],
		tip: {
			en: 'Dots by noon of the first day, drafts after that. Common trap: segments that nobody can recognise at the door.',
			de: 'Punkte bis zum Mittag des ersten Tages, danach die Entwürfe. Häufige Falle: Segmente, die an der Praxistür niemand erkennt.',
			zhHant: '第一天中午前投點，之後草擬。常見的陷阱：分出來的區隔，到了門口沒有人認得出來。'
		},
		doneWhen: {
			en: 'Every segment says who is in it, where they stand and where we want them.',
			de: 'Bei jedem Segment steht, wer dazugehört, der Stand heute und wohin es gehen soll.',
			zhHant: '每個區隔都寫明對象、目前階段與期望階段。'
		},
		result: { en: '3–5 segments', de: '3–5 Segmente', zhHant: '3–5 個區隔' },
		days: [6, 7]
	},
	{
		id: 'messages-draft',
		minutes: 12,
		title: { en: 'Drafts in pairs: messages', de: 'Entwürfe zu zweit: Botschaften', zhHant: '兩人草擬：訊息' },
		stage: 'messages',
		steps: [{ activity: 'pair_draft', minutes: 12, phase: 'draft', group: 'pair_mixed' }],
		opens: 'internal',
		prompts: [TWENTY_SECONDS],
		tip: {
			en: 'One pair writes the core message, the others one for a segment each. Common trap: polishing. Remarks come on day eight.',
			de: 'Ein Paar schreibt die Kernbotschaft, die anderen je eine für ein Segment. Häufige Falle: feilen. Anmerkungen kommen am achten Tag.',
			zhHant: '一對寫核心訊息，其餘各寫一個區隔的訊息。常見的陷阱：急著修飾。第八天才收意見。'
		},
		doneWhen: {
			en: 'There is a core message and one for each segment, each with a proof.',
			de: 'Es gibt eine Kernbotschaft und je Segment eine Botschaft, jede mit einem Beleg.',
			zhHant: '有一則核心訊息，每個區隔一則，各附佐證。'
		},
		result: { en: 'Draft messages with proofs', de: 'Botschaften im Entwurf, mit Belegen', zhHant: '附佐證的訊息草稿' },
		days: [6, 7]
	},
	{
		id: 'remarks',
		minutes: 20,
		title: {
			en: 'Remarks, medical and review',
			de: 'Anmerkungen, Medizin und Prüfung',
			zhHant: '意見、醫學與法規檢視'
		},
		stage: 'messages',
		steps: [{ activity: 'lint_review', minutes: 20, phase: 'draft', group: 'solo' }],
		opens: 'internal',
		prompts: [
			{
				en: 'Which wording will not pass, and why?',
				de: 'Welcher Wortlaut geht nicht durch, und warum?',
				zhHant: '哪些用語過不了審？為什麼？'
			},
			{
				en: 'What is still missing in goals, segments and messages?',
				de: 'Was fehlt den Zielen, Segmenten und Botschaften noch?',
				zhHant: '目標、區隔與訊息還缺什麼？'
			}
		],
		tip: {
			en: 'Ask medical and review (MLR) for this day a week ahead. Every remark comes with a proposal. Common trap: a remark at eleven at night; the window closes at six.',
			de: 'Medizin und Prüfung (MLR) eine Woche vorher um diesen Tag bitten. Jede Anmerkung bringt einen Vorschlag mit. Häufige Falle: eine Anmerkung um elf Uhr nachts; das Fenster schließt um sechs.',
			zhHant:
				'提前一週請醫學與審查同仁（MLR）保留這一天。每則意見都附建議。常見的陷阱：半夜十一點才提意見；時段在傍晚六點結束。'
		},
		doneWhen: {
			en: 'Medical and review have been through all messages, and every remark has an answer.',
			de: 'Medizin und Prüfung haben alle Botschaften durchgesehen, und jede Anmerkung hat eine Antwort.',
			zhHant: '醫學與審查同仁都看過所有訊息，每則意見都有回應。'
		},
		result: { en: 'Remarks with reasons', de: 'Anmerkungen mit Begründung', zhHant: '附理由的意見' },
		days: [8, 8]
	},
	{
		id: 'field-test',
		minutes: 20,
		title: { en: 'Field test of the messages', de: 'Praxistest der Botschaften', zhHant: '訊息實地測試' },
		stage: 'messages',
		steps: [{ activity: 'field_test', minutes: 20, phase: 'draft', group: 'solo' }],
		opens: 'field',
		prompts: [
			TWENTY_SECONDS,
			{ en: 'What would make it a 5?', de: 'Was macht es zur 5?', zhHant: '怎樣才能拿 5 分？' }
		],
		tip: {
			en: 'On the phone, between two visits: say it aloud, rate it from 1 to 5, write what would make it a five. Common trap: asking only those who always answer.',
			de: 'Am Handy, zwischen zwei Besuchen: laut sagen, von 1 bis 5 bewerten, aufschreiben, was es zur Fünf macht. Häufige Falle: nur die fragen, die immer antworten.',
			zhHant: '用手機，在兩次拜訪之間：大聲說一次，評 1 到 5 分，寫下怎樣才能拿 5 分。常見的陷阱：只問總是會回覆的人。'
		},
		doneWhen: {
			en: 'At least half of the field has rated every message.',
			de: 'Mindestens die Hälfte des Außendienstes hat jede Botschaft bewertet.',
			zhHant: '第一線至少一半的人評過每則訊息。'
		},
		result: { en: 'A rating per message', de: 'Eine Bewertung je Botschaft', zhHant: '每則訊息的評分' },
		days: [9, 9]
	},
	{
		id: 'touchpoints-draft',
		minutes: 30,
		title: { en: 'Draft touchpoints', de: 'Kontaktpunkte entwerfen', zhHant: '草擬接觸點' },
		stage: 'touchpoints',
		steps: [
			{ activity: 'matrix_fill', minutes: 22, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'lint_review', minutes: 8, phase: 'draft', group: 'pair_mixed' }
		],
		opens: 'field',
		prompts: [IN_PERSON],
		tip: {
			en: 'One segment per pair; look at the hints before leaving. Common trap: copying last year’s contacts. Ask what each one is for.',
			de: 'Ein Segment je Paar; vor dem Weggehen die Hinweise ansehen. Häufige Falle: die Kontakte vom Vorjahr abschreiben. Fragen, wozu jeder dient.',
			zhHant: '每一對負責一個區隔，結束前先看檢查提示。常見的陷阱：照抄去年的接觸。請問每一次的目的。'
		},
		doneWhen: {
			en: 'Every segment has touchpoints, each with a channel and an owner.',
			de: 'Jedes Segment hat Kontaktpunkte, jeder mit Kanal und verantwortlicher Funktion.',
			zhHant: '每個區隔都有接觸點，各有通路與負責單位。'
		},
		result: { en: 'A first channel map', de: 'Ein erster Kanalplan', zhHant: '初步的通路地圖' },
		days: [10, 10]
	},
	{
		id: 'capacity',
		minutes: 60,
		title: { en: 'Capacity and contact rules', de: 'Kapazität und Kontaktregeln', zhHant: '容量與接觸規則' },
		stage: 'touchpoints',
		steps: [
			{ activity: 'input', minutes: 10 },
			{ activity: 'journey_build', minutes: 25, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'lint_review', minutes: 15, phase: 'draft' },
			{ activity: 'matrix_fill', minutes: 10, phase: 'draft' }
		],
		opens: 'internal',
		prompts: [
			{
				en: 'Where does the plan ask for more than there is? What can go?',
				de: 'Wo verlangt der Plan mehr, als da ist? Was kann weg?',
				zhHant: '計畫在哪裡超出負荷？什麼可以捨去？'
			},
			{
				en: 'Who may contact whom, how often, and who is told first?',
				de: 'Wer darf wen wie oft ansprechen, und wer erfährt es zuerst?',
				zhHant: '誰可以接觸誰？多久一次？要先告知誰？'
			}
		],
		tip: {
			en: 'Live. Figures first, then fit the journeys to them, then two or three contact rules. Common trap: leaving without having taken anything out.',
			de: 'Live. Erst die Zahlen, dann die Reisen daran anpassen, dann zwei oder drei Kontaktregeln. Häufige Falle: auseinandergehen, ohne etwas gestrichen zu haben.',
			zhHant: '線上同步。先看數字，再調整旅程，最後訂兩三條接觸規則。常見的陷阱：結束時什麼都沒有捨去。'
		},
		doneWhen: {
			en: 'The plan asks for no more than the field can do, and no hint that blocks is open.',
			de: 'Der Plan verlangt nicht mehr, als der Außendienst leisten kann, und kein Hinweis, der etwas verhindert, ist offen.',
			zhHant: '計畫不超過第一線的容量，且沒有會阻止通過的提示。'
		},
		result: {
			en: '15–30 touchpoints, capacity at most 100 %, contact rules',
			de: '15–30 Kontaktpunkte, Kapazität höchstens 100 %, Kontaktregeln',
			zhHant: '15–30 個接觸點，容量不超過 100%，並有接觸規則'
		},
		days: [11, 11]
	}
];
