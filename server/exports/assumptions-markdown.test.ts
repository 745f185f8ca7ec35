import { expect, it } from 'vitest';
import { sparsePlan } from '#tests/support/checks.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { assumptionsMarkdown } from './assumptions-markdown.ts';
import { planMarkdown } from './plan-markdown.ts';
import { Words } from './words.ts';

it('[PL27] a document says what the plan is measured against', () => {
	const text = planMarkdown(demoPlan(), 'en');
	for (const line of [
		'## Assumptions',
		'- **Period:** 2027-01-11 – 2027-04-11',
		'- **Budget:** 420,000 €',
		'- **Reps:** 8',
		'- **Emails at most:** 1 a week',
		'| Channel | Contacts possible | Per contact | Fixed cost |'
	])
		expect(text).toContain(`${line}\n`);
	expect(text).toMatch(/\*\*Regions:\*\* NORTH · 3 reps · city; WEST/);
	expect(assumptionsMarkdown(sparsePlan({}), new Words(sparsePlan({}), 'de'))).toBe('');
});
