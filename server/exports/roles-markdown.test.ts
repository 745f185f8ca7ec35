import { expect, it } from 'vitest';
import { sparsePlan } from '#tests/support/checks.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { rolesMarkdown } from './roles-markdown.ts';
import { Words } from './words.ts';

const say = (plan: ReturnType<typeof sparsePlan>, locale: 'en' | 'de' = 'en') =>
	rolesMarkdown(plan, new Words(plan, locale));

it('[PL15] a document says who answers for what, what changes on Monday, and who may contact whom', () => {
	const plan = sparsePlan({
		roleAgreements: [
			{
				id: 'RA1',
				topic: { en: 'Visit weeks' },
				a: 'field_sales',
				r: ['field_sales', 'marketing'],
				freedHours: 3,
				mondayNote: { marketing: { en: 'I look *first*' }, field_sales: '' },
				contactRule: { who: 'marketing', may: 'preview', leadDays: 5 },
				adoptedBy: ['field', 'internal'],
				reviewOn: '2027-02-22'
			}
		]
	});
	const text = say(plan);
	for (const line of [
		'### Visit weeks',
		'- **Answers for it:** Field sales',
		'- **Does it:** Field sales · Marketing',
		'- **Time freed:** 3 hours a month',
		'- **Contact rule:** Marketing may see it before it goes out (days ahead: 5)',
		'- **Promised by:** Field · Internal',
		'- **Looked at again on:** 2027-02-22',
		'- Marketing: I look \\*first\\*'
	])
		expect(text.split('\n')).toContain(line);
	expect(text).not.toContain('Field sales:');
	expect(say(plan, 'de')).toContain('- **Steht dafür ein:** Vertrieb im Außendienst');
});

it('[CK51] needs are printed least certain first, those without an end last; a plan without roles has no such chapter', () => {
	const text = say(
		sparsePlan({
			dependencies: [
				{ id: 'D1', forWhat: 'half a thought' },
				{ id: 'D2', from: 'marketing', needs: 'field_sales', forWhat: 'certain', certainty: 'high' },
				{ id: 'D3', from: 'field_sales', needs: 'marketing', forWhat: 'open', certainty: 'low' }
			]
		})
	);
	const rows = text.split('\n').filter((line) => /half a thought|certain \||open/.test(line));
	expect(rows.map((row) => row.split('|')[2]!.trim())).toEqual(['open', 'certain', 'half a thought']);
	expect(rows[2]).toMatch(/^\| \? to \?/);
	expect(say(sparsePlan({}))).toBe('');
});

it('[CK50] the loop stands in the document with what carries it', () => {
	expect(say(demoPlan())).toContain(
		'| from customers back to head office | 2 relays · 1 insight customers left | 2–5 working days |'
	);
});
