/** The full day up to lunch: rules, strategy, insights, goals, segments. Source: 13-templates §4.1. */
import { lunch, pause } from './common-blocks.ts';
import { IN_SPRING, SURPRISE, TWO_DOCTORS, UNSEEN, WORTH_IT } from './questions.ts';
import type { AgendaBlock } from './template.ts';

export const FULL_DAY_MORNING: AgendaBlock[] = [
	{
		id: 'welcome',
		minutes: 10,
		title: { en: 'Arrive', de: 'Ankommen', zhHant: '開場' },
		steps: [{ activity: 'checkin', minutes: 10 }],
		opens: 'internal',
		prompts: [WORTH_IT],
		tip: {
			en: 'One sentence each, the sides in turn. Common trap: discussing what somebody hopes for.',
			de: 'Alle sagen einen Satz, die Seiten im Wechsel. Häufige Falle: über die Wünsche der anderen diskutieren.',
			zhHant: '每人一句話，雙方輪流。常見的陷阱：討論起別人的期待。'
		},
		doneWhen: {
			en: 'Everybody has said one sentence.',
			de: 'Alle haben einen Satz gesagt.',
			zhHant: '每個人都說了一句話。'
		}
	},
	{
		id: 'arrive',
		minutes: 10,
		title: { en: 'Rules for today', de: 'Regeln für heute', zhHant: '今天的約定' },
		stage: 'kickoff',
		steps: [
			{ activity: 'pair_draft', minutes: 6, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'consent_round', minutes: 4, phase: 'consent' }
		],
		opens: 'internal',
		prompts: [
			{
				en: 'Which rule would help us work well together today?',
				de: 'Welche Regel hilft heute, gut zusammenzuarbeiten?',
				zhHant: '哪一項約定能讓我們今天合作順利？'
			}
		],
		tip: {
			en: 'Every pair writes one rule. Common trap: a long list that nobody remembers; six rules are enough.',
			de: 'Jedes Paar schreibt eine Regel. Häufige Falle: eine lange Liste, die niemand behält; sechs Regeln genügen.',
			zhHant: '每一對寫下一項約定。常見的陷阱：清單太長，沒有人記得住；六項就夠了。'
		},
		doneWhen: {
			en: 'Four to six working agreements are agreed on by both sides.',
			de: 'Vier bis sechs Arbeitsregeln sind von beiden Seiten vereinbart.',
			zhHant: '雙方已同意四到六項合作約定。'
		},
		result: { en: '4–6 working agreements', de: '4–6 Arbeitsregeln', zhHant: '4–6 項合作約定' }
	},
	{
		id: 'strategy',
		minutes: 15,
		title: { en: 'Strategy in ten minutes', de: 'Strategie in zehn Minuten', zhHant: '十分鐘看策略' },
		stage: 'kickoff',
		steps: [
			{ activity: 'input', minutes: 10 },
			{
				activity: 'input',
				minutes: 5,
				prompt: { en: 'What is not clear yet?', de: 'Was ist noch nicht klar?', zhHant: '還有什麼不清楚？' }
			}
		],
		opens: 'internal',
		prompts: [
			{
				en: 'What is the opportunity, what is the strategy, why, and what do we leave?',
				de: 'Was ist die Chance, was die Strategie, warum, und was lassen wir?',
				zhHant: '機會是什麼？策略是什麼？為什麼？我們不做什麼？'
			}
		],
		tip: {
			en: 'Ten minutes of talk, then only questions to understand. Park every debate: it has a stage of its own later. Common trap: the talk runs over and eats the insights.',
			de: 'Zehn Minuten Vortrag, danach nur Verständnisfragen. Jede Debatte in den Themenspeicher: Für sie kommt noch eine eigene Etappe. Häufige Falle: Der Vortrag dauert länger und frisst die Erkenntnisse auf.',
			zhHant:
				'先報告十分鐘，之後只回答釐清用的問題。討論先放進暫存議題，後面各有專屬的階段。常見的陷阱：報告超時，壓縮到洞察的時間。'
		},
		doneWhen: {
			en: 'Everybody can say the why in one sentence, and open questions are parked.',
			de: 'Alle können das Warum in einem Satz sagen, und offene Fragen liegen im Themenspeicher.',
			zhHant: '每個人都能用一句話說出原因，未解的問題已放進暫存議題。'
		},
		result: {
			en: 'The strategy is known, questions are parked',
			de: 'Strategie bekannt, Fragen im Themenspeicher',
			zhHant: '策略已說明，問題已暫存'
		}
	},
	{
		id: 'insights',
		minutes: 40,
		title: { en: 'What we know', de: 'Was wir wissen', zhHant: '我們知道什麼' },
		stage: 'insights',
		steps: [
			{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo', prompt: UNSEEN },
			{ activity: 'silent_write', minutes: 3, phase: 'write', group: 'solo', prompt: SURPRISE },
			{ activity: 'reveal_read', minutes: 7, phase: 'reveal' },
			{ activity: 'cluster', minutes: 11, phase: 'cluster' },
			{ activity: 'pairing', minutes: 9, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'consent_round', minutes: 5, phase: 'consent' }
		],
		opens: 'field',
		prompts: [UNSEEN, SURPRISE],
		tip: {
			en: 'Silence while writing and reading. Then put what the field saw beside a number that supports it or contradicts it. Common trap: explaining a surprising card away before both sides have read it.',
			de: 'Beim Schreiben und Lesen Stille. Danach neben jede Beobachtung eine Zahl legen, die sie stützt oder widerlegt. Häufige Falle: eine überraschende Karte wegerklären, bevor beide Seiten sie gelesen haben.',
			zhHant:
				'書寫與閱讀時保持安靜。接著為第一線的觀察配上支持或相反的數字。常見的陷阱：雙方還沒讀完，就急著解釋掉讓人意外的卡片。'
		},
		doneWhen: {
			en: 'Every group of cards has become an insight with a so-what, and most have a number beside them.',
			de: 'Aus jeder Kartengruppe ist eine Erkenntnis mit Folgerung geworden, und neben den meisten steht eine Zahl.',
			zhHant: '每一組卡片都已整理成附有「所以呢」的洞察，且多數配有數字。'
		},
		result: {
			en: 'Insights, paired: field and data',
			de: 'Erkenntnisse in Paaren: Beobachtung und Zahl',
			zhHant: '成對的洞察：觀察與數據'
		}
	},
	{
		id: 'goals',
		minutes: 40,
		title: { en: 'Shared goals', de: 'Gemeinsame Ziele', zhHant: '共同目標' },
		stage: 'goals',
		steps: [
			{ activity: 'one_two_four_all', minutes: 12, phase: 'write', group: 'quad_mixed' },
			{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
			{ activity: 'pair_draft', minutes: 13, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'consent_round', minutes: 12, phase: 'consent' }
		],
		opens: 'internal',
		prompts: [IN_SPRING],
		tip: {
			en: 'One minute alone, two in pairs, four in fours, then everybody. Ask of every goal: how will we see it, and by when? Common trap: an activity dressed up as a goal, such as "more visits".',
			de: 'Eine Minute allein, zwei zu zweit, vier zu viert, dann alle. Bei jedem Ziel fragen: Woran ist es zu sehen, und bis wann? Häufige Falle: eine Tätigkeit als Ziel, etwa „mehr Besuche“.',
			zhHant:
				'先獨自一分鐘，再兩人兩分鐘、四人四分鐘，最後全體。每個目標都問：怎麼看得出來？什麼時候？常見的陷阱：把活動當成目標，例如「多拜訪」。'
		},
		doneWhen: {
			en: 'Every goal has a number for today, a number to reach and a date, and both sides have agreed.',
			de: 'Jedes Ziel hat eine Zahl für heute, einen Zielwert und einen Termin, und beide Seiten haben zugestimmt.',
			zhHant: '每個目標都有現況、目標值與期限，且雙方都已同意。'
		},
		result: { en: '3–5 goals with a metric', de: '3–5 Ziele mit Kennzahl', zhHant: '3–5 個附指標的目標' }
	},
	pause('break-morning', 15),
	{
		id: 'segments',
		minutes: 60,
		title: { en: 'Segments', de: 'Segmente', zhHant: '客戶區隔' },
		stage: 'segments',
		steps: [
			{ activity: 'silent_write', minutes: 6, phase: 'write', group: 'solo' },
			{ activity: 'reveal_read', minutes: 4, phase: 'reveal' },
			{ activity: 'cluster', minutes: 8, phase: 'cluster' },
			{ activity: 'dot_vote', minutes: 4, phase: 'vote' },
			{ activity: 'pair_draft', minutes: 23, phase: 'draft', group: 'pair_mixed' },
			{ activity: 'consent_round', minutes: 15, phase: 'consent' }
		],
		opens: 'field',
		prompts: [TWO_DOCTORS],
		tip: {
			en: 'Think of two real doctors, without names. Ask what they need and what holds them back. Common trap: segments that nobody can recognise at the door.',
			de: 'An zwei wirkliche Personen denken lassen, ohne Namen. Nach Bedarf und Hürden fragen. Häufige Falle: Segmente, die an der Praxistür niemand erkennt.',
			zhHant:
				'請大家想著兩位真實的醫師，但不說姓名，問他們需要什麼、被什麼阻礙。常見的陷阱：分出來的區隔，到了門口沒有人認得出來。'
		},
		doneWhen: {
			en: 'Every segment says who is in it, where they stand today, where we want them, and who leads.',
			de: 'Bei jedem Segment steht, wer dazugehört, der Stand heute, wohin es gehen soll und wer führt.',
			zhHant: '每個區隔都寫明對象、目前階段、期望階段與主導方式。'
		},
		result: {
			en: '3–5 segments: from where to where, and led by whom',
			de: '3–5 Segmente: von wo nach wo, und wer führt',
			zhHant: '3–5 個區隔：從哪裡到哪裡，由誰主導'
		}
	},
	lunch(60)
];
