/** T12, shared goals and incentives, with management at the end. Source: 13-templates §4.12. */
import { defineTemplate, type EveryLanguage } from './template.ts';

const TODAY: EveryLanguage = {
	en: 'Which numbers are we measured by and paid for today?',
	de: 'Nach welchen Zahlen werden wir heute gemessen und bezahlt?',
	zhHant: '我們目前依哪些指標評量與領取獎金？'
};

export const sharedIncentives = defineTemplate({
	id: 'T12',
	version: 1,
	title: {
		en: 'Shared goals and incentives with management',
		de: 'Gemeinsame Ziele und Anreize mit dem Management',
		zhHant: '與管理層共定目標與獎勵'
	},
	objective: {
		en: 'Both sides propose one measured goal they share, with a weight in their incentives, and management endorses it or states a condition.',
		de: 'Beide Seiten schlagen ein gemeinsam gemessenes Ziel mit Gewicht in den Anreizen vor, und das Management unterstützt es oder nennt eine Bedingung.',
		zhHant: '雙方提出一個共同衡量、並納入獎勵權重的目標，由管理層表示支持或說明條件。'
	},
	mode: 'live',
	minutes: 75,
	people: [4, 10],
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
					en: 'When did a number last make you do something that did not help the customer?',
					de: 'Wann hat eine Zahl zuletzt zu etwas geführt, das Kundinnen und Kunden nicht half?',
					zhHant: '最近一次，是哪個數字讓您做了對客戶沒有幫助的事？'
				}
			],
			tip: {
				en: 'One example each, without names. Management listens until the end. Common trap: the most senior person begins. Let that person speak last.',
				de: 'Je Person ein Beispiel, ohne Namen. Das Management hört bis zum Ende zu. Häufige Falle: Die ranghöchste Person beginnt. Besser spricht diese Person zuletzt.',
				zhHant: '每人一個例子，不提姓名。管理層先聽到最後。常見的陷阱：由職位最高的人先說。請讓他最後發言。'
			}
		},
		{
			id: 'metrics-today',
			minutes: 15,
			title: { en: 'Today’s metrics on the table', de: 'Heutige Kennzahlen auf den Tisch', zhHant: '攤開目前的指標' },
			stage: 'goals',
			steps: [
				{ activity: 'silent_write', minutes: 7, phase: 'write', group: 'side', prompt: TODAY },
				{ activity: 'input', minutes: 8, group: 'side' }
			],
			opens: 'internal',
			prompts: [TODAY],
			tip: {
				en: 'Each side lists its own numbers, then reads them out; the other side only asks. Common trap: judging a number before it is understood.',
				de: 'Jede Seite listet die eigenen Zahlen auf und liest sie dann vor; die andere fragt nur nach. Häufige Falle: über eine Zahl urteilen, bevor sie verstanden ist.',
				zhHant: '雙方各自列出自己的指標，再唸出來，另一方只提問。常見的陷阱：還沒弄懂就先評斷。'
			},
			doneWhen: {
				en: 'Each side can say which numbers the other is measured by.',
				de: 'Jede Seite kann sagen, nach welchen Zahlen die andere gemessen wird.',
				zhHant: '雙方都說得出對方依哪些指標評量。'
			},
			result: { en: 'Today’s metrics, by side', de: 'Heutige Kennzahlen je Seite', zhHant: '雙方目前的指標' }
		},
		{
			id: 'one-direction',
			minutes: 15,
			title: { en: 'One direction', de: 'An einem Strang', zhHant: '同心協力' },
			stage: 'goals',
			steps: [
				{ activity: 'one_two_four_all', minutes: 12, phase: 'write', group: 'quad_mixed' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'Which metric would make us pull in one direction?',
					de: 'Welche Kennzahl lässt uns an einem Strang ziehen?',
					zhHant: '哪個指標讓我們同心協力？'
				}
			],
			tip: {
				en: 'One minute alone, two in pairs, four in fours, then everybody. Ask of each metric: can both sides move it? Common trap: a number that only one side can change.',
				de: 'Eine Minute allein, zwei zu zweit, vier zu viert, dann alle. Bei jeder Kennzahl fragen: Können beide Seiten sie bewegen? Häufige Falle: eine Zahl, die nur eine Seite ändern kann.',
				zhHant:
					'先獨自一分鐘，再兩人兩分鐘、四人四分鐘，最後全體。每個指標都問：雙方都能影響它嗎？常見的陷阱：只有一方能改變的數字。'
			},
			doneWhen: {
				en: 'Every group of four has named one metric that both sides can move.',
				de: 'Jede Vierergruppe hat eine Kennzahl genannt, die beide Seiten bewegen können.',
				zhHant: '每個四人小組都提出一個雙方都能影響的指標。'
			},
			result: {
				en: 'Proposals for a shared metric',
				de: 'Vorschläge für eine gemeinsame Kennzahl',
				zhHant: '共同指標的提案'
			}
		},
		{
			id: 'shared-part',
			minutes: 20,
			title: { en: 'Draft the shared part', de: 'Den gemeinsamen Teil entwerfen', zhHant: '草擬共同的部分' },
			stage: 'goals',
			steps: [{ activity: 'pair_draft', minutes: 20, phase: 'draft', group: 'pair_mixed' }],
			opens: 'internal',
			prompts: [
				{
					en: 'What is shared, with which weight, and for whom, the agency included?',
					de: 'Was ist gemeinsam, mit welchem Gewicht, und für wen, die Agentur eingeschlossen?',
					zhHant: '共同的是什麼？權重多少？適用於誰？是否包含代理商？'
				}
			],
			tip: {
				en: 'Begin small: a tenth of the incentive is enough to change talks. Write who takes part, the agency too. Common trap: a shared goal without weight.',
				de: 'Klein anfangen: Ein Zehntel des Anreizes genügt, damit sich Gespräche ändern. Aufschreiben, wer beteiligt ist, auch die Agentur. Häufige Falle: ein gemeinsames Ziel ohne Gewicht.',
				zhHant: '從小處開始：獎勵的一成就足以改變對話。寫下適用對象，包含代理商。常見的陷阱：共同目標沒有權重。'
			},
			doneWhen: {
				en: 'The goal has a metric, a weight, a date and everybody it holds for.',
				de: 'Das Ziel hat eine Kennzahl, ein Gewicht, einen Termin und alle, für die es gilt.',
				zhHant: '目標已有指標、權重、期限與適用對象。'
			},
			result: {
				en: 'Shared part, weight, parties',
				de: 'Gemeinsamer Teil, Gewicht, Beteiligte',
				zhHant: '共同部分、權重與參與方'
			}
		},
		{
			id: 'joint-ask',
			minutes: 10,
			title: { en: 'Joint ask', de: 'Gemeinsame Bitte', zhHant: '共同請求' },
			stage: 'goals',
			steps: [
				{ activity: 'pair_draft', minutes: 5, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 5, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What do both sides ask of management, on one page?',
					de: 'Worum bitten beide Seiten das Management, auf einer Seite?',
					zhHant: '雙方要向管理層請求什麼？請寫成一頁。'
				}
			],
			tip: {
				en: 'One page: what, why, from when, what it costs. Then the round, before management speaks. Common trap: writing what management is thought to want.',
				de: 'Eine Seite: was, warum, ab wann, was es kostet. Danach die Runde, bevor das Management spricht. Häufige Falle: aufschreiben, was das Management vermutlich hören will.',
				zhHant:
					'一頁：要什麼、為什麼、何時開始、需要多少成本。在管理層發言前先完成表態。常見的陷阱：揣測管理層想聽什麼。'
			},
			doneWhen: {
				en: 'Both sides have agreed on the goal and on the page that asks for it.',
				de: 'Beide Seiten haben dem Ziel und der Seite mit der Bitte zugestimmt.',
				zhHant: '雙方都同意這個目標與請求的內容。'
			},
			result: {
				en: 'A page both sides ask with',
				de: 'Eine Seite, mit der beide Seiten bitten',
				zhHant: '一頁共同請求'
			}
		},
		{
			id: 'endorse',
			minutes: 10,
			title: { en: 'The sponsors answer', de: 'Die Antwort aus dem Management', zhHant: '支持主管回應' },
			stage: 'adopt_plan',
			steps: [{ activity: 'signoff', minutes: 10 }],
			prompts: [
				{
					en: 'Yes, or yes under which condition?',
					de: 'Ja, oder unter welcher Bedingung ja?',
					zhHant: '支持嗎？或者在什麼條件下支持？'
				}
			],
			tip: {
				en: 'One sponsor of each side answers together: endorsed, or with a condition and a date. Common trap: "we will look into it". Ask by when.',
				de: 'Von jeder Seite antwortet eine Person aus der Leitung, beide gemeinsam: Unterstützung, oder eine Bedingung mit Termin. Häufige Falle: „Das schauen wir uns an.“ Fragen, bis wann.',
				zhHant: '雙方各一位支持主管一起回應：支持，或提出條件與期限。常見的陷阱：只說「我們再研究」。請問何時答覆。'
			},
			doneWhen: {
				en: 'Both sponsors have endorsed the ask or stated a condition with a date.',
				de: 'Beide haben die Bitte unterstützt oder eine Bedingung mit Termin genannt.',
				zhHant: '兩位主管都已表示支持，或提出有期限的條件。'
			},
			result: { en: 'Endorsed, or a condition', de: 'Unterstützt, oder eine Bedingung', zhHant: '獲得支持或附條件' }
		}
	]
});
