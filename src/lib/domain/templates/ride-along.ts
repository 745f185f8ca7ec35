/** T08, the talk after a day on the road together, in 45 minutes. Source: 13-templates §4.8. */
import { defineTemplate } from './template.ts';

export const rideAlong = defineTemplate({
	id: 'T08',
	version: 1,
	title: { en: 'Ride-along debrief', de: 'Mitreise-Nachgespräch', zhHant: '跟訪回顧' },
	objective: {
		en: 'What was planned and what really happened at the door become insights before the day is forgotten.',
		de: 'Was geplant war und was an der Praxistür wirklich geschah, wird zu Erkenntnissen, bevor der Tag vergessen ist.',
		zhHant: '趁記憶猶新，把原先的計畫與門口真正發生的事整理成洞察。'
	},
	mode: 'live',
	minutes: 45,
	people: [2, 6],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'frame',
			minutes: 5,
			title: { en: 'Frame', de: 'Rahmen', zhHant: '說明' },
			steps: [{ activity: 'checkin', minutes: 5 }],
			prompts: [
				{
					en: 'Whom did we visit: somebody hard to reach, or somebody who uses little?',
					de: 'Wer wurde besucht: jemand, der schwer zu erreichen ist, oder jemand, der wenig nutzt?',
					zhHant: '我們拜訪的是：不容易見到的，還是用量少的醫師？'
				}
			],
			tip: {
				en: 'Say at once: this is about the plan, not a review of the person who drove. No names of doctors or patients. Common trap: beginning with praise or blame.',
				de: 'Gleich sagen: Es geht um den Plan, nicht um die Leistung der besuchten Kollegin oder des Kollegen. Keine Namen aus der Praxis. Häufige Falle: mit Lob oder Tadel beginnen.',
				zhHant: '一開始就說明：談的是計畫，不是評價帶路的同事。不提醫師或病人的姓名。常見的陷阱：以稱讚或責備開場。'
			},
			result: { en: 'A tag for the visit', de: 'Ein Merkmal für den Besuch', zhHant: '拜訪的標籤' }
		},
		{
			id: 'intended-observed',
			minutes: 10,
			title: { en: 'Intended and observed', de: 'Geplant und beobachtet', zhHant: '預期與實際' },
			stage: 'insights',
			steps: [{ activity: 'silent_write', minutes: 10, phase: 'write', group: 'solo' }],
			opens: 'field',
			prompts: [
				{
					en: 'What did we plan to say, what was heard?',
					de: 'Was wollten wir sagen, was kam an?',
					zhHant: '原本想說什麼？對方聽到什麼？'
				}
			],
			tip: {
				en: 'Everybody writes, the guest as well; what was heard in the doctor’s own words. Common trap: talking it over first. Write, then compare.',
				de: 'Alle schreiben, auch der Gast; was ankam, möglichst im Wortlaut der Praxis. Häufige Falle: erst darüber reden. Schreiben, dann vergleichen.',
				zhHant: '每個人都寫，同行者也寫；盡量用醫師的原話。常見的陷阱：先討論再寫。請先寫再比對。'
			},
			doneWhen: {
				en: 'Everybody has at least one card on what was planned and one on what was heard.',
				de: 'Alle haben mindestens eine Karte zum Geplanten und eine zum Angekommenen.',
				zhHant: '每個人至少各有一張「想說的」與「聽到的」卡片。'
			},
			result: { en: 'Cards: planned, heard', de: 'Karten: geplant, angekommen', zhHant: '卡片：想說的、聽到的' }
		},
		{
			id: 'access',
			minutes: 10,
			title: { en: 'Access and attention', de: 'Zugang und Aufmerksamkeit', zhHant: '進門與注意力' },
			stage: 'insights',
			steps: [{ activity: 'silent_write', minutes: 10, phase: 'write', group: 'solo' }],
			opens: 'field',
			prompts: [
				{
					en: 'How did we get in, how many minutes were there, what interrupted, who decides in the practice?',
					de: 'Wie war der Zugang, wie viele Minuten blieben, was kam dazwischen, wer entscheidet in der Praxis?',
					zhHant: '怎麼進門的？有幾分鐘？被什麼打斷？診所裡誰做決定？'
				}
			],
			tip: {
				en: 'Numbers where possible: minutes waited, minutes talked. Common trap: "it was a good talk". Ask what one could have seen through the window.',
				de: 'Wo es geht, Zahlen: Minuten gewartet, Minuten gesprochen. Häufige Falle: „Es war ein gutes Gespräch.“ Fragen, was durch das Fenster zu sehen gewesen wäre.',
				zhHant: '能寫數字就寫：等了幾分鐘、談了幾分鐘。常見的陷阱：只寫「談得不錯」。請問從窗外能看到什麼。'
			},
			doneWhen: {
				en: 'There are cards on minutes, interruptions and who decides.',
				de: 'Es gibt Karten zu Minuten, Unterbrechungen und dazu, wer entscheidet.',
				zhHant: '已有關於時間、干擾與決定者的卡片。'
			},
			result: { en: 'Cards on access', de: 'Karten zum Zugang', zhHant: '進門情形的卡片' }
		},
		{
			id: 'surprise',
			minutes: 10,
			title: { en: 'Surprise', de: 'Überraschung', zhHant: '意外' },
			stage: 'insights',
			steps: [{ activity: 'reveal_read', minutes: 10, phase: 'reveal' }],
			opens: 'internal',
			prompts: [
				{
					en: 'What would headquarters not believe?',
					de: 'Was würde die Zentrale nicht glauben?',
					zhHant: '總部會不相信的是什麼？'
				}
			],
			tip: {
				en: 'Reveal, read in silence, then each says the card that surprised most. Common trap: explaining. Let the surprise stand for a moment.',
				de: 'Aufdecken, still lesen, dann nennt jede Person die Karte, die am meisten überrascht. Häufige Falle: erklären. Die Überraschung einen Moment stehen lassen.',
				zhHant: '揭示後安靜閱讀，再各自說出最意外的一張。常見的陷阱：急著解釋。讓意外停留一下。'
			},
			doneWhen: {
				en: 'Everybody has named one card that surprised.',
				de: 'Alle haben eine Karte genannt, die überrascht.',
				zhHant: '每個人都說出一張讓人意外的卡片。'
			},
			result: { en: 'What surprised most', de: 'Was am meisten überrascht', zhHant: '最意外的發現' }
		},
		{
			id: 'so-what',
			minutes: 10,
			title: { en: 'So what', de: 'Na und?', zhHant: '所以呢' },
			stage: 'insights',
			steps: [{ activity: 'pair_draft', minutes: 10, phase: 'draft', group: 'pair_mixed' }],
			opens: 'field',
			prompts: [
				{
					en: 'What follows: which insight, which one request, which one change to a touchpoint?',
					de: 'Was folgt daraus: welche Erkenntnis, welche eine Anfrage, welche eine Änderung an einem Kontaktpunkt?',
					zhHant: '所以呢：哪些洞察？提出哪一項需求？改變哪一個接觸點？'
				}
			],
			tip: {
				en: 'One of each side per pair. One request and one change are enough. Common trap: a long wish list that nobody answers.',
				de: 'Je Paar eine Person von jeder Seite. Eine Anfrage und eine Änderung genügen. Häufige Falle: eine lange Wunschliste, die niemand beantwortet.',
				zhHant: '每一對雙方各一人。一項需求、一項改變就夠了。常見的陷阱：列出長長的願望清單，卻沒有人回覆。'
			},
			doneWhen: {
				en: 'Every insight has a so-what, and the request and the change each have somebody who takes them on.',
				de: 'Jede Erkenntnis hat eine Folgerung, und für die Anfrage und die Änderung steht fest, wer sich kümmert.',
				zhHant: '每則洞察都有「所以呢」，需求與改變也都有人負責。'
			},
			result: {
				en: 'Insights with a so-what, one request, one change to a touchpoint',
				de: 'Erkenntnisse mit Folgerung, eine Anfrage, eine Änderung an einem Kontaktpunkt',
				zhHant: '附「所以呢」的洞察、一項需求、一項接觸點的改變'
			}
		}
	]
});
