import { expect, it } from 'vitest';
import { planInput } from '../../tests/support/plan.ts';
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { exportPlan } from './export-plan.ts';

const planWith = (): Plan => assemblePlan(planInput());
const md = (plan: Plan): string => new TextDecoder().decode(exportPlan(plan, { format: 'md', locale: 'en' }).bytes);

it('[RQ10] requests are printed with who asked whom, the answer and its reason, and left out where nobody asked', () => {
	const text = md({
		...planWith(),
		ledger: [
			{
				id: 'Q1',
				...{ fromFunction: 'field_sales', toFunction: 'marketing', request: 'A | price page' },
				...{ decision: 'deferred', decidedOn: '2027-01-08', revisitOn: '2027-03-01', why: 'After the\ncongress' }
			},
			{ id: 'Q2' }
		]
	});
	expect(text).toContain('## Requests and answers');
	expect(text).toContain('A \\| price page (Field sales to Marketing)');
	expect(text).toMatch(/Deferred, Jan 8, 2027, again on Mar 1, 2027 \| After the congress/);
	expect(text).toContain('(– to –) | Open |');
	expect(md(planWith())).not.toContain('Requests and answers');
});
