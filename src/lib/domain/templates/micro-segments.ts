/** T10, a sprint that finds the small groups inside a segment, on a plan that exists. Source: 13-templates §4.10. */
import { agreeOn, pause } from './common-blocks.ts';
import { defineTemplate } from './template.ts';

export const microSegments = defineTemplate({
	id: 'T10',
	version: 1,
	title: { en: 'Micro-segment sprint', de: 'Mikrosegment-Sprint', zhHant: '微區隔衝刺' },
	objective: {
		en: 'Find the few inside a segment who need something else, and give them a message and a contact of their own, within what the field can do.',
		de: 'Die wenigen in einem Segment finden, die etwas anderes brauchen, und ihnen eine eigene Botschaft und einen eigenen Kontakt geben, so viel der Außendienst schafft.',
		zhHant: '找出同一區隔中需要不同做法的少數人，在第一線做得到的範圍內，給他們專屬的訊息與接觸。'
	},
	mode: 'live',
	minutes: 150,
	people: [5, 10],
	languages: ['en', 'de', 'zh-Hant'],
	startsFromPlan: true,
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 10,
			title: { en: 'Arrive', de: 'Ankommen', zhHant: '開場' },
			steps: [{ activity: 'checkin', minutes: 10 }],
			prompts: [
				{
					en: 'Which doctor does not fit the segment you put them in?',
					de: 'Welche Ärztin oder welcher Arzt passt nicht ins zugeteilte Segment?',
					zhHant: '哪位醫師其實不太符合目前所屬的區隔？'
				}
			],
			tip: {
				en: 'One short story each, without names. Choose the one segment for today before going on. Common trap: taking all segments at once.',
				de: 'Je Person eine kurze Geschichte, ohne Namen. Vor dem Weitergehen das eine Segment für heute wählen. Häufige Falle: alle Segmente auf einmal.',
				zhHant: '每人一個小故事，不說姓名。進入下一步前，先選定今天要談的一個區隔。常見的陷阱：一次談所有區隔。'
			}
		},
		{
			id: 'dimensions',
			minutes: 20,
			title: { en: 'Five dimensions', de: 'Fünf Dimensionen', zhHant: '五個面向' },
			stage: 'segments',
			steps: [
				{ activity: 'silent_write', minutes: 8, phase: 'write', group: 'solo' },
				{ activity: 'reveal_read', minutes: 4, phase: 'reveal' },
				{
					activity: 'cluster',
					minutes: 8,
					phase: 'cluster',
					lanes: [
						{ en: 'Preferences', de: 'Vorlieben', zhHant: '偏好' },
						{ en: 'Needs', de: 'Bedürfnisse', zhHant: '需求' },
						{ en: 'Barriers', de: 'Hürden', zhHant: '障礙' },
						{ en: 'Context', de: 'Umfeld', zhHant: '情境' },
						{ en: 'Mindset', de: 'Haltung', zhHant: '心態' }
					]
				}
			],
			opens: 'field',
			prompts: [
				{
					en: 'What do these doctors prefer and need, what holds them back, how do they work, how do they think?',
					de: 'Was mögen und brauchen diese Ärztinnen und Ärzte, was hält sie zurück, wie arbeiten sie, wie denken sie?',
					zhHant: '這些醫師偏好什麼、需要什麼、被什麼阻礙、如何工作、怎麼想？'
				}
			],
			tip: {
				en: 'One thought per card, then lay the cards under the five headings. Look for a heading where cards contradict one another: there lies a variant. Common trap: smoothing the contradiction.',
				de: 'Ein Gedanke je Karte, dann unter die fünf Überschriften legen. Nach einer Überschrift suchen, unter der sich Karten widersprechen: Dort liegt eine Variante. Häufige Falle: den Widerspruch glätten.',
				zhHant: '一張卡片寫一個想法，再放到五個標題下。找出卡片互相矛盾的標題，差異就在那裡。常見的陷阱：把矛盾抹平。'
			},
			doneWhen: {
				en: 'Every heading has cards from both sides.',
				de: 'Unter jeder Überschrift liegen Karten beider Seiten.',
				zhHant: '每個標題下都有雙方的卡片。'
			},
			result: { en: 'The segment in five dimensions', de: 'Das Segment in fünf Dimensionen', zhHant: '區隔的五個面向' }
		},
		{
			id: 'variants',
			minutes: 25,
			title: { en: 'Variants under a segment', de: 'Varianten eines Segments', zhHant: '區隔下的細分' },
			stage: 'segments',
			steps: [{ activity: 'pair_draft', minutes: 25, phase: 'draft', group: 'pair_mixed' }],
			opens: 'field',
			prompts: [
				{
					en: 'Which 10 % need something else?',
					de: 'Welche 10 % brauchen etwas anderes?',
					zhHant: '哪 10% 需要不同做法？'
				}
			],
			tip: {
				en: 'Two or three variants are enough. Each needs a sign by which one recognises it before the visit. Common trap: variants that only data can see.',
				de: 'Zwei oder drei Varianten genügen. Jede braucht ein Merkmal, an dem sie vor dem Besuch zu erkennen ist. Häufige Falle: Varianten, die nur in den Daten sichtbar sind.',
				zhHant: '兩三個細分就夠。每個都要有拜訪前就看得出來的特徵。常見的陷阱：只有數據看得到的細分。'
			},
			doneWhen: {
				en: 'Every variant has a name, a size, a sign to recognise it, and what it needs instead.',
				de: 'Jede Variante hat einen Namen, eine Größe, ein Erkennungsmerkmal und das, was sie stattdessen braucht.',
				zhHant: '每個細分都有名稱、人數、辨識特徵與不同的需求。'
			},
			result: { en: '2–3 variants of a segment', de: '2–3 Varianten eines Segments', zhHant: '一個區隔的 2–3 個細分' }
		},
		{
			id: 'message-variants',
			minutes: 30,
			title: { en: 'Message variants', de: 'Varianten der Botschaft', zhHant: '訊息的變化版' },
			stage: 'messages',
			steps: [{ activity: 'pair_draft', minutes: 30, phase: 'draft', group: 'pair_mixed' }],
			opens: 'internal',
			prompts: [
				{
					en: 'What would this group have to hear first?',
					de: 'Was müsste diese Gruppe zuerst hören?',
					zhHant: '這群人最需要先聽到什麼？'
				}
			],
			tip: {
				en: 'Same proof, another beginning. Read it aloud in 20 seconds. Nothing here has been through review (MLR) yet: say so, and mark it. Common trap: a new claim instead of a new beginning.',
				de: 'Gleicher Beleg, anderer Anfang. In 20 Sekunden vorlesen. Nichts davon war schon in der Prüfung (MLR): das sagen und kennzeichnen. Häufige Falle: eine neue Aussage statt eines neuen Anfangs.',
				zhHant:
					'佐證相同，開頭不同。用 20 秒唸出來。這些都還沒送審（MLR）：請說明並標示。常見的陷阱：變成新的宣稱，而不是新的開頭。'
			},
			doneWhen: {
				en: 'Every variant has a message that rests on a proof we already have.',
				de: 'Jede Variante hat eine Botschaft, die auf einem vorhandenen Beleg ruht.',
				zhHant: '每個細分都有一則以現有佐證為依據的訊息。'
			},
			result: {
				en: 'Message variants, not yet reviewed',
				de: 'Varianten der Botschaft, noch nicht geprüft',
				zhHant: '訊息變化版，尚未送審'
			}
		},
		pause('break', 10),
		{
			id: 'next-best',
			minutes: 25,
			title: { en: 'Next best options', de: 'Was als Nächstes am besten passt', zhHant: '下一個最佳選項' },
			stage: 'touchpoints',
			steps: [{ activity: 'journey_build', minutes: 25, phase: 'draft', group: 'pair_mixed' }],
			opens: 'field',
			prompts: [
				{
					en: 'If this works, what next? If not, what instead? And who decides it?',
					de: 'Wenn es wirkt, was dann? Wenn nicht, was stattdessen? Und wer entscheidet das?',
					zhHant: '如果有效，接下來呢？如果沒有，換成什麼？由誰決定？'
				}
			],
			tip: {
				en: 'Two options per variant. Say for each whether it is required, recommended or left to the field; recommended is the usual. Common trap: required everywhere. That needs a yes from the field.',
				de: 'Zwei Möglichkeiten je Variante. Zu jeder sagen, ob sie Pflicht, Empfehlung oder dem Außendienst überlassen ist; üblich ist die Empfehlung. Häufige Falle: überall Pflicht. Das braucht ein Ja des Außendienstes.',
				zhHant:
					'每個細分兩個選項，並註明是必要、建議，還是由第一線決定；通常是建議。常見的陷阱：全部設為必要。那需要第一線同意。'
			},
			doneWhen: {
				en: 'Every variant has at least two options, each with its degree of freedom.',
				de: 'Jede Variante hat mindestens zwei Möglichkeiten, jede mit der Angabe, wie viel frei bleibt.',
				zhHant: '每個細分至少有兩個選項，並註明自主程度。'
			},
			result: {
				en: 'Options per variant, with how much is left to the field',
				de: 'Möglichkeiten je Variante, und wie viel dem Außendienst überlassen ist',
				zhHant: '各細分的選項與自主程度'
			}
		},
		{
			id: 'findings',
			minutes: 15,
			title: { en: 'Hints', de: 'Hinweise', zhHant: '檢查提示' },
			stage: 'touchpoints',
			steps: [{ activity: 'lint_review', minutes: 15, phase: 'draft' }],
			opens: 'internal',
			prompts: [
				{
					en: 'Do the limits for contacts and capacity still hold?',
					de: 'Halten die Grenzen für Kontakte und Kapazität noch?',
					zhHant: '接觸與容量的上限還守得住嗎？'
				}
			],
			tip: {
				en: 'A variant replaces a contact; it does not come on top. Take one out for each that is added. Common trap: accepting a hint just to move on.',
				de: 'Eine Variante ersetzt einen Kontakt, sie kommt nicht dazu. Für jeden neuen einen streichen. Häufige Falle: einen Hinweis nur annehmen, um weiterzukommen.',
				zhHant: '細分是取代原有的接觸，不是額外增加；每加一個就刪一個。常見的陷阱：為了往前走就接受提示。'
			},
			doneWhen: {
				en: 'No doctor gets more contacts than the limit allows, and no hint that blocks is open.',
				de: 'Niemand bekommt mehr Kontakte, als die Grenze zulässt, und kein Hinweis, der etwas verhindert, ist offen.',
				zhHant: '沒有醫師的接觸次數超過上限，也沒有會阻止通過的提示。'
			},
			result: {
				en: 'Touchpoints within the limits',
				de: 'Kontaktpunkte innerhalb der Grenzen',
				zhHant: '上限內的接觸點'
			}
		},
		agreeOn('segments', 5, { en: 'Consent: segments', de: 'Konsent: Segmente', zhHant: '同意決：客戶區隔' }),
		agreeOn('messages', 5, { en: 'Consent: messages', de: 'Konsent: Botschaften', zhHant: '同意決：訊息' }),
		agreeOn('touchpoints', 5, { en: 'Consent: channel map', de: 'Konsent: Kanäle', zhHant: '同意決：通路地圖' })
	]
});
