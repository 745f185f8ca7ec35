/** T06, a check of how marketing and sales work together, and promises to do better. Source: 13-templates §4.6, §4.13. */
import { pause } from './common-blocks.ts';
import { RELATIONSHIP_STATEMENTS } from './relationship-checklist.ts';
import { defineTemplate } from './template.ts';

export const relationshipReset = defineTemplate({
	id: 'T06',
	version: 1,
	title: {
		en: 'Relationship reset check',
		de: 'Beziehungs-Check Marketing und Vertrieb',
		zhHant: '行銷與業務關係重設'
	},
	objective: {
		en: 'Both sides see how the other experiences working together, begin with their own part, and promise three to five things with dates.',
		de: 'Beide Seiten sehen, wie die andere die Zusammenarbeit erlebt, beginnen beim eigenen Anteil und sagen drei bis fünf Dinge mit Termin zu.',
		zhHant: '雙方看見對方如何感受彼此的合作，先從自己的部分開始，並做出三到五項有期限的承諾。'
	},
	mode: 'live',
	minutes: 120,
	people: [4, 16],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 5,
			title: { en: 'Arrive', de: 'Ankommen', zhHant: '開場' },
			steps: [{ activity: 'checkin', minutes: 5 }],
			prompts: [
				{
					en: 'How much energy is there for this today, from 1 to 5?',
					de: 'Wie viel Energie ist heute dafür da, von 1 bis 5?',
					zhHant: '今天對這件事有多少能量？1 到 5 分。'
				}
			],
			tip: {
				en: 'Everybody shows a number with one hand, at the same time. A low number needs no reason. Common trap: cheering people up.',
				de: 'Alle zeigen gleichzeitig mit einer Hand eine Zahl. Eine niedrige braucht keine Begründung. Häufige Falle: aufmuntern wollen.',
				zhHant: '大家同時用一隻手比出數字，低分不必說明理由。常見的陷阱：急著替大家打氣。'
			}
		},
		{
			id: 'twelve-questions',
			minutes: 10,
			title: { en: 'Twelve questions', de: 'Zwölf Fragen', zhHant: '十二題檢核' },
			stage: 'review',
			steps: [{ activity: 'rating', minutes: 10, phase: 'draft', group: 'solo', statements: RELATIONSHIP_STATEMENTS }],
			opens: 'internal',
			prompts: [
				{
					en: 'Twelve statements on how we work together: how true is each, from 1 (not at all) to 5 (fully)?',
					de: 'Zwölf Sätze darüber, wie wir zusammenarbeiten: Wie sehr stimmt jeder, von 1 (gar nicht) bis 5 (ganz)?',
					zhHant: '十二句關於我們如何合作的描述：各有多符合？1（完全不符）到 5（完全符合）。'
				}
			],
			tip: {
				en: 'In silence, without thinking long. Say who sees what: only medians by side, never one person’s numbers. Common trap: discussing a statement while people rate.',
				de: 'Still und ohne langes Nachdenken. Sagen, wer was sieht: nur den Median je Seite, nie die Zahlen einer Person. Häufige Falle: über einen Satz reden, während andere bewerten.',
				zhHant:
					'安靜作答，不必想太久。說明誰看得到什麼：只看雙方的中位數，看不到個人分數。常見的陷阱：別人還在評分就開始討論題目。'
			},
			doneWhen: {
				en: 'Everybody has rated all twelve statements.',
				de: 'Alle haben alle zwölf Sätze bewertet.',
				zhHant: '每個人都評完十二題。'
			},
			result: { en: 'Medians by side', de: 'Median je Seite', zhHant: '雙方的中位數' }
		},
		{
			id: 'two-views',
			minutes: 15,
			title: { en: 'Two views side by side', de: 'Zwei Sichten nebeneinander', zhHant: '雙方對照' },
			stage: 'review',
			steps: [{ activity: 'reveal_read', minutes: 15, phase: 'draft', group: 'plenary' }],
			opens: 'field',
			prompts: [
				{
					en: 'Where do the two sides see it most differently? What does each see that the other does not?',
					de: 'Wo gehen die Sichten am weitesten auseinander? Was sieht jede Seite, das die andere nicht sieht?',
					zhHant: '雙方在哪裡看法差最多？各自看到了什麼，是對方沒看到的？'
				}
			],
			tip: {
				en: 'Largest gaps first; two points or more are a topic. Let the side with the lower number give an example, the other only asks. Common trap: proving the lower number wrong.',
				de: 'Die größten Abstände zuerst; ab zwei Punkten ist es ein Thema. Die Seite mit der niedrigeren Zahl gibt ein Beispiel, die andere fragt nur nach. Häufige Falle: die niedrigere Zahl widerlegen.',
				zhHant:
					'從差距最大的開始，差兩分以上就值得談。請分數較低的一方舉例，另一方只提問。常見的陷阱：想證明低分是錯的。'
			},
			doneWhen: {
				en: 'The two or three largest gaps have been heard with an example.',
				de: 'Die zwei oder drei größten Abstände sind mit einem Beispiel besprochen.',
				zhHant: '最大的兩三項差距都已舉例說明。'
			},
			result: {
				en: 'The largest gaps, with examples',
				de: 'Die größten Abstände, mit Beispielen',
				zhHant: '最大的差距與實例'
			}
		},
		{
			id: 'own-part',
			minutes: 15,
			title: { en: 'Our own part first', de: 'Zuerst der eigene Anteil', zhHant: '先看自己的部分' },
			stage: 'insights',
			steps: [
				{ activity: 'silent_write', minutes: 8, phase: 'write', group: 'side' },
				{ activity: 'reveal_read', minutes: 7, phase: 'reveal' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What do we do that makes it harder?',
					de: 'Was tun wir, das es schwerer macht?',
					zhHant: '我們做了什麼讓事情更難？'
				}
			],
			tip: {
				en: 'Each side writes about itself only, at a table of its own. After the reveal read in silence, then say thank you, nothing else. Common trap: cards about the others. Give them back kindly.',
				de: 'Jede Seite schreibt nur über sich, an einem eigenen Tisch. Nach dem Aufdecken still lesen, dann danken, sonst nichts. Häufige Falle: Karten über die anderen. Freundlich zurückgeben.',
				zhHant:
					'雙方各坐一桌，只寫自己的部分。揭示後安靜閱讀，只說謝謝，不多評論。常見的陷阱：寫的是對方。請溫和地退回。'
			},
			doneWhen: {
				en: 'Each side has read what the other wrote about itself.',
				de: 'Jede Seite hat gelesen, was die andere über sich geschrieben hat.',
				zhHant: '雙方都讀過對方寫自己的內容。'
			},
			result: { en: 'Own parts, of both sides', de: 'Eigene Anteile beider Seiten', zhHant: '雙方各自的部分' }
		},
		{
			id: 'day-in-the-life',
			minutes: 20,
			title: { en: 'A day in the life', de: 'Ein Tag im Leben', zhHant: '一日工作' },
			stage: 'insights',
			steps: [{ activity: 'pair_interview', minutes: 20, phase: 'draft', group: 'pair_mixed' }],
			opens: 'field',
			prompts: [
				{
					en: 'What did your last working day look like, hour by hour?',
					de: 'Wie lief der letzte Arbeitstag ab, Stunde für Stunde?',
					zhHant: '您上一個工作日是怎麼過的？請一小時一小時說。'
				}
			],
			tip: {
				en: 'Ten minutes each way: one tells, the other asks and writes the day down. Common trap: giving advice. Ask only: and then?',
				de: 'Je zehn Minuten: Eine Person erzählt, die andere fragt und schreibt den Tag auf. Häufige Falle: Rat geben. Nur fragen: Und dann?',
				zhHant: '各十分鐘：一人說，另一人提問並記下這一天。常見的陷阱：給建議。只要問：然後呢？'
			},
			doneWhen: {
				en: 'Every pair has written down two days, one of each side.',
				de: 'Jedes Paar hat zwei Tage aufgeschrieben, einen von jeder Seite.',
				zhHant: '每一對都記下兩個工作日，雙方各一。'
			},
			result: { en: 'Two days as a timeline', de: 'Zwei Tage als Zeitleiste', zhHant: '兩條一日時間軸' }
		},
		pause('break', 10),
		{
			id: 'three-themes',
			minutes: 20,
			title: { en: 'Role, clarity, respect', de: 'Rolle, Klarheit, Respekt', zhHant: '角色、清晰、尊重' },
			stage: 'roles',
			steps: [{ activity: 'one_two_four_all', minutes: 20, phase: 'write', group: 'quad_mixed' }],
			opens: 'internal',
			prompts: [
				{
					en: 'Role, clarity, respect: which one move would be a fresh start for each?',
					de: 'Rolle, Klarheit, Respekt: Welcher eine Schritt wäre jeweils ein neuer Anfang?',
					zhHant: '角色、清晰、尊重：各用哪一步重新開始？'
				}
			],
			tip: {
				en: 'Two minutes alone, four in pairs, eight in fours, then each four says one move per theme aloud. Common trap: moves for the other side. "We" is the first word.',
				de: 'Zwei Minuten allein, vier zu zweit, acht zu viert, danach nennt jede Vierergruppe je Thema einen Schritt. Häufige Falle: Schritte für die andere Seite. Das erste Wort ist „Wir“.',
				zhHant:
					'先獨自兩分鐘，再兩人四分鐘、四人八分鐘，最後每組為每個主題說出一步。常見的陷阱：替對方想做法。第一個詞要是「我們」。'
			},
			doneWhen: {
				en: 'Every group of four has written one move per theme.',
				de: 'Jede Vierergruppe hat zu jedem Thema einen Schritt aufgeschrieben.',
				zhHant: '每個四人小組都為每個主題寫下一步。'
			},
			result: { en: 'One move per theme', de: 'Ein Schritt je Thema', zhHant: '每個主題一步' }
		},
		{
			id: 'identity-and-tools',
			minutes: 10,
			title: { en: 'Identity and tools', de: 'Identität und Werkzeuge', zhHant: '身分與工具' },
			stage: 'roles',
			steps: [
				{ activity: 'silent_write', minutes: 4, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
				{
					activity: 'cluster',
					minutes: 3,
					phase: 'cluster',
					lanes: [
						{ en: 'Role', de: 'Rolle', zhHant: '角色' },
						{ en: 'Clarity', de: 'Klarheit', zhHant: '清晰' },
						{ en: 'Respect', de: 'Respekt', zhHant: '尊重' },
						{ en: 'Tools and AI', de: 'Werkzeuge und KI', zhHant: '工具與 AI' }
					]
				}
			],
			opens: 'field',
			prompts: [
				{
					en: 'What worries me about AI advice is …',
					de: 'An KI-Empfehlungen beunruhigt mich …',
					zhHant: '關於 AI 建議，我擔心……'
				}
			],
			tip: {
				en: 'Cards carry no names. Both sides worry about this; do not calm anybody. Then reveal all cards of this stage and lay them under the four headings. Common trap: a talk about technology.',
				de: 'Karten tragen keine Namen. Sorgen haben hier beide Seiten; niemanden beruhigen. Danach alle Karten dieser Etappe aufdecken und unter die vier Überschriften legen. Häufige Falle: ein Gespräch über Technik.',
				zhHant:
					'卡片不具名。雙方對此都有擔心，不必安撫。接著揭示這個階段的所有卡片，放到四個標題下。常見的陷阱：變成討論技術。'
			},
			doneWhen: {
				en: 'All cards are revealed, read and lie under a heading.',
				de: 'Alle Karten sind aufgedeckt, gelesen und liegen unter einer Überschrift.',
				zhHant: '所有卡片都已揭示、讀過，並放在標題下。'
			},
			result: { en: 'Worries and moves, sorted', de: 'Sorgen und Schritte, sortiert', zhHant: '已歸類的擔心與做法' }
		},
		{
			id: 'promises',
			minutes: 15,
			title: { en: 'Promises', de: 'Zusagen', zhHant: '承諾' },
			stage: 'roles',
			steps: [
				{ activity: 'pair_draft', minutes: 7, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 8, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What do we promise each other, and by when?',
					de: 'Was sagen wir einander zu, und bis wann?',
					zhHant: '我們彼此承諾什麼？到什麼時候？'
				}
			],
			tip: {
				en: 'Three to five promises, each with a date and something one can see. Agree on the day of the next check before anybody leaves. Common trap: promises that begin with "try to".',
				de: 'Drei bis fünf Zusagen, jede mit Termin und mit etwas, das sich sehen lässt. Den Tag des nächsten Checks vereinbaren, bevor jemand geht. Häufige Falle: Zusagen, die mit „versuchen“ beginnen.',
				zhHant: '三到五項承諾，各有期限與看得見的結果。離開前先說定下次檢核的日期。常見的陷阱：承諾寫成「盡量」。'
			},
			doneWhen: {
				en: 'Three to five promises with a date are agreed, and the date of the next check is known.',
				de: 'Drei bis fünf Zusagen mit Termin sind vereinbart, und der Tag des nächsten Checks steht fest.',
				zhHant: '已同意三到五項有期限的承諾，並確定下次檢核日期。'
			},
			result: {
				en: '3–5 promises with dates, the date of the next check',
				de: '3–5 Zusagen mit Termin, der Tag des nächsten Checks',
				zhHant: '3–5 項有期限的承諾與下次檢核日期'
			}
		}
	]
});
