/** The full day after lunch: messages, channels, materials, and the plan as a whole. Source: 13-templates §4.1. */
import { pause } from './common-blocks.ts';
import { IN_PERSON, IT_FAILED, TAKE_HOME, TWENTY_SECONDS, WHO_USES_IT } from './questions.ts';
import type { AgendaBlock } from './template.ts';
import { TRIAGE_GRID } from './triage-grid.ts';

export const FULL_DAY_AFTERNOON: AgendaBlock[] = [
	{
		id: 'messages',
		minutes: 60,
		title: { en: 'Message house', de: 'Botschaftenhaus', zhHant: '訊息屋' },
		stage: 'messages',
		steps: [
			{ activity: 'pair_draft', minutes: 30, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'hallway_test', minutes: 15, phase: 'draft', group: 'plenary' },
			{ activity: 'consent_round', minutes: 15, phase: 'consent' }
		],
		opens: 'internal',
		prompts: [TWENTY_SECONDS],
		tip: {
			en: 'Each pair writes, then reads it aloud standing, in 20 seconds. The field says whether it would say it so. Common trap: polishing words before the meaning stands.',
			de: 'Jedes Paar schreibt und liest dann im Stehen vor, in 20 Sekunden. Der Außendienst sagt, ob es so über die Lippen kommt. Häufige Falle: an Wörtern feilen, bevor der Sinn steht.',
			zhHant:
				'每一對先寫，再站著用 20 秒唸出來，由第一線說說會不會真的這樣講。常見的陷阱：意思還沒確定，就忙著修飾文字。'
		},
		doneWhen: {
			en: 'The core message and every pillar have a proof, and the hardest objections have an answer.',
			de: 'Die Kernbotschaft und jede Säule haben einen Beleg, und die schwersten Einwände haben eine Antwort.',
			zhHant: '核心訊息與每根支柱都有佐證，最難的異議都有回應。'
		},
		result: {
			en: 'Core message and pillars, with proofs and answers to objections',
			de: 'Kernbotschaft und Säulen, mit Belegen und Antworten auf Einwände',
			zhHant: '核心訊息與支柱，附佐證與異議回應'
		}
	},
	{
		id: 'channels',
		minutes: 75,
		title: { en: 'Channels and journey', de: 'Kanäle und Reise', zhHant: '通路與旅程' },
		stage: 'touchpoints',
		steps: [
			{
				activity: 'silent_write',
				minutes: 4,
				phase: 'write',
				group: 'solo',
				prompt: {
					en: 'Which contacts would move a doctor one step? One card each.',
					de: 'Welche Kontakte bringen eine Ärztin oder einen Arzt einen Schritt weiter? Je Kontakt eine Karte.',
					zhHant: '哪些接觸能讓醫師往前一步？一張卡片寫一個。'
				}
			},
			{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
			{ activity: 'triage', minutes: 8, phase: 'cluster', ...TRIAGE_GRID },
			{ activity: 'matrix_fill', minutes: 13, phase: 'draft' },
			{ activity: 'journey_build', minutes: 33, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'lint_review', minutes: 15, phase: 'draft' }
		],
		opens: 'field',
		prompts: [IN_PERSON],
		tip: {
			en: 'Sort first, then build one journey per segment, and look at the hints last. If the plan asks for more visits than there are, something has to go. Common trap: everything ends up "in person".',
			de: 'Erst sortieren, dann je Segment eine Reise bauen, zuletzt die Hinweise ansehen. Braucht der Plan mehr Besuche, als es gibt, muss etwas weg. Häufige Falle: Alles landet bei „persönlich“.',
			zhHant:
				'先分流，再為每個區隔排出旅程，最後看檢查提示。如果需要的拜訪超過現有容量，就必須捨去一些。常見的陷阱：全部都變成「需面對面」。'
		},
		doneWhen: {
			en: 'Every touchpoint has an owner, and the plan asks for no more than the field force can do.',
			de: 'Jeder Kontaktpunkt hat eine verantwortliche Funktion, und der Plan verlangt nicht mehr, als der Außendienst leisten kann.',
			zhHant: '每個接觸點都有負責單位，且計畫不超過第一線的容量。'
		},
		result: {
			en: '15–30 touchpoints, capacity at most 100 %',
			de: '15–30 Kontaktpunkte, Kapazität höchstens 100 %',
			zhHant: '15–30 個接觸點，容量不超過 100%'
		}
	},
	pause('break-afternoon', 15),
	{
		id: 'materials',
		minutes: 20,
		title: { en: 'Materials and promises', de: 'Material und Zusagen', zhHant: '素材與承諾' },
		stage: 'materials',
		steps: [{ activity: 'matrix_fill', minutes: 20, phase: 'draft' }],
		opens: 'internal',
		prompts: [WHO_USES_IT],
		tip: {
			en: 'Ask who will use it in an ordinary week, and how often. What nobody claims is retired. Common trap: keeping a material because it has been paid for.',
			de: 'Fragen, wer es in einer gewöhnlichen Woche nutzt und wie oft. Was niemand haben will, fällt weg. Häufige Falle: ein Material behalten, weil es schon bezahlt ist.',
			zhHant: '問問在平常的一週，誰會用、用幾次。沒有人要用的就停用。常見的陷阱：因為錢已經花了而留下素材。'
		},
		doneWhen: {
			en: 'Every material has people who promise to use it and a date to look again, or it is retired.',
			de: 'Zu jedem Material gibt es Nutzungszusagen und einen Termin zum Nachsehen, oder es fällt weg.',
			zhHant: '每項素材都有使用承諾與檢視日期，否則就停用。'
		},
		result: {
			en: 'Promises to use; what is not used is retired',
			de: 'Nutzungszusagen; Ungenutztes fällt weg',
			zhHant: '使用承諾；不用的素材停用'
		}
	},
	{
		id: 'premortem',
		minutes: 15,
		title: { en: 'Pre-mortem', de: 'Pre-Mortem', zhHant: '事前驗屍' },
		stage: 'adopt_plan',
		steps: [{ activity: 'premortem', minutes: 15 }],
		prompts: [IT_FAILED],
		tip: {
			en: 'Two minutes of silence, then one reason each, in turn. For the biggest ones ask: what would have prevented it? Common trap: looking for culprits. Ask for causes.',
			de: 'Zwei Minuten Stille, danach reihum je ein Grund. Bei den größten fragen: Was hätte es verhindert? Häufige Falle: Schuldige suchen. Nach Ursachen fragen.',
			zhHant: '先安靜兩分鐘，再輪流各說一個原因。對最大的幾個問：怎樣才能避免？常見的陷阱：追究是誰的錯。請問原因。'
		},
		doneWhen: {
			en: 'The biggest risks each have a counter-measure and somebody who looks after it.',
			de: 'Zu den größten Risiken gibt es je eine Gegenmaßnahme und jemanden, der sich kümmert.',
			zhHant: '最大的幾項風險都有因應做法與負責人。'
		},
		result: { en: 'Risks, each with a counter-measure', de: 'Risiken, je mit Gegenmaßnahme', zhHant: '風險與因應做法' }
	},
	{
		id: 'adopt',
		minutes: 15,
		title: { en: 'Adopt and next steps', de: 'Verabschieden und nächste Schritte', zhHant: '通過與後續' },
		stage: 'adopt_plan',
		steps: [
			{ activity: 'consent_round', minutes: 7 },
			{ activity: 'signoff', minutes: 3 },
			{ activity: 'checkout', minutes: 5, prompt: TAKE_HOME }
		],
		prompts: [TAKE_HOME],
		tip: {
			en: 'Ask about everything that is drafted and not agreed yet in one round. Then read out what is agreed and what is not. Whoever is missing can sign within five days. Common trap: pressing for a yes at the end; an open objection is better than a false yes.',
			de: 'In einer Runde zu allem fragen, was entworfen und noch nicht vereinbart ist. Dann vorlesen, was vereinbart ist und was nicht. Wer fehlt, kann binnen fünf Tagen zeichnen. Häufige Falle: am Ende ein Ja erzwingen; ein offener Einwand ist besser als ein falsches Ja.',
			zhHant:
				'以一輪徵詢所有已擬好、尚未通過的內容。接著唸出已同意與尚未同意的部分。不在場的人可在五天內簽署。常見的陷阱：最後硬要大家同意；保留異議，勝過勉強的同意。'
		},
		doneWhen: {
			en: 'Every stage is adopted, or it is written down what is missing and by when.',
			de: 'Jede Etappe ist verabschiedet, oder es steht fest, was fehlt und bis wann.',
			zhHant: '每個階段都已通過，或已寫下還缺什麼、何時完成。'
		},
		result: {
			en: 'Signed stages; five days to sign for whoever is missing',
			de: 'Gezeichnete Etappen; fünf Tage Zeit zum Zeichnen für alle, die fehlen',
			zhHant: '已簽署的階段；缺席者五天內可簽署'
		}
	}
];
