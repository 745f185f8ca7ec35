/** T11, early ideas for materials together with the agency. Source: 13-templates §4.11. */
import { defineTemplate, type EveryLanguage } from './template.ts';

const BUILD_ON: EveryLanguage = {
	en: 'Read your neighbour’s three ideas: what would make one of them better?',
	de: 'Die drei Ideen von nebenan lesen: Was macht eine davon besser?',
	zhHant: '讀讀旁邊那位的三個點子：怎樣能讓其中一個更好？'
};

export const earlyIdeas = defineTemplate({
	id: 'T11',
	version: 1,
	title: {
		en: 'Early idea brainstorm with agency',
		de: 'Frühe Ideen mit der Agentur',
		zhHant: '與代理商早期發想'
	},
	objective: {
		en: 'Field, internal and agency find ideas for materials together, before anything is designed, and sketch the best as concepts.',
		de: 'Außendienst, Innendienst und Agentur finden gemeinsam Ideen für Material, bevor etwas gestaltet ist, und skizzieren die besten als Konzept.',
		zhHant: '在設計之前，第一線、總部與代理商一起發想素材點子，並把最好的畫成概念。'
	},
	mode: 'live',
	minutes: 120,
	people: [6, 12],
	languages: ['en', 'de', 'zh-Hant'],
	prework: [],
	blocks: [
		{
			id: 'arrive',
			minutes: 10,
			title: { en: 'Arrive on first names', de: 'Ankommen, mit Vornamen', zhHant: '開場，以名字相稱' },
			steps: [{ activity: 'checkin', minutes: 10 }],
			prompts: [
				{
					en: 'First name, and one thing you last kept instead of throwing away?',
					de: 'Vorname, und was wurde zuletzt behalten statt weggeworfen?',
					zhHant: '您的名字，以及最近一樣捨不得丟的東西？'
				}
			],
			tip: {
				en: 'No titles, no companies. Say that the agency writes with everybody but does not vote. Common trap: the agency shows its work first.',
				de: 'Keine Titel, keine Firmen. Sagen, dass die Agentur mitschreibt, aber nicht abstimmt. Häufige Falle: Die Agentur zeigt zuerst ihre Arbeiten.',
				zhHant: '不說頭銜與公司。說明代理商一起書寫，但不投票。常見的陷阱：代理商先展示作品。'
			}
		},
		{
			id: 'insight-reading',
			minutes: 10,
			title: { en: 'Read insights', de: 'Erkenntnisse lesen', zhHant: '閱讀洞察' },
			steps: [{ activity: 'input', minutes: 10, group: 'solo' }],
			prompts: [
				{
					en: 'Which insight should an idea answer?',
					de: 'Auf welche Erkenntnis soll eine Idee antworten?',
					zhHant: '點子應該回應哪一則洞察？'
				}
			],
			tip: {
				en: 'Six to ten insights on one page, read in silence. Everybody marks one. Common trap: explaining them. If one needs explaining, leave it out.',
				de: 'Sechs bis zehn Erkenntnisse auf einer Seite, still lesen. Alle merken sich eine. Häufige Falle: erklären. Was erklärt werden muss, weglassen.',
				zhHant: '一頁放六到十則洞察，安靜閱讀，每人選一則。常見的陷阱：逐則解釋。需要解釋的就拿掉。'
			},
			result: {
				en: 'An insight to begin with, for everybody',
				de: 'Für alle eine Erkenntnis als Anfang',
				zhHant: '每個人選好一則洞察'
			}
		},
		{
			id: 'brainwriting',
			minutes: 20,
			title: { en: 'Brainwriting', de: 'Ideen schreiben und weitergeben', zhHant: '腦力書寫' },
			stage: 'materials',
			steps: [
				{
					activity: 'silent_write',
					minutes: 5,
					phase: 'write',
					group: 'solo',
					prompt: {
						en: 'Three ideas in five minutes.',
						de: 'Drei Ideen in fünf Minuten.',
						zhHant: '五分鐘寫三個點子。'
					}
				},
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'trio_mixed', prompt: BUILD_ON },
				{ activity: 'silent_write', minutes: 5, phase: 'write', group: 'trio_mixed', prompt: BUILD_ON },
				{ activity: 'reveal_read', minutes: 5, phase: 'reveal' }
			],
			opens: 'field',
			prompts: [
				{
					en: 'What would help in the visit, that does not exist yet?',
					de: 'Was hilft im Besuch, das es noch nicht gibt?',
					zhHant: '什麼能在拜訪中幫上忙，但現在還沒有？'
				}
			],
			tip: {
				en: 'In threes: field, internal, agency. Write three ideas, then show the screen to the neighbour and build on what is there, twice. Then everybody reads. Common trap: judging. Only "yes, and".',
				de: 'Zu dritt: Außendienst, Innendienst, Agentur. Drei Ideen schreiben, dann den Bildschirm nach nebenan zeigen und auf dem aufbauen, was da steht, zweimal. Danach lesen alle. Häufige Falle: urteilen. Nur „Ja, und“.',
				zhHant:
					'三人一組：第一線、總部、代理商。先寫三個點子，再讓旁邊的人看螢幕、接著發展，共兩輪，最後全體閱讀。常見的陷阱：評價好壞。只說「好，而且……」。'
			},
			doneWhen: {
				en: 'Everybody has written three ideas and built on two, and all are revealed.',
				de: 'Alle haben drei Ideen geschrieben und auf zweien aufgebaut, und alles ist aufgedeckt.',
				zhHant: '每個人都寫了三個點子、接續發展兩個，並已全部揭示。'
			},
			result: { en: 'Many ideas', de: 'Viele Ideen', zhHant: '許多點子' }
		},
		{
			id: 'cluster',
			minutes: 15,
			title: { en: 'Group the ideas', de: 'Ideen gruppieren', zhHant: '歸類' },
			stage: 'materials',
			steps: [{ activity: 'cluster', minutes: 15, phase: 'cluster' }],
			opens: 'internal',
			prompts: [
				{
					en: 'Which ideas help with the same thing?',
					de: 'Welche Ideen helfen bei derselben Sache?',
					zhHant: '哪些點子在解決同一件事？'
				}
			],
			tip: {
				en: 'Group by what an idea helps with, not by format. At most twelve groups, or the dots get thin. Common trap: groups called "digital" and "print".',
				de: 'Danach gruppieren, wobei eine Idee hilft, nicht nach Format. Höchstens zwölf Gruppen, sonst reichen die Punkte nicht. Häufige Falle: Gruppen namens „digital“ und „Druck“.',
				zhHant: '依「能幫什麼忙」歸類，不依形式。最多十二組，否則點數太分散。常見的陷阱：組名叫「數位」、「印刷」。'
			},
			doneWhen: {
				en: 'Every idea lies in a group with a name, at most twelve of them.',
				de: 'Jede Idee liegt in einer benannten Gruppe, höchstens zwölf.',
				zhHant: '每個點子都在已命名的組裡，最多十二組。'
			},
			result: { en: 'Groups of ideas', de: 'Ideengruppen', zhHant: '點子群組' }
		},
		{
			id: 'dots',
			minutes: 10,
			title: { en: 'Dots', de: 'Punkte kleben', zhHant: '點數投票' },
			stage: 'materials',
			steps: [{ activity: 'dot_vote', minutes: 10, phase: 'vote', group: 'solo' }],
			opens: 'field',
			prompts: [
				{
					en: 'Which of these would you take along next week?',
					de: 'Was davon käme nächste Woche mit in den Besuch?',
					zhHant: '下週拜訪，您會帶上哪一個？'
				}
			],
			tip: {
				en: 'Field and internal weigh the same, whatever their numbers. Talk first about what only one side wants. Common trap: dropping it because the sum is small.',
				de: 'Außendienst und Innendienst wiegen gleich, wie viele es auch sind. Zuerst über das reden, was nur eine Seite will. Häufige Falle: es fallen lassen, weil die Summe klein ist.',
				zhHant: '不論人數，第一線與總部的份量相同。先談只有一方想要的。常見的陷阱：因為總票數低就放棄。'
			},
			doneWhen: {
				en: 'Both sides have voted, and three or four groups are chosen.',
				de: 'Beide Seiten haben abgestimmt, und drei oder vier Gruppen sind gewählt.',
				zhHant: '雙方都已投票，並選出三到四組。'
			},
			result: { en: '3–4 chosen ideas', de: '3–4 gewählte Ideen', zhHant: '選出 3–4 個點子' }
		},
		{
			id: 'concept-sheets',
			minutes: 25,
			title: { en: 'Concept sheets', de: 'Konzeptblätter', zhHant: '概念單' },
			stage: 'materials',
			steps: [{ activity: 'pair_draft', minutes: 25, phase: 'draft', group: 'trio_mixed' }],
			opens: 'internal',
			prompts: [
				{
					en: 'For whom, at which moment, to do what, and for how long?',
					de: 'Für wen, in welchem Moment, wozu, und wie lange dauert es?',
					zhHant: '給誰？在什麼時刻？做什麼用？需要多久？'
				}
			],
			tip: {
				en: 'In threes: field, internal, agency. One sheet each; a sketch is enough. Common trap: the agency holds the pen the whole time.',
				de: 'Zu dritt: Außendienst, Innendienst, Agentur. Je ein Blatt; eine Skizze genügt. Häufige Falle: Die Agentur hält die ganze Zeit den Stift.',
				zhHant: '三人一組：第一線、總部、代理商。每組一張，草圖就夠。常見的陷阱：從頭到尾都是代理商執筆。'
			},
			doneWhen: {
				en: 'Every sheet says for whom, when, what for, and which insight it answers.',
				de: 'Auf jedem Blatt steht, für wen, wann, wozu, und auf welche Erkenntnis es antwortet.',
				zhHant: '每張都寫明給誰、何時、用途，以及回應哪則洞察。'
			},
			result: { en: 'Concept sheets', de: 'Konzeptblätter', zhHant: '概念單' }
		},
		{
			id: 'field-test',
			minutes: 15,
			title: { en: 'Field test', de: 'Praxistest', zhHant: '實地測試' },
			stage: 'materials',
			steps: [{ activity: 'field_test', minutes: 15, phase: 'draft', group: 'plenary' }],
			opens: 'field',
			prompts: [{ en: 'What would make it a 5?', de: 'Was macht es zur 5?', zhHant: '怎樣才能拿 5 分？' }],
			tip: {
				en: 'The field rates each sheet from 1 to 5 at the same time, then says what would make it a five. The others write. Common trap: selling the idea.',
				de: 'Der Außendienst bewertet jedes Blatt gleichzeitig von 1 bis 5 und sagt, was es zur Fünf macht. Die anderen schreiben mit. Häufige Falle: die Idee verkaufen.',
				zhHant: '第一線同時為每張評 1 到 5 分，再說怎樣才能拿 5 分，其他人負責記錄。常見的陷阱：忙著推銷點子。'
			},
			doneWhen: {
				en: 'Every sheet has a rating and one thing that would make it better.',
				de: 'Jedes Blatt hat eine Bewertung und eine Sache, die es besser macht.',
				zhHant: '每張都有評分與一項改進建議。'
			},
			result: { en: 'Ratings from 1 to 5', de: 'Bewertungen von 1 bis 5', zhHant: '1–5 的評分' }
		},
		{
			id: 'commitments',
			minutes: 10,
			title: { en: 'Commitments', de: 'Zusagen', zhHant: '承諾' },
			stage: 'materials',
			steps: [{ activity: 'matrix_fill', minutes: 10, phase: 'draft' }],
			opens: 'internal',
			prompts: [
				{
					en: 'Who takes it further, by when, and who will try it?',
					de: 'Wer führt es weiter, bis wann, und wer probiert es aus?',
					zhHant: '誰繼續推進？到什麼時候？誰來試用？'
				}
			],
			tip: {
				en: 'Each concept needs somebody of each side, or it is parked with a thank you. Common trap: the agency goes home with all of them.',
				de: 'Jedes Konzept braucht von jeder Seite eine Person, oder es kommt mit Dank in den Themenspeicher. Häufige Falle: Die Agentur nimmt alle mit nach Hause.',
				zhHant: '每個概念都要有雙方各一人，否則道謝後放進暫存議題。常見的陷阱：全部都交給代理商帶回去。'
			},
			doneWhen: {
				en: 'Every concept has two people and a date, or is parked.',
				de: 'Jedes Konzept hat zwei Personen und einen Termin oder liegt im Themenspeicher.',
				zhHant: '每個概念都有兩位負責人與期限，或已暫存。'
			},
			result: { en: 'Commitments with dates', de: 'Zusagen mit Termin', zhHant: '有期限的承諾' }
		},
		{
			id: 'checkout',
			minutes: 5,
			title: { en: 'Check-out', de: 'Blitzlicht', zhHant: '收尾' },
			steps: [{ activity: 'checkout', minutes: 5 }],
			prompts: [
				{
					en: 'Which idea of somebody else do you take along?',
					de: 'Welche Idee von anderen kommt mit?',
					zhHant: '您會帶走別人的哪個點子？'
				}
			],
			tip: {
				en: 'One sentence each. Say what happens to the ideas that were not chosen.',
				de: 'Alle sagen einen Satz. Sagen, was mit den nicht gewählten Ideen geschieht.',
				zhHant: '每人一句話。說明沒有選上的點子會如何處理。'
			}
		}
	]
});
