/** T05, the field's insight panel, every two months; it begins with what became of the last insights. Source: 13-templates §4.5. */
import { defineTemplate } from './template.ts';

export const insightPanel = defineTemplate({
	id: 'T05',
	version: 1,
	title: {
		en: 'Field insight panel, every two months',
		de: 'Außendienst-Beirat alle zwei Monate',
		zhHant: '第一線洞察顧問小組（雙月）'
	},
	objective: {
		en: 'The field says regularly what is new with customers, tests early ideas, and hears what became of its last insights.',
		de: 'Der Außendienst sagt regelmäßig, was bei Kundinnen und Kunden neu ist, prüft frühe Ideen und erfährt, was aus den letzten Erkenntnissen wurde.',
		zhHant: '第一線定期分享客戶的新動態、檢驗早期構想，並得知上次的洞察後來如何。'
	},
	mode: 'live',
	minutes: 120,
	people: [6, 12],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'full-circle',
			minutes: 10,
			title: {
				en: 'Welcome, thanks, what became of your insights',
				de: 'Willkommen, Dank, und was aus den Erkenntnissen wurde',
				zhHant: '歡迎、感謝，您的洞察去了哪裡'
			},
			steps: [{ activity: 'input', minutes: 10 }],
			prompts: [
				{
					en: 'What became of the insights of last time?',
					de: 'Was wurde aus den Erkenntnissen vom letzten Mal?',
					zhHant: '上次的洞察後來怎麼了？'
				}
			],
			tip: {
				en: 'Always first. Go through the list: used here, parked until then, declined because. Common trap: showing only what was used. A no with a reason keeps people coming.',
				de: 'Immer zuerst. Die Liste durchgehen: hier genutzt, bis dann zurückgestellt, abgelehnt, weil. Häufige Falle: nur zeigen, was genutzt wurde. Ein Nein mit Grund hält die Leute dabei.',
				zhHant:
					'一定放在最前面。逐項說明：用在哪裡、暫緩到何時、未採納的原因。常見的陷阱：只說有採用的。附理由的拒絕，大家才願意再來。'
			},
			result: { en: 'The full-circle list', de: 'Die Liste „Kreis geschlossen“', zhHant: '閉環清單' }
		},
		{
			id: 'voices',
			minutes: 10,
			title: { en: 'Voices from colleagues', de: 'Stimmen aus dem Kollegium', zhHant: '同事的聲音' },
			steps: [{ activity: 'input', minutes: 10 }],
			prompts: [
				{
					en: 'What do colleagues say who are not here today?',
					de: 'Was sagen die, die heute nicht hier sind?',
					zhHant: '今天不在場的同事怎麼說？'
				}
			],
			tip: {
				en: 'Each member brings one sentence from colleagues; read out what was sent by phone. Common trap: speaking only for oneself. Ask: how many say so?',
				de: 'Jedes Mitglied bringt einen Satz aus dem Kollegium mit; vorlesen, was per Handy gesendet wurde. Häufige Falle: nur für sich sprechen. Fragen: Wie viele sagen das?',
				zhHant: '每位成員帶來同事的一句話，並唸出用手機傳來的內容。常見的陷阱：只代表自己發言。請問：有多少人這樣說？'
			},
			result: { en: 'What others sent', de: 'Was andere geschickt haben', zhHant: '其他同事傳來的內容' }
		},
		{
			id: 'news',
			minutes: 25,
			title: { en: 'Customer, market, competitor', de: 'Kundschaft, Markt, Mitbewerb', zhHant: '客戶、市場、競品' },
			stage: 'insights',
			steps: [
				{ activity: 'silent_write', minutes: 8, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 7, phase: 'reveal' },
				{ activity: 'cluster', minutes: 10, phase: 'cluster' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'What is new since last time?',
					de: 'Was ist neu seit dem letzten Mal?',
					zhHant: '上次之後有什麼新發現？'
				}
			],
			tip: {
				en: 'Write what was seen or heard, not what it might mean; the meaning comes later. No names of patients or customers. Common trap: internal explains the market first.',
				de: 'Aufschreiben, was zu sehen oder zu hören war, nicht, was es bedeuten könnte; die Deutung kommt später. Keine Namen von Kundschaft, Patientinnen oder Patienten. Häufige Falle: Der Innendienst erklärt zuerst den Markt.',
				zhHant: '寫看到或聽到的事，先不寫解讀，之後再談。不寫病人或客戶的姓名。常見的陷阱：總部先開口說明市場。'
			},
			doneWhen: {
				en: 'Everybody has read every card, and groups have a name.',
				de: 'Alle haben alle Karten gelesen, und die Gruppen haben Namen.',
				zhHant: '每個人都讀完所有卡片，各組都已命名。'
			},
			result: { en: 'New insights, grouped', de: 'Neue Erkenntnisse, gruppiert', zhHant: '已歸類的新洞察' }
		},
		{
			id: 'pair-with-data',
			minutes: 15,
			title: { en: 'Pair with data', de: 'Mit Daten koppeln', zhHant: '與數據配對' },
			stage: 'insights',
			steps: [{ activity: 'pairing', minutes: 15, phase: 'draft', group: 'pair_mixed' }],
			opens: 'internal',
			prompts: [
				{
					en: 'Which number supports it, which one contradicts it?',
					de: 'Welche Zahl stützt es, welche widerspricht?',
					zhHant: '哪個數字支持它？哪個相反？'
				}
			],
			tip: {
				en: 'One of each side per pair: one brings the visit, the other the number. Write what follows. Common trap: treating a missing number as a refutation.',
				de: 'Je Paar eine Person von jeder Seite: eine bringt den Besuch mit, die andere die Zahl. Aufschreiben, was daraus folgt. Häufige Falle: Eine fehlende Zahl gilt als Widerlegung.',
				zhHant:
					'每一對雙方各一人：一位帶來拜訪的觀察，一位帶來數字，再寫下「所以呢」。常見的陷阱：沒有數字就當作不成立。'
			},
			doneWhen: {
				en: 'Every group has an insight with a so-what and says whether a number supports it.',
				de: 'Zu jeder Gruppe gibt es eine Erkenntnis mit Folgerung und die Angabe, ob eine Zahl sie stützt.',
				zhHant: '每一組都有附「所以呢」的洞察，並註明是否有數字支持。'
			},
			result: { en: 'Insights, paired with data', de: 'Erkenntnisse, mit Daten gekoppelt', zhHant: '與數據配對的洞察' }
		},
		{
			id: 'early-ideas',
			minutes: 25,
			title: { en: 'Early ideas', de: 'Frühe Ideen', zhHant: '早期構想' },
			stage: 'materials',
			steps: [
				{ activity: 'fishbowl', minutes: 18, phase: 'draft', group: 'plenary' },
				{ activity: 'pair_draft', minutes: 7, phase: 'draft', group: 'pair_mixed' }
			],
			opens: 'internal',
			prompts: [
				{
					en: 'What would make this useful on Tuesday?',
					de: 'Was macht es am Dienstag brauchbar?',
					zhHant: '怎樣才能在日常拜訪派上用場？'
				}
			],
			tip: {
				en: 'The field sits in the middle and talks about the ideas; the agency listens outside and asks at the end. Common trap: presenting finished work. A sketch gets honest answers.',
				de: 'Der Außendienst sitzt in der Mitte und spricht über die Ideen; die Agentur hört außen zu und fragt am Schluss. Häufige Falle: Fertiges vorstellen. Auf eine Skizze kommen ehrliche Antworten.',
				zhHant: '第一線坐在中間談構想，代理商在外圈聆聽，最後才提問。常見的陷阱：拿出做好的成品。草圖才換得到真心話。'
			},
			doneWhen: {
				en: 'Every idea has a note: what would make it useful, or why not.',
				de: 'Zu jeder Idee gibt es eine Notiz: was sie brauchbar macht, oder warum nicht.',
				zhHant: '每個構想都有註記：怎樣才有用，或為什麼不行。'
			},
			result: {
				en: 'Notes on ideas, kept as ideas',
				de: 'Notizen zu Ideen, Reife: Idee',
				zhHant: '構想註記，成熟度為構想'
			}
		},
		{
			id: 'data-inventory',
			minutes: 15,
			title: { en: 'Data inventory', de: 'Dateninventar', zhHant: '資料盤點' },
			stage: 'roles',
			steps: [
				{ activity: 'silent_write', minutes: 3, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 2, phase: 'reveal' },
				{
					activity: 'impact_effort',
					minutes: 6,
					phase: 'cluster',
					lanes: [
						{
							en: 'Worth much, little burden: begin',
							de: 'Viel wert, wenig Last: anfangen',
							zhHant: '價值高、負擔小：開始做'
						},
						{
							en: 'Worth much, heavy burden: make it easier',
							de: 'Viel wert, große Last: leichter machen',
							zhHant: '價值高、負擔大：先簡化'
						},
						{
							en: 'Worth little, little burden: perhaps',
							de: 'Wenig wert, wenig Last: vielleicht',
							zhHant: '價值低、負擔小：再看看'
						},
						{
							en: 'Worth little, heavy burden: leave',
							de: 'Wenig wert, große Last: lassen',
							zhHant: '價值低、負擔大：不做'
						}
					],
					axes: {
						x: { en: 'Burden for the field', de: 'Last für den Außendienst', zhHant: '第一線的負擔' },
						y: { en: 'Value', de: 'Wert', zhHant: '價值' }
					}
				},
				{ activity: 'pair_draft', minutes: 4, phase: 'draft', group: 'pair_mixed' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'Which small data could you give in three taps?',
					de: 'Welche Daten gingen mit dreimal Tippen?',
					zhHant: '哪些資料點三下就能回報？'
				}
			],
			tip: {
				en: 'The field says what the burden is, internal says what the value is. Choose one that begins now and say what comes back for it. Common trap: taking five at once.',
				de: 'Über die Last urteilt der Außendienst, über den Wert der Innendienst. Eines wählen, das jetzt beginnt, und sagen, was dafür zurückkommt. Häufige Falle: gleich fünf nehmen.',
				zhHant: '負擔由第一線判斷，價值由總部判斷。選一項現在開始，並說明會得到什麼回饋。常見的陷阱：一次選五項。'
			},
			doneWhen: {
				en: 'One relay says who gives what to whom, within how many working days.',
				de: 'Eine Weitergabe sagt, wer wem was gibt, binnen wie vieler Arbeitstage.',
				zhHant: '有一項資訊傳遞寫明由誰、給誰、什麼內容、幾個工作日內。'
			},
			result: { en: 'A new relay', de: 'Eine neue Weitergabe', zhHant: '一項新的資訊傳遞' }
		},
		{
			id: 'ledger',
			minutes: 10,
			title: { en: 'Requests and answers', de: 'Anfragen und Antworten', zhHant: '需求與回覆' },
			steps: [{ activity: 'input', minutes: 10 }],
			prompts: [
				{
					en: 'Which requests are open, and what is the answer?',
					de: 'Welche Anfragen sind offen, und wie lautet die Antwort?',
					zhHant: '哪些需求尚未回覆？答案是什麼？'
				}
			],
			tip: {
				en: 'Every open request gets an answer with a reason, in both directions. Common trap: "we are working on it". Name a day.',
				de: 'Jede offene Anfrage bekommt eine Antwort mit Grund, in beide Richtungen. Häufige Falle: „Daran arbeiten wir.“ Einen Tag nennen.',
				zhHant: '每項未回覆的需求都要附理由答覆，雙向都一樣。常見的陷阱：只說「正在處理」。請說出日期。'
			},
			result: {
				en: 'Open requests answered, each with a reason',
				de: 'Offene Anfragen beantwortet, je mit Grund',
				zhHant: '未回覆的需求都附理由答覆'
			}
		},
		{
			id: 'checkout',
			minutes: 10,
			title: { en: 'Rotation and check-out', de: 'Wechsel und Blitzlicht', zhHant: '輪替與收尾' },
			steps: [{ activity: 'checkout', minutes: 10 }],
			prompts: [
				{
					en: 'Who hands over to whom, and what was worth it today?',
					de: 'Wer übergibt an wen, und was hat sich heute gelohnt?',
					zhHant: '誰交棒給誰？今天什麼最值得？'
				}
			],
			tip: {
				en: 'At least a third is new next time, and nobody stays more than three times in a row. One sentence each. Common trap: keeping the panel because it works so well.',
				de: 'Beim nächsten Mal ist mindestens ein Drittel neu, und niemand bleibt öfter als dreimal hintereinander. Alle sagen einen Satz. Häufige Falle: nicht wechseln, weil es so gut läuft.',
				zhHant: '下次至少三分之一是新成員，每人最多連續三次。每人一句話。常見的陷阱：因為合作順利就不輪替。'
			},
			result: { en: 'Next date and next members', de: 'Nächster Termin, nächste Mitglieder', zhHant: '下次日期與成員' }
		}
	]
});
