/** T04, the arena in which those affected negotiate roles; the cards carry no names. Source: 13-templates §4.4. */
import { pause } from './common-blocks.ts';
import { ROLE_BARGAIN } from './role-arena-bargain.ts';
import { defineTemplate, type EveryLanguage } from './template.ts';

const WITHOUT_US: EveryLanguage = {
	en: 'Who could not do without you, and why?',
	de: 'Wer kommt ohne uns nicht aus, und warum?',
	zhHant: '誰少不了您？為什麼？'
};
const SHIFTS: EveryLanguage = {
	en: 'What shifts when contacts go digital?',
	de: 'Was verschiebt sich, wenn Kontakte digital werden?',
	zhHant: '接觸數位化後，什麼會改變？'
};
const SIDE_EFFECTS: EveryLanguage = {
	en: 'Which side effects do we want or fear?',
	de: 'Welche Nebenwirkungen wollen oder fürchten wir?',
	zhHant: '我們期待或擔心哪些副作用？'
};
const POWER: EveryLanguage = {
	en: 'What does power mean here?',
	de: 'Was heißt hier Macht?',
	zhHant: '在這裡，權力是什麼？'
};

export const roleArena = defineTemplate({
	id: 'T04',
	version: 2,
	naming: 'nobody',
	title: {
		en: 'Go-to-market role negotiation arena',
		de: 'Arena: Rollen im Go-to-Market aushandeln',
		zhHant: '上市模式角色協商場'
	},
	objective: {
		en: 'Those affected negotiate who leads what, who tells whom, and what each side gives and gets, and sign it.',
		de: 'Die Betroffenen handeln aus, wer was führt, wer wem Bescheid gibt und was jede Seite gibt und bekommt, und zeichnen es.',
		zhHant: '由當事人自己協商：誰主導什麼、誰告知誰、雙方各給予與取得什麼，並簽署。'
	},
	mode: 'live',
	minutes: 180,
	people: [6, 14],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 10,
			title: { en: 'Arrive and safety', de: 'Ankommen und Schutz', zhHant: '開場與安全感' },
			steps: [{ activity: 'checkin', minutes: 10 }],
			prompts: [
				{
					en: 'What do you need so that you can speak openly today?',
					de: 'Was braucht es, um heute offen zu sprechen?',
					zhHant: '您需要什麼，今天才能放心說？'
				}
			],
			tip: {
				en: 'Say who sees what: cards carry no name, not even for you. Agree on two rules: no blame, and nothing leaves the room with a name on it. Common trap: promising more than that.',
				de: 'Sagen, wer was sieht: Karten tragen keinen Namen, auch nicht für die Moderation. Zwei Regeln vereinbaren: keine Schuldzuweisung, und nichts verlässt den Raum mit einem Namen daran. Häufige Falle: mehr versprechen als das.',
				zhHant:
					'說明誰看得到什麼：卡片沒有姓名，引導者也看不到。約定兩件事：不指責；離開這裡時，任何內容都不附姓名。常見的陷阱：承諾超過這些。'
			}
		},
		{
			id: 'power',
			minutes: 20,
			title: {
				en: 'Power as it was and will be',
				de: 'Macht gestern und morgen',
				zhHant: '權力的昨天與明天'
			},
			stage: 'roles',
			steps: [
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo', prompt: WITHOUT_US },
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo', prompt: SHIFTS },
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo', prompt: SIDE_EFFECTS },
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'solo', prompt: POWER }
			],
			opens: 'field',
			prompts: [WITHOUT_US, SHIFTS, SIDE_EFFECTS, POWER],
			tip: {
				en: 'Four questions, five minutes each, in silence. Read out each question and nothing else. Common trap: explaining what power means; the cards will say it.',
				de: 'Vier Fragen, je fünf Minuten, in Stille. Die Frage vorlesen und sonst nichts. Häufige Falle: erklären, was Macht bedeutet; das sagen die Karten.',
				zhHant: '四個問題，各五分鐘，保持安靜。只唸題目，不多說。常見的陷阱：先解釋什麼是權力；讓卡片自己說。'
			},
			doneWhen: {
				en: 'All four questions were asked, and everybody has put cards aside for the reveal.',
				de: 'Alle vier Fragen sind gestellt, und alle haben Karten zum Aufdecken bereitgelegt.',
				zhHant: '四個問題都問過，每個人都有卡片準備揭示。'
			},
			result: { en: 'Cards on four questions', de: 'Karten zu vier Fragen', zhHant: '四個問題的卡片' }
		},
		{
			id: 'reveal',
			minutes: 15,
			title: { en: 'Reveal and read', de: 'Aufdecken und Lesen', zhHant: '揭示與閱讀' },
			stage: 'roles',
			steps: [{ activity: 'reveal_read', minutes: 15, phase: 'reveal' }],
			opens: 'field',
			prompts: [
				{
					en: 'What did the other side write that you did not expect?',
					de: 'Was hat die andere Seite geschrieben, das überrascht?',
					zhHant: '對方寫的哪一點出乎您的意料？'
				}
			],
			tip: {
				en: 'Ten minutes of silent reading, then one surprise each, the sides in turn. Common trap: guessing who wrote a card. Stop that at once, kindly.',
				de: 'Zehn Minuten still lesen, danach nennen alle eine Überraschung, die Seiten im Wechsel. Häufige Falle: raten, von wem eine Karte ist. Das sofort und freundlich beenden.',
				zhHant: '先安靜閱讀十分鐘，再輪流各說一個意外的發現。常見的陷阱：猜卡片是誰寫的。請立刻溫和地制止。'
			},
			doneWhen: {
				en: 'Every card has been read by the other side.',
				de: 'Jede Karte ist von der anderen Seite gelesen.',
				zhHant: '每張卡片都已由對方讀過。'
			},
			result: { en: 'Both views are known', de: 'Beide Sichten sind bekannt', zhHant: '雙方看法都已知道' }
		},
		{
			id: 'dependencies',
			minutes: 25,
			title: { en: 'Dependencies', de: 'Abhängigkeiten', zhHant: '誰需要誰' },
			stage: 'roles',
			steps: [
				{
					activity: 'dependency_map',
					minutes: 25,
					phase: 'cluster',
					lanes: [
						{
							en: 'Field needs from internal: certain',
							de: 'Außendienst braucht vom Innendienst: sicher',
							zhHant: '第一線需要總部提供：確定'
						},
						{
							en: 'Field needs from internal: uncertain',
							de: 'Außendienst braucht vom Innendienst: unsicher',
							zhHant: '第一線需要總部提供：不確定'
						},
						{
							en: 'Internal needs from field: certain',
							de: 'Innendienst braucht vom Außendienst: sicher',
							zhHant: '總部需要第一線提供：確定'
						},
						{
							en: 'Internal needs from field: uncertain',
							de: 'Innendienst braucht vom Außendienst: unsicher',
							zhHant: '總部需要第一線提供：不確定'
						}
					]
				}
			],
			opens: 'internal',
			prompts: [
				{
					en: 'We need … from you for …',
					de: 'Wir brauchen … von der anderen Seite, um …',
					zhHant: '我們需要對方的……，以便……'
				}
			],
			tip: {
				en: 'Each side adds what it needs and says what for. Then ask: can you count on it today? Certain or uncertain. Common trap: needs without a purpose. No "for", no card.',
				de: 'Jede Seite ergänzt, was sie braucht und wozu. Dann fragen: Ist heute darauf Verlass? Sicher oder unsicher. Häufige Falle: Wünsche ohne Zweck. Ohne „um“ keine Karte.',
				zhHant:
					'雙方各自補上需要什麼、為了什麼，再問：今天靠得住嗎？確定或不確定。常見的陷阱：只說需要，沒有目的。沒有「以便」就不算一張卡片。'
			},
			doneWhen: {
				en: 'Both sides have cards in both directions, and each is rated certain or uncertain.',
				de: 'In beide Richtungen liegen Karten, und jede gilt als sicher oder unsicher.',
				zhHant: '兩個方向都有卡片，且都標為確定或不確定。'
			},
			result: { en: 'A map of dependencies', de: 'Eine Übersicht der Abhängigkeiten', zhHant: '誰需要誰的一覽' }
		},
		pause('break', 10),
		...ROLE_BARGAIN
	]
});
