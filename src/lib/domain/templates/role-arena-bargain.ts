/** The second half of the role arena: give and get, relays, resistance, consent. Source: 13-templates §4.4. */
import type { AgendaBlock, EveryLanguage } from './template.ts';

const MORE_LESS_KEEP: EveryLanguage = {
	en: 'More of, less of, keep: what do we ask for, and what do we give for it?',
	de: 'Mehr davon, weniger davon, so lassen: Was erbitten wir, und was geben wir dafür?',
	zhHant: '多一點、少一點、維持：我們請對方做什麼？我們給予什麼？'
};
const PER_TOPIC: EveryLanguage = {
	en: 'Per topic: who leads one-to-one, who by platform? Who may contact, who is told, how much freedom is left?',
	de: 'Je Thema: Wer führt persönlich, wer über die Plattform? Wer darf ansprechen, wer erfährt davon, wie viel bleibt frei?',
	zhHant: '每個主題：誰一對一主導？誰以平台主導？誰可以接觸？誰會被告知？保留多少自主？'
};

export const ROLE_BARGAIN: AgendaBlock[] = [
	{
		id: 'give-and-get',
		minutes: 45,
		title: { en: 'Give and get', de: 'Geben und Nehmen', zhHant: '給予與取得' },
		stage: 'roles',
		steps: [
			{ activity: 'give_get', minutes: 15, phase: 'draft', group: 'side', prompt: MORE_LESS_KEEP },
			{ activity: 'give_get', minutes: 30, phase: 'draft', group: 'pair_mixed', prompt: PER_TOPIC }
		],
		opens: 'field',
		prompts: [MORE_LESS_KEEP, PER_TOPIC],
		tip: {
			en: 'First each side writes its requests; then pairs trade them, in writing. Nobody gives anything for nothing. Common trap: asking for another attitude. Ask for something one can see.',
			de: 'Zuerst schreibt jede Seite auf, worum sie bittet; dann handeln Paare es aus, schriftlich. Niemand gibt etwas umsonst. Häufige Falle: eine andere Haltung verlangen. Um etwas bitten, das sich sehen lässt.',
			zhHant:
				'先由雙方各自寫下請求，再由配對的兩人以書面交換，有給有取。常見的陷阱：要求對方改變態度。請要求看得見的行為。'
		},
		doneWhen: {
			en: 'Every topic says who leads, what each side gives and gets, and when it is looked at again.',
			de: 'Zu jedem Thema steht, wer führt, was jede Seite gibt und bekommt und wann es wieder angesehen wird.',
			zhHant: '每個主題都寫明由誰主導、雙方給予與取得什麼、何時再檢視。'
		},
		result: { en: 'Role agreements', de: 'Rollenvereinbarungen', zhHant: '角色協議' }
	},
	{
		id: 'relays',
		minutes: 20,
		title: { en: 'Relays', de: 'Weitergaben', zhHant: '資訊傳遞' },
		stage: 'roles',
		steps: [{ activity: 'matrix_fill', minutes: 20, phase: 'draft' }],
		opens: 'internal',
		prompts: [
			{
				en: 'Who learns what, from whom, by when?',
				de: 'Wer erfährt was, von wem, bis wann?',
				zhHant: '誰在何時從誰得知什麼？'
			}
		],
		tip: {
			en: 'Begin with the dependencies rated uncertain: most of them need a relay. Common trap: "regularly" as a date. Write working days.',
			de: 'Mit den unsicheren Abhängigkeiten beginnen: Die meisten brauchen eine Weitergabe. Häufige Falle: „regelmäßig“ als Termin. Arbeitstage hinschreiben.',
			zhHant: '從「不確定」的需要開始，多半都需要資訊傳遞。常見的陷阱：期限寫「定期」。請寫幾個工作日內。'
		},
		doneWhen: {
			en: 'Every relay names a sender, a receiver and working days.',
			de: 'Jede Weitergabe nennt, wer gibt, wer bekommt und binnen wie vieler Arbeitstage.',
			zhHant: '每項資訊傳遞都寫明由誰、給誰、幾個工作日內。'
		},
		result: { en: 'Relays with days', de: 'Weitergaben mit Fristen', zhHant: '附期限的資訊傳遞' }
	},
	{
		id: 'resistance',
		minutes: 10,
		title: { en: 'Resistance check', de: 'Widerstand abfragen', zhHant: '阻力評分' },
		stage: 'roles',
		steps: [{ activity: 'resistance_vote', minutes: 10, phase: 'draft', group: 'solo' }],
		opens: 'field',
		prompts: [
			{
				en: 'How strongly would you resist each agreement, from 0 to 10? And leaving things as they are?',
				de: 'Wie groß ist der Widerstand gegen jede Vereinbarung, von 0 bis 10? Und dagegen, alles so zu lassen?',
				zhHant: '對每項協議，您的抗拒程度是 0 到 10 的多少？維持現狀呢？'
			}
		],
		tip: {
			en: 'Always rate "leave it as it is" too. Talk only about what one side resists strongly: what would take two points away? Common trap: asking who gave the ten.',
			de: 'Immer auch „so lassen, wie es ist“ bewerten. Nur über das reden, wogegen eine Seite stark ist: Was nähme zwei Punkte weg? Häufige Falle: fragen, wer die Zehn gab.',
			zhHant:
				'一定要把「維持現狀」也列入評分。只討論某一方抗拒很強的項目：怎樣能少兩分？常見的陷阱：追問是誰給了 10 分。'
		},
		doneWhen: {
			en: 'Every agreement has been rated by both sides, and the strongest resistance has been heard.',
			de: 'Jede Vereinbarung ist von beiden Seiten bewertet, und der stärkste Widerstand ist gehört.',
			zhHant: '雙方都已評分，且聽過最強的抗拒理由。'
		},
		result: { en: 'Resistance per agreement', de: 'Widerstand je Vereinbarung', zhHant: '各協議的阻力' }
	},
	{
		id: 'agree',
		minutes: 20,
		title: { en: 'Consent and Monday note', de: 'Konsent und Montagsnotiz', zhHant: '同意與週一行動' },
		stage: 'roles',
		steps: [
			{ activity: 'consent_round', minutes: 15, phase: 'consent' },
			{ activity: 'signoff', minutes: 5 }
		],
		opens: 'internal',
		prompts: [
			{
				en: 'Which of this begins on Monday, and who begins?',
				de: 'Was davon beginnt am Montag, und wer fängt an?',
				zhHant: '哪一項從週一開始？由誰開始？'
			}
		],
		tip: {
			en: 'Agree on what can be tried for a limited time rather than on nothing. Then everybody writes one thing for Monday. Common trap: waiting for the perfect agreement.',
			de: 'Lieber etwas auf Zeit vereinbaren als gar nichts. Danach schreiben alle eine Sache für Montag auf. Häufige Falle: auf die vollkommene Vereinbarung warten.',
			zhHant: '與其沒有結論，不如先同意試行一段時間。接著每個人寫下一件週一要做的事。常見的陷阱：等待完美的協議。'
		},
		doneWhen: {
			en: 'At least one role agreement is adopted, and everybody has a thing for Monday.',
			de: 'Mindestens eine Rollenvereinbarung ist verabschiedet, und alle haben eine Sache für Montag.',
			zhHant: '至少一項角色協議已通過，且每個人都有週一要做的事。'
		},
		result: {
			en: 'Signed role agreements, a note for Monday',
			de: 'Gezeichnete Rollenvereinbarungen, eine Notiz für Montag',
			zhHant: '已簽署的角色協議與週一行動'
		}
	},
	{
		id: 'checkout',
		minutes: 5,
		title: { en: 'Check-out', de: 'Blitzlicht', zhHant: '收尾' },
		steps: [{ activity: 'checkout', minutes: 5 }],
		prompts: [
			{
				en: 'What has become easier to say today?',
				de: 'Was lässt sich seit heute leichter sagen?',
				zhHant: '今天之後，什麼變得比較容易說出口？'
			}
		],
		tip: {
			en: 'One sentence each, nobody answers. Thank both sides by name of the side, not of persons.',
			de: 'Alle sagen einen Satz, niemand antwortet. Beiden Seiten danken, nicht einzelnen Personen.',
			zhHant: '每人一句話，不回應。感謝雙方，而不是個別的人。'
		}
	}
];
