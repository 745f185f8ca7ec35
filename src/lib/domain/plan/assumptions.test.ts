import { expect, it } from 'vitest';
import { content, demoPlan, importedDemo, item, planInput } from '#tests/support/plan.ts';
import { assemblePlan } from './assemble.ts';
import { ASSUMPTIONS_ID, assumptionsOf } from './assumptions.ts';
import { canonicalStage } from './canonical.ts';
import { planToContents } from './import.ts';

const written = (fields: Parameters<typeof item>[2], record = demoPlan()) =>
	assemblePlan(planInput({ content: { touchpoints: content(item('assumptions', ASSUMPTIONS_ID, fields)) }, record }));

it('[PL23] an import brings along what its plan assumes, and the plan says it where it did', () => {
	const demo = demoPlan();
	const { contents } = planToContents(demo);
	const items = contents.touchpoints?.items.filter(({ kind }) => kind === 'assumptions');
	expect(items).toHaveLength(1);
	expect(items![0]!.fields).toMatchObject({
		planPeriod: { from: '2027-01-11', to: '2027-04-11' },
		fieldForce: { reps: 8, regions: [{ id: 'NORTH' }, { id: 'WEST' }, { id: 'SOUTH' }, { id: 'EAST' }] },
		limits: { budgetCapEUR: 420_000, emailMaxPerWeek: 1 }
	});
	const { workshop, fieldForce } = importedDemo();
	expect(workshop.planPeriod).toEqual(demo.workshop.planPeriod);
	expect(fieldForce).toEqual(demo.fieldForce);
	expect(workshop.settings).toMatchObject({ budgetCapEUR: 420_000, contactPressureWarnPerWeek: 1.5, consentMin: 3 });
	// And once more: the copy of a copy assumes the same.
	expect(assumptionsOf(importedDemo())).toEqual(assumptionsOf(demo));
});

it('[PL23] what people wrote counts alone, also where they took something away', () => {
	const plan = written({ planPeriod: { from: '2027-02-01', to: '2027-02-28' }, limits: { budgetCapEUR: 10 } });
	expect(plan.workshop.planPeriod).toEqual({ from: '2027-02-01', to: '2027-02-28', weeks: 4 });
	expect(plan.fieldForce).toBeUndefined();
	expect(plan.workshop.settings).toMatchObject({ budgetCapEUR: 10, consentMin: 3 });
	expect(plan.workshop.settings).not.toHaveProperty('emailMaxPerWeek');
});

it('[PL23] a workshop from before it was written down keeps what its document says', () => {
	const plan = assemblePlan(planInput({ record: demoPlan() }));
	expect(plan.workshop.planPeriod?.weeks).toBe(13);
	expect(plan.fieldForce?.reps).toBe(8);
	expect(plan.workshop.settings).toMatchObject({ budgetCapEUR: 420_000 });
});

it('[PL23] it is part of what people agree on with the channel map', () => {
	const text = (reps: number) => canonicalStage(content(item('assumptions', ASSUMPTIONS_ID, { fieldForce: { reps } })));
	expect(text(8)).not.toBe(text(9));
});

it('[PL23] an id that an entity of the document has is not used again', () => {
	const taken = demoPlan((d) => {
		d.channels[0]!.id = ASSUMPTIONS_ID;
	});
	const ids = planToContents(taken).contents.touchpoints!.items.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});
