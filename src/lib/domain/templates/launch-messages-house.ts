/** The second half of the launch messages: building the house, testing it, agreeing on it. Source: 13-templates §4.2. */
import { TWENTY_SECONDS } from './questions.ts';
import type { AgendaBlock } from './template.ts';

export const MESSAGE_HOUSE: AgendaBlock[] = [
	{
		id: 'build',
		minutes: 45,
		title: { en: 'Build the house', de: 'Das Haus bauen', zhHant: '搭建訊息屋' },
		stage: 'messages',
		steps: [{ activity: 'pair_draft', minutes: 45, phase: 'draft', group: 'pair_mixed' }],
		opens: 'internal',
		prompts: [
			{
				en: 'Which one sentence should stay? What carries it?',
				de: 'Welcher eine Satz soll hängen bleiben? Was trägt ihn?',
				zhHant: '要讓人記住哪一句話？靠什麼支撐？'
			}
		],
		tip: {
			en: 'Every pair writes a core message first; settle on one after twenty minutes, then share out the pillars. Common trap: a fourth pillar because nobody dares to leave something out.',
			de: 'Jedes Paar schreibt zuerst eine Kernbotschaft; nach zwanzig Minuten auf eine einigen, dann die Säulen aufteilen. Häufige Falle: eine vierte Säule, weil niemand etwas weglassen mag.',
			zhHant: '每一對先寫核心訊息；二十分鐘後選定一則，再分配支柱。常見的陷阱：捨不得刪，結果多出第四根支柱。'
		},
		doneWhen: {
			en: 'There is one core message and three pillars, each with a proof.',
			de: 'Es gibt eine Kernbotschaft und drei Säulen, jede mit einem Beleg.',
			zhHant: '有一則核心訊息與三根支柱，各附佐證。'
		},
		result: {
			en: 'Draft house: core message, three pillars, a proof each',
			de: 'Entwurf des Hauses: Kernbotschaft, drei Säulen, je ein Beleg',
			zhHant: '訊息屋草稿：核心訊息、三根支柱、各附佐證'
		}
	},
	{
		id: 'objections',
		minutes: 25,
		title: { en: 'Objections', de: 'Einwände', zhHant: '異議處理' },
		stage: 'messages',
		steps: [{ activity: 'fishbowl', minutes: 25, phase: 'draft', group: 'plenary' }],
		opens: 'field',
		prompts: [
			{
				en: 'What would your hardest doctor say?',
				de: 'Was sagt die Praxis, die am schwersten zu überzeugen ist?',
				zhHant: '最難說服的醫師會怎麼說？'
			}
		],
		tip: {
			en: 'Two people from the field sit in the middle and play doctors of different segments; the others try the messages on them. Write down each objection and the answer that helped. Common trap: discussing the role play; stay in it.',
			de: 'Zwei Personen aus dem Außendienst sitzen in der Mitte und spielen Ärztinnen oder Ärzte verschiedener Segmente; die anderen probieren die Botschaften aus. Jeden Einwand und die Antwort, die half, aufschreiben. Häufige Falle: über das Rollenspiel reden, statt zu spielen.',
			zhHant:
				'兩位第一線同仁坐在中間，扮演不同區隔的醫師，其他人向他們試說訊息。寫下每項異議與有效的回應。常見的陷阱：跳出角色開始討論，請留在情境裡。'
		},
		doneWhen: {
			en: 'The three hardest objections each have an answer that a doctor accepted in the play.',
			de: 'Auf die drei schwersten Einwände gibt es je eine Antwort, die im Spiel gegolten hat.',
			zhHant: '三項最難的異議，各有一個在演練中被接受的回應。'
		},
		result: { en: 'Answers to objections', de: 'Antworten auf Einwände', zhHant: '異議回應' }
	},
	{
		id: 'hallway-test',
		minutes: 20,
		title: { en: 'Hallway test', de: 'Türtest', zhHant: '走廊測試' },
		stage: 'messages',
		steps: [{ activity: 'hallway_test', minutes: 20, phase: 'draft', group: 'plenary' }],
		opens: 'internal',
		prompts: [TWENTY_SECONDS],
		tip: {
			en: 'Internal reads aloud standing, with the clock running. Then the field rates from 1 to 5: would I say it so? Common trap: defending a low number. Ask what would make it a five.',
			de: 'Der Innendienst liest im Stehen vor, die Uhr läuft. Danach bewertet der Außendienst von 1 bis 5: Käme das so über die Lippen? Häufige Falle: eine niedrige Zahl wegreden. Fragen, was es zur Fünf macht.',
			zhHant:
				'由總部站著計時唸出來，再由第一線評 1 到 5 分：我會這樣說嗎？常見的陷阱：替低分辯解。請問怎樣才能拿 5 分。'
		},
		doneWhen: {
			en: 'Every message was read in 20 seconds and rated by the field.',
			de: 'Jede Botschaft ist in 20 Sekunden vorgelesen und vom Außendienst bewertet.',
			zhHant: '每則訊息都在 20 秒內唸完，並由第一線評分。'
		},
		result: {
			en: 'A rating from 1 to 5 by the field for every message',
			de: 'Je Botschaft eine Bewertung des Außendienstes von 1 bis 5',
			zhHant: '每則訊息的第一線評分（1–5）'
		}
	},
	{
		id: 'review-eye',
		minutes: 15,
		title: { en: 'The reviewer’s eye', de: 'Mit dem Blick der Prüfung', zhHant: '法規檢視' },
		stage: 'messages',
		steps: [{ activity: 'input', minutes: 15, phase: 'draft' }],
		prompts: [
			{
				en: 'Which wording will not pass, and why?',
				de: 'Welcher Wortlaut geht nicht durch, und warum?',
				zhHant: '哪些用語過不了審？為什麼？'
			}
		],
		tip: {
			en: 'The reviewer (MLR) goes through the house aloud; note the reason beside the message. Common trap: haggling over words. Ask what could be said instead.',
			de: 'Die Prüfung (MLR) geht das Haus laut durch; den Grund neben der Botschaft notieren. Häufige Falle: um Wörter feilschen. Fragen, was stattdessen ginge.',
			zhHant: '請審查同仁（MLR）逐則說明，並把理由記在訊息旁。常見的陷阱：為字句討價還價。請問可以改成怎麼說。'
		},
		doneWhen: {
			en: 'Every wording that will not pass has a reason beside it and has been changed.',
			de: 'Neben jedem Wortlaut, der nicht durchgeht, steht der Grund, und er ist geändert.',
			zhHant: '過不了審的用語都註明理由，並已修改。'
		},
		result: { en: 'Notes with reasons', de: 'Notizen mit Begründung', zhHant: '附理由的註記' }
	},
	{
		id: 'agree',
		minutes: 25,
		title: { en: 'Consent', de: 'Konsent', zhHant: '同意決' },
		stage: 'messages',
		steps: [{ activity: 'consent_round', minutes: 25, phase: 'consent' }],
		opens: 'field',
		prompts: [
			{
				en: 'Can you say this tomorrow? Would anything in it do harm?',
				de: 'Lässt sich das morgen so sagen? Würde etwas davon schaden?',
				zhHant: '您明天能這樣說嗎？有沒有哪裡會造成傷害？'
			}
		],
		tip: {
			en: 'First questions to understand, then everybody answers from 0 to 5. For an objection ask: what would make it good enough to try? Common trap: counting silence as a yes.',
			de: 'Erst Verständnisfragen, dann antworten alle von 0 bis 5. Bei einem Einwand fragen: Was macht es gut genug für einen Versuch? Häufige Falle: Schweigen als Ja zählen.',
			zhHant: '先釐清疑問，再請每個人以 0 到 5 表態。有異議時問：怎樣調整就值得一試？常見的陷阱：把沉默當成同意。'
		},
		doneWhen: {
			en: 'The messages are adopted, or every open objection has somebody who takes it on and a date.',
			de: 'Die Botschaften sind verabschiedet, oder zu jedem offenen Einwand steht fest, wer sich bis wann kümmert.',
			zhHant: '訊息已通過，或每項未解決的異議都有負責人與期限。'
		},
		result: {
			en: 'Adopted messages, or objections',
			de: 'Verabschiedete Botschaften, oder Einwände',
			zhHant: '通過的訊息或異議'
		}
	},
	{
		id: 'checkout',
		minutes: 10,
		title: { en: 'Check-out', de: 'Blitzlicht', zhHant: '收尾' },
		steps: [{ activity: 'checkout', minutes: 10 }],
		prompts: [
			{
				en: 'Which sentence will you try first, and with whom?',
				de: 'Welcher Satz wird zuerst ausprobiert, und bei wem?',
				zhHant: '您會先試哪一句？對誰說？'
			}
		],
		tip: {
			en: 'One sentence each, nobody answers. Say when the messages go to review and who writes to everybody about it.',
			de: 'Alle sagen einen Satz, niemand antwortet. Sagen, wann die Botschaften in die Prüfung gehen und wer allen Bescheid gibt.',
			zhHant: '每人一句話，不回應。說明訊息何時送審、由誰通知大家。'
		}
	}
];
