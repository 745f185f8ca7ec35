/** T03, aligning channels in 90 minutes, on a plan that exists. Source: 13-templates §4.3. */
import { IN_PERSON } from './questions.ts';
import { defineTemplate } from './template.ts';
import { TRIAGE_GRID } from './triage-grid.ts';

export const channelAlignment = defineTemplate({
	id: 'T03',
	version: 1,
	title: { en: '90-minute channel alignment', de: 'Kanäle abstimmen in 90 Minuten', zhHant: '90 分鐘通路協調' },
	objective: {
		en: 'Channels that help instead of disturb one another: a contact plan both sides carry, within what the field can do.',
		de: 'Kanäle, die einander helfen statt stören: ein Kontaktplan, den beide Seiten tragen und der Außendienst schafft.',
		zhHant: '讓通路互相幫忙而不互相干擾：一份雙方支持、第一線做得到的接觸計畫。'
	},
	mode: 'live',
	minutes: 90,
	people: [4, 10],
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
					en: 'Where did channels collide lately?',
					de: 'Wo haben sich Kanäle zuletzt gestört?',
					zhHant: '最近哪些通路互相干擾？'
				}
			],
			tip: {
				en: 'One example each, from the doctor’s point of view. Common trap: looking for who caused it. Today is about what comes next.',
				de: 'Je Person ein Beispiel, aus der Sicht der Praxis. Häufige Falle: fragen, wer es verursacht hat. Heute geht es um das Nächste.',
				zhHant: '每人舉一個例子，從醫師的角度說。常見的陷阱：追究是誰造成的。今天談的是接下來怎麼做。'
			}
		},
		{
			id: 'load-check',
			minutes: 10,
			title: { en: 'Load check', de: 'Lastcheck', zhHant: '負荷檢視' },
			stage: 'touchpoints',
			steps: [{ activity: 'input', minutes: 10 }],
			prompts: [
				{
					en: 'How much does the plan ask of the field, and of one doctor?',
					de: 'Wie viel verlangt der Plan vom Außendienst, und wie viel von einer Praxis?',
					zhHant: '計畫對第一線的要求有多少？對一位醫師的接觸又有多少？'
				}
			],
			tip: {
				en: 'Show the figures on the screen: visits needed and possible, contacts per doctor, how many doctors let visits in. Common trap: arguing about decimals. Ask whether the size is right.',
				de: 'Die Zahlen am Bildschirm zeigen: nötige und mögliche Besuche, Kontakte je Praxis, wie viele Praxen Besuche zulassen. Häufige Falle: über Nachkommastellen streiten. Fragen, ob die Größenordnung stimmt.',
				zhHant:
					'在螢幕上看數字：需要與可行的拜訪數、每位醫師的接觸次數、願意接受拜訪的比例。常見的陷阱：爭論小數點。只問規模對不對。'
			},
			doneWhen: {
				en: 'Everybody knows where the plan asks for more than there is.',
				de: 'Alle wissen, wo der Plan mehr verlangt, als da ist.',
				zhHant: '每個人都知道計畫在哪裡超出負荷。'
			},
			result: {
				en: 'Capacity, contact pressure and access are known',
				de: 'Kapazität, Kontaktdruck und Zugang sind bekannt',
				zhHant: '已掌握容量、接觸壓力與可及性'
			}
		},
		{
			id: 'triage',
			minutes: 15,
			title: { en: 'Triage', de: 'Sortieren', zhHant: '分流' },
			stage: 'touchpoints',
			steps: [
				{
					activity: 'silent_write',
					minutes: 4,
					phase: 'write',
					group: 'solo',
					prompt: {
						en: 'Which contacts must stay, which could go? One card each.',
						de: 'Welche Kontakte müssen bleiben, welche können wegfallen? Je Kontakt eine Karte.',
						zhHant: '哪些接觸必須保留？哪些可以捨去？一張卡片寫一個。'
					}
				},
				{ activity: 'reveal_read', minutes: 3, phase: 'reveal' },
				{ activity: 'triage', minutes: 8, phase: 'cluster', ...TRIAGE_GRID }
			],
			opens: 'field',
			prompts: [
				{
					en: 'In person or not? Large or small impact?',
					de: 'Persönlich oder nicht? Große oder kleine Wirkung?',
					zhHant: '需要面對面嗎？影響大或小？'
				}
			],
			tip: {
				en: 'Place quickly, talk only about cards on which the sides differ. Small impact and in person is where time can be won. Common trap: no card ends up in the lower half.',
				de: 'Zügig legen und nur über Karten reden, bei denen die Seiten auseinanderliegen. Bei kleiner Wirkung und persönlich lässt sich Zeit gewinnen. Häufige Falle: In der unteren Hälfte liegt nichts.',
				zhHant:
					'快速放好，只討論雙方看法不同的卡片。「影響小、需面對面」正是可以省下時間的地方。常見的陷阱：下半部一張卡片都沒有。'
			},
			doneWhen: {
				en: 'Every card lies in one of the four fields.',
				de: 'Jede Karte liegt in einem der vier Felder.',
				zhHant: '每張卡片都放在四格之一。'
			},
			result: { en: 'Contacts in four fields', de: 'Kontakte in vier Feldern', zhHant: '四格分流圖' }
		},
		{
			id: 'journey',
			minutes: 30,
			title: { en: 'Journey by segment', de: 'Reise je Segment', zhHant: '各區隔旅程' },
			stage: 'touchpoints',
			steps: [{ activity: 'journey_build', minutes: 30, phase: 'draft', group: 'pair_mixed' }],
			opens: 'internal',
			prompts: [
				IN_PERSON,
				{
					en: 'What sets it off, what goes with it, who hears of it?',
					de: 'Was löst es aus, was begleitet es, wer erfährt davon?',
					zhHant: '由什麼觸發？搭配什麼？誰會知道？'
				}
			],
			tip: {
				en: 'One segment per pair, one of each side. Begin with the contact that matters most and build around it. Common trap: filling every week; gaps are allowed.',
				de: 'Ein Segment je Paar, von jeder Seite eine Person. Mit dem wichtigsten Kontakt beginnen und darum herum bauen. Häufige Falle: jede Woche füllen; Lücken sind erlaubt.',
				zhHant: '每一對負責一個區隔，雙方各一人。從最重要的接觸開始，再往外搭配。常見的陷阱：每週都排滿；留白也可以。'
			},
			doneWhen: {
				en: 'Every segment has a journey, and every touchpoint has a trigger and an owner.',
				de: 'Jedes Segment hat eine Reise, und jeder Kontaktpunkt hat einen Auslöser und eine verantwortliche Funktion.',
				zhHant: '每個區隔都有旅程，每個接觸點都有觸發條件與負責單位。'
			},
			result: {
				en: 'A journey per segment: trigger, companion, relay',
				de: 'Eine Reise je Segment: Auslöser, Begleitung, Weitergabe',
				zhHant: '各區隔旅程：觸發、搭配、資訊傳遞'
			}
		},
		{
			id: 'findings',
			minutes: 10,
			title: { en: 'Hints', de: 'Hinweise', zhHant: '檢查提示' },
			stage: 'touchpoints',
			steps: [{ activity: 'lint_review', minutes: 10, phase: 'draft' }],
			opens: 'field',
			prompts: [
				{
					en: 'Fix it, or accept it with which reason?',
					de: 'Beheben, oder mit welcher Begründung annehmen?',
					zhHant: '要修正，還是附上什麼理由接受？'
				}
			],
			tip: {
				en: 'First what blocks adoption, then the rest. Common trap: accepting a hint just to move on. The reason is printed in the plan.',
				de: 'Zuerst, was die Verabschiedung verhindert, dann der Rest. Häufige Falle: einen Hinweis nur annehmen, um weiterzukommen. Die Begründung steht später im Plan.',
				zhHant: '先處理會阻止通過的，再看其他。常見的陷阱：為了往前走就接受提示。理由會印在計畫裡。'
			},
			doneWhen: {
				en: 'No hint that blocks is open.',
				de: 'Kein Hinweis, der etwas verhindert, ist offen.',
				zhHant: '沒有會阻止通過的提示。'
			},
			result: {
				en: 'Hints fixed, or accepted with a reason',
				de: 'Hinweise behoben oder mit Begründung angenommen',
				zhHant: '提示已修正，或附理由接受'
			}
		},
		{
			id: 'rules-and-consent',
			minutes: 15,
			title: { en: 'Contact rules and consent', de: 'Kontaktregeln und Konsent', zhHant: '接觸規則與同意' },
			stage: 'touchpoints',
			steps: [
				{ activity: 'matrix_fill', minutes: 5, phase: 'draft' },
				{ activity: 'consent_round', minutes: 10, phase: 'consent' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'Who may contact whom, how often, and who is told first?',
					de: 'Wer darf wen wie oft ansprechen, und wer erfährt es zuerst?',
					zhHant: '誰可以接觸誰？多久一次？要先告知誰？'
				}
			],
			tip: {
				en: 'Two or three rules are enough, such as: the field sees a central email two days before it goes out. Then the round. Common trap: rules that nobody can check.',
				de: 'Zwei oder drei Regeln genügen, etwa: Der Außendienst sieht eine zentrale E-Mail zwei Tage vor dem Versand. Danach die Runde. Häufige Falle: Regeln, die niemand prüfen kann.',
				zhHant:
					'兩三條規則就夠，例如：總部電子郵件寄出前兩天，第一線先看到。接著開始表態。常見的陷阱：訂下沒有人能檢查的規則。'
			},
			doneWhen: {
				en: 'The contact rules stand in the draft, and both sides have adopted the stage.',
				de: 'Die Kontaktregeln stehen im Entwurf, und beide Seiten haben die Etappe verabschiedet.',
				zhHant: '接觸規則已寫入草稿，雙方已通過這個階段。'
			},
			result: { en: 'The stage is adopted', de: 'Die Etappe ist verabschiedet', zhHant: '階段已通過' }
		},
		{
			id: 'checkout',
			minutes: 5,
			title: { en: 'Check-out', de: 'Blitzlicht', zhHant: '收尾' },
			steps: [{ activity: 'checkout', minutes: 5 }],
			prompts: [
				{
					en: 'What will a doctor notice first?',
					de: 'Was wird in der Praxis als Erstes zu merken sein?',
					zhHant: '醫師最先會感受到什麼？'
				}
			],
			tip: {
				en: 'One sentence each. Name the date on which the load is looked at again.',
				de: 'Alle sagen einen Satz. Den Termin nennen, an dem die Last wieder angesehen wird.',
				zhHant: '每人一句話，並說定下次檢視負荷的日期。'
			}
		}
	]
});
