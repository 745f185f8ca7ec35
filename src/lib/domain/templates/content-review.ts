/** T09, looking back on what was used after a campaign, on the plan it ran by. Source: 13-templates §4.9. */
import { defineTemplate } from './template.ts';

export const contentReview = defineTemplate({
	id: 'T09',
	version: 1,
	title: {
		en: 'Post-campaign review of content use',
		de: 'Rückblick: Was von den Inhalten genutzt wurde',
		zhHant: '活動後素材使用檢討'
	},
	objective: {
		en: 'Both sides see what was used, what worked and what stayed in the bag, and decide what to keep, change and stop.',
		de: 'Beide Seiten sehen, was genutzt wurde, was wirkte und was in der Tasche blieb, und entscheiden, was bleibt, sich ändert und wegfällt.',
		zhHant: '雙方一起看什麼用上了、什麼有效、什麼一直留在包裡，並決定要保留、調整與停止什麼。'
	},
	mode: 'live',
	minutes: 90,
	people: [5, 14],
	languages: ['en', 'de', 'zh-Hant'],
	startsFromPlan: true,
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 5,
			title: { en: 'Arrive', de: 'Ankommen', zhHant: '開場' },
			steps: [{ activity: 'checkin', minutes: 5 }],
			prompts: [
				{
					en: 'Which moment of the campaign do you remember first?',
					de: 'Welcher Moment der Kampagne kommt zuerst in den Sinn?',
					zhHant: '這次活動，最先想起的是哪個時刻？'
				}
			],
			tip: {
				en: 'One moment each, the sides in turn. Say: we look for causes, not for culprits. Common trap: starting with the numbers before everybody has spoken once.',
				de: 'Je Person ein Moment, die Seiten im Wechsel. Sagen: Gesucht werden Ursachen, keine Schuldigen. Häufige Falle: mit den Zahlen beginnen, bevor alle einmal gesprochen haben.',
				zhHant: '每人一個時刻，雙方輪流。說明：我們找原因，不找誰的錯。常見的陷阱：還沒讓每個人開口就先看數字。'
			}
		},
		{
			id: 'planned-vs-done',
			minutes: 15,
			title: { en: 'Planned and done', de: 'Geplant und getan', zhHant: '計畫與實際' },
			steps: [{ activity: 'usage_review', minutes: 15 }],
			prompts: [
				{
					en: 'Contacts, capacity, relays: where did it go differently than planned?',
					de: 'Kontakte, Kapazität, Weitergaben: Wo kam es anders als geplant?',
					zhHant: '接觸、可接觸量、資訊傳遞：哪裡與計畫不同？'
				}
			],
			tip: {
				en: 'Show sums only, never one person’s numbers. For each difference ask first whether the plan was right. Common trap: taking the plan as the truth.',
				de: 'Nur Summen zeigen, nie die Zahlen einer Person. Bei jedem Unterschied zuerst fragen, ob der Plan richtig war. Häufige Falle: den Plan für die Wahrheit halten.',
				zhHant: '只看總數，不看個人數字。每個差異都先問：計畫本身對嗎？常見的陷阱：把計畫當成標準答案。'
			},
			result: {
				en: 'Contacts, capacity and relays, planned and done',
				de: 'Kontakte, Kapazität und Weitergaben, geplant und getan',
				zhHant: '接觸、可接觸量與資訊傳遞的計畫與實際'
			}
		},
		{
			id: 'used-and-unused',
			minutes: 20,
			title: { en: 'Used and never used', de: 'Genutzt und nie genutzt', zhHant: '已用與未用' },
			stage: 'materials',
			steps: [
				{ activity: 'usage_review', minutes: 7 },
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
				{
					activity: 'cluster',
					minutes: 5,
					phase: 'cluster',
					lanes: [
						{ en: 'Not relevant', de: 'Nicht von Belang', zhHant: '不相關' },
						{ en: 'Too long', de: 'Zu lang', zhHant: '太長' },
						{ en: 'Not at hand', de: 'Nicht zur Hand', zhHant: '不在手邊' },
						{ en: 'Unclear', de: 'Unklar', zhHant: '不清楚' },
						{ en: 'Unknown', de: 'Nicht bekannt', zhHant: '不知道有這項' },
						{ en: 'Wrong format', de: 'Falsches Format', zhHant: '形式不對' },
						{ en: 'Customer said no', de: 'In der Praxis abgelehnt', zhHant: '客戶拒絕' },
						{ en: 'Something else', de: 'Etwas anderes', zhHant: '其他' }
					]
				}
			],
			opens: 'field',
			prompts: [
				{
					en: 'Why did this stay in the bag?',
					de: 'Warum blieb das in der Tasche?',
					zhHant: '為什麼一直留在包裡？'
				}
			],
			tip: {
				en: 'First look at the list, then write about what was never used, then sort by reason and add up what it cost. Common trap: the makers explain why it is good. The field speaks first.',
				de: 'Erst die Liste ansehen, dann zum nie Genutzten schreiben, dann nach Gründen sortieren und die Kosten zusammenzählen. Häufige Falle: Die es gemacht haben, erklären, warum es gut ist. Zuerst spricht der Außendienst.',
				zhHant:
					'先看清單，再寫從未使用的素材，接著依原因分類並加總費用。常見的陷阱：製作的人急著解釋它有多好。請第一線先說。'
			},
			doneWhen: {
				en: 'Everything that was never used has a reason, and the sum of its cost is known.',
				de: 'Alles nie Genutzte hat einen Grund, und die Summe der Kosten ist bekannt.',
				zhHant: '所有未用的素材都有原因，並已知道費用總和。'
			},
			result: {
				en: 'Reasons, and what was wasted',
				de: 'Gründe, und was vergebens war',
				zhHant: '分類的原因與浪費總額'
			}
		},
		{
			id: 'what-worked',
			minutes: 15,
			title: { en: 'What worked', de: 'Was wirkte', zhHant: '有效之處' },
			stage: 'review',
			steps: [
				{ activity: 'silent_write', minutes: 4, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
				{ activity: 'cluster', minutes: 4, phase: 'cluster' },
				{ activity: 'dot_vote', minutes: 4, phase: 'vote', group: 'solo' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What worked, and how could you tell?',
					de: 'Was wirkte, und woran war es zu merken?',
					zhHant: '什麼有效？從哪裡看得出來？'
				}
			],
			tip: {
				en: 'Ask for a scene: who did what, and what happened then? Talk first about what only one side gave dots to. Common trap: counting what was liked as what worked.',
				de: 'Nach einer Szene fragen: Wer tat was, und was geschah dann? Zuerst über das reden, was nur eine Seite gewichtet hat. Häufige Falle: Was gefiel, gilt als das, was wirkte.',
				zhHant: '請大家描述場景：誰做了什麼？然後發生什麼？先談只有一方投點的項目。常見的陷阱：把受歡迎當成有效。'
			},
			doneWhen: {
				en: 'Both sides have voted, and the strongest three have a scene that shows it.',
				de: 'Beide Seiten haben abgestimmt, und zu den stärksten drei gibt es eine Szene, die es zeigt.',
				zhHant: '雙方都已投票，前三名各有一個實例。'
			},
			result: { en: 'What worked, weighed', de: 'Was wirkte, gewichtet', zhHant: '有效之處與輕重' }
		},
		{
			id: 'what-fell-flat',
			minutes: 15,
			title: {
				en: 'What fell flat: causes, not culprits',
				de: 'Was verpuffte: Ursachen statt Schuldige',
				zhHant: '失敗原因：找原因，不怪人'
			},
			stage: 'insights',
			steps: [
				{ activity: 'one_two_four_all', minutes: 12, phase: 'write', group: 'quad_mixed' },
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'What fell flat, and what caused it?',
					de: 'Was verpuffte, und woran lag es?',
					zhHant: '什麼沒有發揮作用？原因是什麼？'
				}
			],
			tip: {
				en: 'One minute alone, two in pairs, four in fours, then everybody. Ask "and what led to that?" three times. Common trap: a cause with a name of a department in it.',
				de: 'Eine Minute allein, zwei zu zweit, vier zu viert, dann alle. Dreimal fragen: „Und was führte dazu?“ Häufige Falle: eine Ursache, in der eine Abteilung vorkommt.',
				zhHant:
					'先獨自一分鐘，再兩人兩分鐘、四人四分鐘，最後全體。連問三次「是什麼造成的？」常見的陷阱：原因裡出現部門名稱。'
			},
			doneWhen: {
				en: 'Every group of four has named a cause that could be changed.',
				de: 'Jede Vierergruppe hat eine Ursache genannt, die sich ändern lässt.',
				zhHant: '每個四人小組都說出一項可以改變的原因。'
			},
			result: {
				en: 'Causes, kept as insights',
				de: 'Ursachen, als Erkenntnisse festgehalten',
				zhHant: '列為洞察的原因'
			}
		},
		{
			id: 'keep-change-stop',
			minutes: 15,
			title: { en: 'Keep, change, stop', de: 'Behalten, ändern, lassen', zhHant: '保留、調整、停止' },
			stage: 'review',
			steps: [
				{ activity: 'pair_draft', minutes: 11, phase: 'draft', group: 'pair_mixed' },
				{ activity: 'consent_round', minutes: 4, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What do we keep, what do we change, what do we stop?',
					de: 'Was behalten wir, was ändern wir, was lassen wir?',
					zhHant: '我們要保留什麼？調整什麼？停止什麼？'
				}
			],
			tip: {
				en: 'Each pair takes one group of causes and writes one decision, with its reason. Every "stop" frees something: say what. The last four minutes are for the consent of both sides. Common trap: many changes and nothing stopped.',
				de: 'Jedes Paar nimmt eine Gruppe von Ursachen und schreibt eine Entscheidung auf, mit Grund. Jedes „lassen“ macht etwas frei: sagen, was. Die letzten vier Minuten gehören dem Konsent beider Seiten. Häufige Falle: viele Änderungen, und nichts fällt weg.',
				zhHant:
					'每一對負責一組原因，寫下一項決定與理由。每項「停止」都會空出資源：請說明空出什麼。最後四分鐘請雙方表態。常見的陷阱：改很多，卻什麼都沒停。'
			},
			doneWhen: {
				en: 'Every change names what it changes in the plan, and at least one thing is stopped.',
				de: 'Jede Änderung nennt, was sich am Plan ändert, und mindestens eine Sache fällt weg.',
				zhHant: '每項改變都寫明動到計畫的哪裡，且至少停止一件事。'
			},
			result: {
				en: 'What we keep, change and stop, ready for the next plan',
				de: 'Was bleibt, sich ändert und wegfällt, bereit für den nächsten Plan',
				zhHant: '要保留、調整與停止的事項，下一份計畫直接帶入'
			}
		},
		{
			id: 'checkout',
			minutes: 5,
			title: { en: 'Full circle and check-out', de: 'Kreis schließen und Blitzlicht', zhHant: '閉環與收尾' },
			steps: [{ activity: 'checkout', minutes: 5 }],
			prompts: [
				{
					en: 'Whom do you tell what became of their idea?',
					de: 'Wer soll erfahren, was aus der eigenen Idee wurde?',
					zhHant: '要告訴誰，他的想法後來怎麼了？'
				}
			],
			tip: {
				en: 'One name of a colleague each: whoever gave an idea hears what became of it within a week.',
				de: 'Je Person ein Name aus dem Kollegium: Wer eine Idee gab, erfährt binnen einer Woche, was daraus wurde.',
				zhHant: '每人說一位同事：提供想法的人，一週內都會得知後續。'
			}
		}
	]
});
