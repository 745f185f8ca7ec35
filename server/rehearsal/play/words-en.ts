/** What simulated colleagues say, in English. */
import type { Words } from './words.ts';

export const english: Words = {
	title: 'Rehearsal: Lumerivo, spring plan',
	simulated: (name) => `${name} (simulated)`,
	names: ['Jule', 'Ole', 'Nia', 'Tarek', 'Ines', 'Ravi'],
	cards: {
		insights: [
			'Documenting earlier attempts takes ten minutes per patient. So they start prevention late.',
			'Three interruptions in six minutes. One thought sticks, at most.',
			'They open a mail when I announced it in the visit.',
			'Half of the practices see us by appointment only, four weeks ahead.',
			'In the country the next specialist is 60 km away. They ask me whom to refer to.',
			'Centres want to compare their own patient courses. Our slides they have seen.',
			'The nurse knows who is waiting for a start. Nobody talks to her.',
			'Started within 60 days of diagnosis: 22 %. It has not moved for a year.',
			'Central mails are opened by 14 %.',
			'The page with the start form is visited most between eight and ten in the evening.',
			'Four out of ten doctors have given consent for email.',
			'Most questions that reach medical are about dose finding.'
		],
		goals: [
			'Patients get prevention one visit earlier.',
			'Doctors say afterwards: that visit was useful.',
			'Not another visit rate. Eight a day is a driving goal.',
			'Every practice knows one person to call.',
			'The second talk, after six weeks, takes place.',
			'30 % start within 60 days.',
			'Visit rate up to eight a day.',
			'What we produce is used: three materials out of four.',
			'Visit and portal tell the same story, so a doctor never hears two.',
			'No start without the patient knowing what the first six weeks are like.'
		],
		segments: [
			'Headache centres: study nurses, long courses, want exchange among peers.',
			'Office neurologists who want to be on the safe side. Full waiting room, little time.',
			'Country practices are loyal to whoever comes by.',
			'Practices in which the team decides what stays on the counter.',
			'Same value class: one asks for data, the other for a sheet to hand to the patient.',
			'GPs who read on the portal at night.',
			'The digital ones have hardly ever met a rep, and do not miss it.',
			'The careful ones always ask about the dose first.'
		],
		messages: [
			'One sheet, two minutes, the start is documented.',
			'We leave something behind that your team can use.',
			'Say today what week six will look like.',
			'Plan the good days together.',
			'Prevention is a plan for good days.',
			'Starting without the stress of paperwork.',
			'Nothing about days without pain that the label does not say.'
		],
		touchpoints: [
			'The first talk must be in person.',
			'In the country: everything in person, or by phone.',
			'Dose questions go to medical and come back within two days.',
			'The follow-up mail goes out two days after the visit, from the rep.',
			'The start sheet must be found on the portal with two clicks.',
			'One webinar with a centre, in March.'
		]
	},
	groups: {
		insights: ['Paperwork at the start', 'Getting to see somebody', 'What is read'],
		goals: ['An earlier start', 'Contacts that help', 'More visits'],
		segments: ['Headache centres', 'Careful practices', 'Country practices', 'Digital readers'],
		messages: ['Good days', 'Less paper', 'The first six weeks'],
		touchpoints: ['In person', 'In between']
	},
	kickoff: [
		'We let people finish before we answer.',
		'Every no comes with a reason and a way forward.',
		'What we see in the practices counts as much as a number.',
		'Nothing new after four o’clock.'
	],
	insights: [
		{
			text: 'Prevention starts late because documenting earlier attempts costs ten minutes per patient.',
			soWhat: 'Bring a finished start sheet before we talk about efficacy.'
		},
		{ text: 'Doctors no longer want visits.', soWhat: 'Cut visits and move the budget to email.' },
		{
			text: 'A mail is opened when the rep announced it in the visit. The same text from headquarters is not.',
			soWhat: 'Pair every key visit with one personal email.'
		}
	],
	goals: [
		{
			title: 'Patients get prevention one visit earlier',
			why: 'A late start is the biggest loss, for patients and for us.',
			metric: 'Started within 60 days of diagnosis'
		},
		{
			title: 'Doctors call our contacts useful',
			why: 'Usefulness decides who gets an appointment.',
			metric: 'Contacts rated 4 or 5 out of 5'
		}
	],
	segments: [
		{
			name: 'Careful office neurologists',
			need: 'less paperwork at the start of treatment',
			barrier: 'doubts about dose finding',
			mindset: 'wants to be on the safe side'
		},
		{
			name: 'Country practices',
			need: 'knowing whom to refer to',
			barrier: 'no specialist nearby',
			mindset: 'loyal to people who come by'
		}
	],
	messages: [
		{
			core: 'Plan the good days together',
			short: 'Prevention is a plan for good days, made in one talk.',
			proof: 'More diary days without limits than in the control group at week 12',
			reference: 'Made up for this rehearsal'
		},
		{
			core: 'Start without the stress of paperwork',
			short: 'One sheet, two minutes, and the start is documented.',
			proof: 'Timed in twelve practices: two minutes on average',
			reference: 'Made up for this rehearsal'
		}
	],
	touchpoints: [
		'Hand over the start sheet and try it on one type of patient',
		'Send what was promised in the visit',
		'Agree who refers to whom',
		'Find the start sheet with two clicks'
	],
	objection: {
		text: '“Doctors no longer want visits” is not what we see. They want appointments. If this stands, visits get cut where they work best.',
		proposal: 'Write: half of the practices see us by appointment only, four weeks ahead.',
		answered: 'Now it says what we see in the practices.'
	},
	notes: {
		goals: 'I can live with it. Let us look at the first six weeks again after this cycle.',
		messages: 'Only with the wording of the label.',
		touchpoints: 'Country practices first, please.'
	}
};
