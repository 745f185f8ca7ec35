/** What simulated colleagues say, in German. */
import type { Words } from './words.ts';

export const german: Words = {
	title: 'Probelauf: Lumerivo, Frühjahrsplan',
	simulated: (name) => `${name} (simuliert)`,
	names: ['Jule', 'Ole', 'Nia', 'Tarek', 'Ines', 'Ravi'],
	cards: {
		insights: [
			'Frühere Versuche zu dokumentieren dauert zehn Minuten pro Patient. Deshalb fängt man mit der Vorbeugung spät an.',
			'Drei Unterbrechungen in sechs Minuten. Hängen bleibt höchstens ein Gedanke.',
			'Eine Mail wird geöffnet, wenn ich sie im Besuch angekündigt habe.',
			'Die Hälfte der Praxen empfängt uns nur mit Termin, vier Wochen im Voraus.',
			'Auf dem Land ist die nächste Fachpraxis 60 km entfernt. Ich werde gefragt, wohin man überweisen kann.',
			'Zentren wollen eigene Verläufe vergleichen. Unsere Folien kennen sie schon.',
			'Die Praxisassistenz weiß, wer auf den Start wartet. Mit ihr spricht niemand.',
			'Start innerhalb von 60 Tagen nach Diagnose: 22 %. Seit einem Jahr unverändert.',
			'Mails aus der Zentrale öffnen 14 %.',
			'Die Seite mit dem Startformular wird vor allem abends zwischen acht und zehn besucht.',
			'Vier von zehn haben in E-Mails eingewilligt.',
			'Die meisten Fragen an die Medizin betreffen die Dosisfindung.'
		],
		goals: [
			'Patientinnen und Patienten bekommen die Vorbeugung einen Termin früher.',
			'In den Praxen heißt es danach: Dieser Besuch hat etwas gebracht.',
			'Nicht schon wieder eine Besuchsquote. Acht am Tag ist ein Fahrziel.',
			'Jede Praxis weiß, wen sie anrufen kann.',
			'Das zweite Gespräch nach sechs Wochen findet statt.',
			'30 % starten innerhalb von 60 Tagen.',
			'Besuchsquote auf acht pro Tag erhöhen.',
			'Was wir produzieren, wird genutzt: drei von vier Materialien.',
			'Besuch und Portal erzählen dieselbe Geschichte, niemand hört zwei verschiedene.',
			'Kein Start, ohne dass man weiß, wie die ersten sechs Wochen werden.'
		],
		segments: [
			'Kopfschmerzzentren: Studienassistenz, lange Verläufe, wollen kollegialen Austausch.',
			'Niedergelassene, die auf Nummer sicher gehen. Volles Wartezimmer, wenig Zeit.',
			'Landpraxen sind denen treu, die vorbeikommen.',
			'Praxen, in denen das Team entscheidet, was am Empfang liegen bleibt.',
			'Gleiche Wertklasse: Die einen fragen nach Daten, die anderen nach einem Blatt zum Mitgeben.',
			'Hausarztpraxen, die nachts im Portal lesen.',
			'Die Digitalen haben kaum je jemanden vom Außendienst getroffen und vermissen nichts.',
			'Die Sorgfältigen fragen immer zuerst nach der Dosis.'
		],
		messages: [
			'Ein Blatt, zwei Minuten, der Start ist dokumentiert.',
			'Wir lassen etwas da, das Ihr Team brauchen kann.',
			'Sagen Sie heute, wie Woche sechs aussehen wird.',
			'Gute Tage gemeinsam planen.',
			'Vorbeugung ist ein Plan für gute Tage.',
			'Starten ohne Papierstress.',
			'Nichts über schmerzfreie Tage, was nicht in der Fachinformation steht.'
		],
		touchpoints: [
			'Das erste Gespräch muss persönlich sein.',
			'Auf dem Land: alles persönlich oder am Telefon.',
			'Dosisfragen gehen an die Medizin und sind in zwei Tagen beantwortet.',
			'Die Mail danach kommt zwei Tage nach dem Besuch, vom Außendienst.',
			'Das Startblatt muss im Portal mit zwei Klicks zu finden sein.',
			'Ein Webinar mit einem Zentrum, im März.'
		]
	},
	groups: {
		insights: ['Papier am Anfang', 'Zugang zur Praxis', 'Was gelesen wird'],
		goals: ['Früherer Start', 'Kontakte, die helfen', 'Mehr Besuche'],
		segments: ['Kopfschmerzzentren', 'Sorgfältige Praxen', 'Landpraxen', 'Digital Lesende'],
		messages: ['Gute Tage', 'Weniger Papier', 'Die ersten sechs Wochen'],
		touchpoints: ['Persönlich', 'Dazwischen']
	},
	kickoff: [
		'Wir lassen ausreden, bevor wir antworten.',
		'Jedes Nein kommt mit einem Grund und einem Weg nach vorn.',
		'Was wir in den Praxen sehen, zählt so viel wie eine Zahl.',
		'Nach vier Uhr kommt nichts Neues mehr auf den Tisch.'
	],
	insights: [
		{
			text: 'Die Vorbeugung beginnt spät, weil die Dokumentation früherer Versuche zehn Minuten pro Patient kostet.',
			soWhat: 'Erst ein fertiges Startblatt mitbringen, dann über Wirksamkeit sprechen.'
		},
		{
			text: 'Besuche sind in den Praxen nicht mehr erwünscht.',
			soWhat: 'Besuche streichen und das Budget in E-Mails stecken.'
		},
		{
			text: 'Eine Mail wird geöffnet, wenn sie im Besuch angekündigt war. Derselbe Text aus der Zentrale nicht.',
			soWhat: 'Jeden Schlüsselbesuch mit einer persönlichen E-Mail koppeln.'
		}
	],
	goals: [
		{
			title: 'Vorbeugung einen Termin früher',
			why: 'Der späte Beginn ist der größte Verlust, für Patientinnen und Patienten und für uns.',
			metric: 'Start innerhalb von 60 Tagen nach Diagnose'
		},
		{
			title: 'In den Praxen gelten unsere Kontakte als nützlich',
			why: 'Der Nutzen entscheidet, wer einen Termin bekommt.',
			metric: 'Kontakte mit 4 oder 5 von 5'
		}
	],
	segments: [
		{
			name: 'Sorgfältige neurologische Praxen',
			need: 'weniger Papier am Therapiestart',
			barrier: 'Zweifel an der Dosisfindung',
			mindset: 'will auf Nummer sicher gehen'
		},
		{
			name: 'Landpraxen',
			need: 'wissen, wohin man überweisen kann',
			barrier: 'keine Fachpraxis in der Nähe',
			mindset: 'treu zu denen, die vorbeikommen'
		}
	],
	messages: [
		{
			core: 'Gute Tage gemeinsam planen',
			short: 'Vorbeugung ist ein Plan für gute Tage, in einem Gespräch gemacht.',
			proof: 'Mehr Kalendertage ohne Einschränkung als in der Kontrollgruppe in Woche 12',
			reference: 'Für diesen Probelauf erfunden'
		},
		{
			core: 'Starten ohne Papierstress',
			short: 'Ein Blatt, zwei Minuten, und der Start ist dokumentiert.',
			proof: 'In zwölf Praxen gemessen: im Mittel zwei Minuten',
			reference: 'Für diesen Probelauf erfunden'
		}
	],
	touchpoints: [
		'Startblatt übergeben und an einem Patiententyp ausprobieren',
		'Schicken, was im Besuch versprochen wurde',
		'Vereinbaren, wer wohin überweist',
		'Das Startblatt mit zwei Klicks finden'
	],
	objection: {
		text: '„Nicht mehr erwünscht“ erleben wir nicht. Gewünscht sind Termine. Bleibt das so stehen, werden Besuche dort gestrichen, wo sie am meisten bringen.',
		proposal: 'Schreiben wir: Die Hälfte der Praxen empfängt uns nur mit Termin, vier Wochen im Voraus.',
		answered: 'Jetzt steht da, was wir in den Praxen erleben.'
	},
	notes: {
		goals: 'Damit kann ich leben. Die ersten sechs Wochen sehen wir uns nach diesem Zyklus noch einmal an.',
		messages: 'Nur mit dem Wortlaut der Fachinformation.',
		touchpoints: 'Bitte zuerst die Landpraxen.'
	}
};
