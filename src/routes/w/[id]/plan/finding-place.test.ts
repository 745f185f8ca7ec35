import { expect, it } from 'vitest';
import type { Finding } from '#lib/domain/checks/finding.ts';
import { runChecks } from '#lib/domain/checks/registry.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { placeOf } from './finding-place.ts';

const asOf = '2026-11-25';
const finding = (fixes: Finding['fixes'], about: Partial<Finding> = {}): Finding => ({
	lint: 'L99',
	severity: 'warn',
	entities: ['gone'],
	values: {},
	stage: 'process',
	fixes,
	...about
});

it('[UI327] a finding leads to the item that settles it, to the stage that has to agree, or to where more people are invited', () => {
	const plan = demoPlan();
	const [touchpoint] = plan.touchpoints!;
	const edit = { kind: 'edit-field', entity: touchpoint!.id, path: 'ownerFunction' } as const;
	expect(placeOf(finding([edit]), plan)).toEqual({ stage: 'touchpoints', item: touchpoint!.id });
	expect(placeOf(finding([{ kind: 'open-stage', stage: 'messages' }]), plan)).toEqual({
		stage: 'messages',
		item: null
	});
	expect(placeOf(finding([{ kind: 'invite', side: 'field' }]), plan)).toEqual({ stage: null, item: null });
	const relay = { kind: 'add-item', itemKind: 'relay', fields: {} } as const;
	expect(placeOf(finding([relay, edit]), plan)).toEqual({ stage: 'roles', item: null });
	expect(placeOf(finding([], { entities: ['stage:goals'] }), plan)).toEqual({ stage: 'goals', item: null });
	expect(placeOf(finding([], { stage: 'segments' }), plan)).toEqual({ stage: 'segments', item: null });
});

it('[UI327] nothing leads to a stage this workshop does not have, nor to what is nowhere written', () => {
	const plan = demoPlan((d) => (d.stages = d.stages.filter(({ id }) => id !== 'touchpoints')));
	const entity = plan.touchpoints![0]!.id;
	expect(placeOf(finding([{ kind: 'edit-field', entity, path: 'x' }]), plan)).toBe(null);
	expect(placeOf(finding([{ kind: 'edit-field', entity: 'gone', path: 'x' }]), plan)).toBe(null);
	expect(placeOf(finding([{ kind: 'open-stage', stage: 'elsewhere' }]), plan)).toBe(null);
});

it('[UI327] of the demo’s findings all but those about requests lead somewhere', () => {
	const plan = demoPlan();
	const nowhere = runChecks(plan, { asOf }).filter((each) => placeOf(each, plan) === null);
	// Requests come with an import and have no form yet.
	expect(nowhere.map(({ lint }) => lint)).toEqual(['L28']);
});

it('[UI427] review and promises of what is agreed are recorded on the page after the agreement; before, in the text', () => {
	const at = (phase: string) =>
		demoPlan((d) => {
			for (const stage of d.stages) Object.assign(stage, { phase });
		});
	const review = finding([{ kind: 'edit-field', entity: 'M6', path: 'mlr.status' }]);
	const promise = finding([{ kind: 'edit-field', entity: 'MT01', path: 'commitment.repsCommitted' }]);
	expect(placeOf(review, at('draft'))).toEqual({ stage: 'messages', item: 'M6' });
	expect(placeOf(review, at('adopted'))).toEqual({ stage: 'messages', item: 'M6', after: true });
	expect(placeOf(promise, at('adopted'))).toEqual({ stage: 'materials', item: 'MT01', after: true });
	const words = finding([{ kind: 'edit-field', entity: 'M6', path: 'proofs' }]);
	expect(placeOf(words, at('adopted'))).toEqual({ stage: 'messages', item: 'M6' });
});
