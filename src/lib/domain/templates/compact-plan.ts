/** T13, the compact plan: the smallest template that goes through every core stage. Source: 13-templates §4.0. */
import { defineTemplate } from './template.ts';

export const compactPlan = defineTemplate({
	id: 'T13',
	version: 2,
	title: { en: 'Compact plan', de: 'Kompakter Plan', zhHant: '精簡共創' },
	objective: {
		en: 'A first jointly adopted plan in two hours: insights, goals, segments, messages and the channel map.',
		de: 'Ein erster gemeinsam verabschiedeter Plan in zwei Stunden: Erkenntnisse, Ziele, Segmente, Botschaften und Kanäle.',
		zhHant: '用兩小時完成第一份共同通過的計畫：洞察、目標、客戶區隔、訊息與通路。'
	},
	mode: 'live',
	minutes: 120,
	people: [4, 12],
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
					en: 'What would make today worth it for your customers?',
					de: 'Wodurch lohnt sich der heutige Tag für die Kundinnen und Kunden?',
					zhHant: '怎樣的一天對您的客戶才算值得？'
				}
			]
		},
		{
			id: 'insights',
			minutes: 20,
			title: { en: 'What we know', de: 'Was wir wissen', zhHant: '我們知道什麼' },
			stage: 'insights',
			steps: [
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
				{ activity: 'cluster', minutes: 4, phase: 'cluster' },
				{ activity: 'pairing', minutes: 4, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 4, phase: 'consent' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'What do you see in the field that no report shows?',
					de: 'Was ist draußen zu sehen, das in keinem Bericht steht?',
					zhHant: '您在第一線看到哪些報表看不到的事？'
				}
			],
			result: {
				en: 'Insights, each with a so-what',
				de: 'Erkenntnisse, jede mit einer Folgerung',
				zhHant: '洞察，每項都有「所以呢」'
			}
		},
		{
			id: 'goals',
			minutes: 20,
			title: { en: 'Shared goals', de: 'Gemeinsame Ziele', zhHant: '共同目標' },
			stage: 'goals',
			steps: [
				{ activity: 'silent_write', minutes: 4, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
				{ activity: 'cluster', minutes: 3, phase: 'cluster' },
				{ activity: 'dot_vote', minutes: 3, phase: 'vote' },
				{ activity: 'pair_draft', minutes: 5, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 3, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'In spring, what is better for the doctor, for patients, for us?',
					de: 'Was ist im Frühjahr besser: für die Ärztin oder den Arzt, für Patientinnen und Patienten, für uns?',
					zhHant: '到春天，醫師、病人與我們會有什麼改善？'
				}
			],
			result: { en: '1–3 goals with a metric', de: '1–3 Ziele mit Kennzahl', zhHant: '1–3 個附指標的目標' }
		},
		{
			id: 'segments',
			minutes: 20,
			title: { en: 'Segments', de: 'Segmente', zhHant: '客戶區隔' },
			stage: 'segments',
			steps: [
				{ activity: 'silent_write', minutes: 4, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
				{ activity: 'cluster', minutes: 3, phase: 'cluster' },
				{ activity: 'dot_vote', minutes: 3, phase: 'vote' },
				{ activity: 'pair_draft', minutes: 5, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 3, phase: 'consent' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'Two doctors in the same value class: how do they differ?',
					de: 'Zwei Ärztinnen oder Ärzte derselben Wertklasse: Worin unterscheiden sie sich?',
					zhHant: '同一級距的兩位醫師，差別在哪裡？'
				}
			],
			result: { en: '2–4 segments', de: '2–4 Segmente', zhHant: '2–4 個區隔' }
		},
		{
			id: 'messages',
			minutes: 20,
			title: { en: 'Messages', de: 'Botschaften', zhHant: '訊息' },
			stage: 'messages',
			steps: [
				{ activity: 'silent_write', minutes: 4, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
				{ activity: 'cluster', minutes: 3, phase: 'cluster' },
				{ activity: 'dot_vote', minutes: 3, phase: 'vote' },
				{ activity: 'pair_draft', minutes: 5, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 3, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'Say it in 20 seconds at the door.',
					de: 'Wie klingt es in 20 Sekunden, zwischen Tür und Angel?',
					zhHant: '在門口用 20 秒說完。'
				}
			],
			result: {
				en: 'One core message, one per segment, a proof each',
				de: 'Eine Kernbotschaft, je Segment eine Botschaft, jede mit einem Beleg',
				zhHant: '一則核心訊息，每個區隔一則，各附一項證據'
			}
		},
		{
			id: 'channels',
			minutes: 25,
			title: { en: 'Channel map', de: 'Kanäle', zhHant: '通路' },
			stage: 'touchpoints',
			steps: [
				{ activity: 'silent_write', minutes: 3, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
				{ activity: 'cluster', minutes: 2, phase: 'cluster' },
				{ activity: 'matrix_fill', minutes: 10, phase: 'draft' },
				{ activity: 'lint_review', minutes: 3, phase: 'draft' },
				{ activity: 'consent_round', minutes: 5, phase: 'consent' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'What must be in person? What reinforces it?',
					de: 'Was muss persönlich sein? Was verstärkt es?',
					zhHant: '哪些必須面對面？什麼能強化它？'
				}
			],
			result: {
				en: '6–12 touchpoints with owners',
				de: '6–12 Kontaktpunkte mit Verantwortung',
				zhHant: '6–12 個有負責人的接觸點'
			}
		},
		{
			id: 'adopt',
			minutes: 10,
			title: { en: 'Adopt and next steps', de: 'Verabschieden und nächste Schritte', zhHant: '通過與後續' },
			stage: 'adopt_plan',
			steps: [
				{ activity: 'signoff', minutes: 8 },
				{ activity: 'checkout', minutes: 2 }
			],
			prompts: [],
			result: { en: 'Signed stages, the export', de: 'Gezeichnete Etappen, der Export', zhHant: '已簽署的階段與匯出檔' }
		}
	]
});
