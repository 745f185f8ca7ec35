/** T02, launch messages in half a day: from what doctors need to wording that passes at the door. Source: 13-templates §4.2. */
import { pause } from './common-blocks.ts';
import { MESSAGE_HOUSE } from './launch-messages-house.ts';
import { defineTemplate } from './template.ts';

export const launchMessages = defineTemplate({
	id: 'T02',
	version: 1,
	title: { en: 'Half-day launch messages', de: 'Launch-Botschaften an einem halben Tag', zhHant: '半日上市訊息工作坊' },
	objective: {
		en: 'Launch messages that begin with what doctors need, carry a proof each and hold at the door.',
		de: 'Launch-Botschaften, die beim Bedarf der Ärztinnen und Ärzte beginnen, je einen Beleg haben und an der Praxistür bestehen.',
		zhHant: '從醫師的需求出發，寫出每則都有佐證、在門口也說得通的上市訊息。'
	},
	mode: 'live',
	minutes: 240,
	people: [6, 12],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 10,
			title: { en: 'Arrive', de: 'Ankommen', zhHant: '開場' },
			steps: [{ activity: 'checkin', minutes: 10 }],
			prompts: [
				{
					en: 'One word on the launch: which one?',
					de: 'Ein Wort zum Launch: welches?',
					zhHant: '用一個詞形容這次上市，會是什麼？'
				}
			],
			tip: {
				en: 'One word each, the sides in turn, nobody comments. Common trap: answering a worry at once. Thank for it and go on.',
				de: 'Je Person ein Wort, die Seiten im Wechsel, niemand kommentiert. Häufige Falle: eine Sorge sofort beantworten. Danken und weitergehen.',
				zhHant: '每人一個詞，雙方輪流，不評論。常見的陷阱：立刻回應別人的擔心。道謝後繼續就好。'
			}
		},
		{
			id: 'needs',
			minutes: 20,
			title: { en: 'Needs first', de: 'Erst der Bedarf', zhHant: '先談需求' },
			stage: 'insights',
			steps: [
				{ activity: 'silent_write', minutes: 12, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 8, phase: 'reveal' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'Which problem of doctors does the product help to solve?',
					de: 'Welches Problem von Ärztinnen und Ärzten hilft das Produkt zu lösen?',
					zhHant: '產品幫醫師解決什麼問題？'
				}
			],
			tip: {
				en: 'Write from the doctor’s chair: what is hard on an ordinary day? Common trap: cards that describe the product. Ask what it is needed for.',
				de: 'Aus der Sicht der Praxis schreiben lassen: Was ist an einem gewöhnlichen Tag schwer? Häufige Falle: Karten, die das Produkt beschreiben. Fragen, wofür es gebraucht wird.',
				zhHant: '請站在醫師的立場寫：平常的一天，什麼最困難？常見的陷阱：卡片寫的是產品。請追問是為了解決什麼。'
			},
			doneWhen: {
				en: 'Everybody has read every card, and the cards speak of doctors and patients.',
				de: 'Alle haben alle Karten gelesen, und die Karten handeln von Praxis, Patientinnen und Patienten.',
				zhHant: '每個人都讀完所有卡片，且卡片談的是醫師與病人。'
			},
			result: { en: 'Cards with needs', de: 'Karten mit Bedürfnissen', zhHant: '需求卡片' }
		},
		{
			id: 'how-might-we',
			minutes: 25,
			title: { en: 'How might we', de: 'Wie könnten wir', zhHant: '我們可以如何' },
			stage: 'messages',
			steps: [
				{ activity: 'silent_write', minutes: 6, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 4, phase: 'reveal' },
				{
					activity: 'how_might_we',
					minutes: 15,
					phase: 'cluster',
					lanes: [
						{ en: 'For the doctor', de: 'Für die Ärztin oder den Arzt', zhHant: '為醫師' },
						{ en: 'For patients', de: 'Für Patientinnen und Patienten', zhHant: '為病人' },
						{ en: 'For the practice team', de: 'Für das Praxisteam', zhHant: '為診所團隊' }
					]
				}
			],
			opens: 'internal',
			prompts: [
				{
					en: 'How might we help with this need?',
					de: 'Wie könnten wir bei diesem Bedarf helfen?',
					zhHant: '我們可以如何幫忙滿足這個需求？'
				}
			],
			tip: {
				en: 'Turn needs into questions that begin with "How might we", sort them, and choose three together. Common trap: questions that already contain the answer.',
				de: 'Aus Bedürfnissen Fragen machen, die mit „Wie könnten wir“ beginnen, sortieren und gemeinsam drei wählen. Häufige Falle: Fragen, in denen die Antwort schon steckt.',
				zhHant: '把需求改寫成「我們可以如何」的問題，分類後一起選出三個。常見的陷阱：問題裡已經藏著答案。'
			},
			doneWhen: {
				en: 'Three questions are chosen that both sides want answered.',
				de: 'Drei Fragen sind gewählt, auf die beide Seiten eine Antwort wollen.',
				zhHant: '已選出三個雙方都想回答的問題。'
			},
			result: {
				en: '3 "How might we" questions',
				de: '3 Fragen „Wie könnten wir“',
				zhHant: '3 個「我們可以如何」的問題'
			}
		},
		{
			id: 'science',
			minutes: 30,
			title: { en: 'Science pitch', de: 'Wissenschaft kurz', zhHant: '科學證據速讀' },
			stage: 'messages',
			steps: [{ activity: 'input', minutes: 30 }],
			prompts: [
				{
					en: 'What does the evidence show, and where does it end?',
					de: 'Was zeigen die Daten, und wo enden sie?',
					zhHant: '證據顯示了什麼？界線在哪裡？'
				}
			],
			tip: {
				en: 'Medical speaks: one proof at a time, each with its limit. Twenty minutes of talk, ten of questions. Common trap: the full slide deck. Ask for what answers the three questions.',
				de: 'Die Medizin spricht: ein Beleg nach dem anderen, jeder mit seiner Grenze. Zwanzig Minuten Vortrag, zehn Minuten Fragen. Häufige Falle: der ganze Foliensatz. Nur zeigen, was die drei Fragen beantwortet.',
				zhHant:
					'由醫學同仁說明：一次一項證據，並說出限制。報告二十分鐘，提問十分鐘。常見的陷阱：播完整份簡報。只看能回答那三個問題的部分。'
			},
			doneWhen: {
				en: 'For each of the three questions there is a proof, or it is said that there is none.',
				de: 'Zu jeder der drei Fragen gibt es einen Beleg, oder es ist ausgesprochen, dass keiner da ist.',
				zhHant: '三個問題都有佐證，或已說明沒有佐證。'
			},
			result: { en: 'A list of proofs with their limits', de: 'Liste der Belege mit Grenzen', zhHant: '佐證清單與限制' }
		},
		pause('break', 15),
		...MESSAGE_HOUSE
	]
});
