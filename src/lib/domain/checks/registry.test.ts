import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePlan } from '../plan/assemble.ts';
import { ITEM_KINDS, type Item } from '../plan/content.ts';
import { KINDS } from '../plan/kinds.ts';
import type { Plan } from '../plan/schema.ts';
import { content, demoPlan, importedDemo, item, planInput, rawDemo } from '../../../../tests/support/plan.ts';
import { sameFinding, type Finding } from './finding.ts';
import { blockingFindings, CHECKS, runChecks, stageOfFinding } from './registry.ts';

const asOf = '2026-11-25';
const bare = ({ lint, severity, entities, values }: Finding) => ({ lint, severity, entities, values });
const findings = (plan: Plan, lint: string) => runChecks(plan, { asOf }).filter((finding) => finding.lint === lint);
const planOf = (room: 'goals' | 'segments' | 'messages' | 'touchpoints', ...items: Item[]) =>
	assemblePlan(planInput({ content: { [room]: content(...items) } }));

describe('the checks on the demo', () => {
	const golden = (rawDemo()['golden'] as { findings: ReturnType<typeof bare>[] }).findings;
	const built = new Set(CHECKS.map(({ lint }) => lint));

	it('[CK2] every check that exists finds exactly what the golden results say', () => {
		expect(runChecks(demoPlan(), { asOf }).map(bare)).toEqual(golden.filter(({ lint }) => built.has(lint)));
		expect([...built]).toEqual(['L01', 'L05', 'L39', 'L55']);
	});

	it('[CK2] an import finds the same as the document it came from', () => {
		expect(runChecks(importedDemo(), { asOf }).map(bare)).toEqual(runChecks(demoPlan(), { asOf }).map(bare));
	});

	it('[CK2] the demo’s repairs settle L05 and L55', () => {
		const plan = demoPlan((d) => {
			(d.touchpoints[18] as { ownerFunction: string | null }).ownerFunction = 'inside_sales';
			d.stages[3]!.objections![0]!.state = 'integrated';
		});
		expect(runChecks(plan, { asOf })).toEqual([]);
	});
});

describe('single checks', () => {
	it('[CK2] L01: a segment nobody speaks to', () => {
		const plan = assemblePlan(
			planInput({
				content: {
					segments: content(item('segment', 'S1'), item('segment', 'S2')),
					messages: content(item('message', 'M1', { level: 'core', segmentIds: ['S1', 'gone'] }))
				}
			})
		);
		expect(findings(plan, 'L01')).toEqual([
			{
				lint: 'L01',
				severity: 'error',
				entities: ['S2'],
				values: {},
				stage: 'messages',
				fixes: [
					{ kind: 'edit-field', entity: 'M1', path: 'segmentIds' },
					{ kind: 'add-item', itemKind: 'message', fields: { segmentIds: ['S2'] } }
				]
			}
		]);
	});

	it('[CK2] L05: a touchpoint nobody owns', () => {
		const plan = planOf(
			'touchpoints',
			item('touchpoint', 'TP1'),
			item('touchpoint', 'TP2', { ownerFunction: 'marketing' })
		);
		expect(findings(plan, 'L05').map(bare)).toEqual([
			{ lint: 'L05', severity: 'error', entities: ['TP1'], values: {} }
		]);
	});

	it('[CK2] L39: a goal that cannot be measured says what it lacks; zero is a baseline', () => {
		const whole = { metric: { baseline: 0, target: 5, due: '2027-04-11' }, ownerFunction: 'marketing' };
		const plan = planOf(
			'goals',
			item('goal', 'G1', whole),
			item('goal', 'G2', { ...whole, metric: { baseline: 0, target: 5 } }),
			item('goal', 'G3')
		);
		expect(
			findings(plan, 'L39').map(({ entities, values, fixes }) => [entities[0], values['missing'], fixes?.length])
		).toEqual([
			['G2', ['metric.due'], 1],
			['G3', ['metric.baseline', 'metric.target', 'metric.due', 'ownerFunction'], 4]
		]);
	});

	it('[CK2] L55: an objection of harm, infeasibility or compliance stands until it is answered; a preference does not', () => {
		const stage = (kind: string, state: string) => {
			const plan = demoPlan((d) => Object.assign(d.stages[3]!.objections![0]!, { kind, state }));
			return findings(plan, 'L55').length;
		};
		expect(['harm', 'infeasible', 'non_compliant', 'unclear', 'preference'].map((kind) => stage(kind, 'open'))).toEqual(
			[1, 1, 1, 0, 0]
		);
		expect(['integrated', 'dissent_recorded', 'withdrawn'].map((state) => stage('harm', state))).toEqual([0, 0, 0]);
	});

	it('[PL8] L55 counts an objection of the source, and offers no way to settle what happened elsewhere', () => {
		expect(findings(importedDemo(), 'L55')).toMatchObject([
			{ entities: ['stage:messages'], values: { objections: ['OB1'] }, fixes: [] }
		]);
	});
});

describe('what a finding stands against', () => {
	it('[CK3] errors block the stage of their check; what belongs to the process blocks none', () => {
		const all = runChecks(demoPlan(), { asOf });
		expect(blockingFindings(all, 'touchpoints').map(bare)).toEqual(all.filter(({ lint }) => lint === 'L05').map(bare));
		expect(blockingFindings(all, 'messages')).toEqual([]);
		expect(CHECKS.map(({ lint }) => stageOfFinding(lint))).toEqual(['messages', 'touchpoints', 'goals', 'process']);
		expect(stageOfFinding('L99')).toBe('process');
	});

	it('[CK3] two findings are the same when check and entities are', () => {
		const finding = { lint: 'L01', entities: ['S1', 'S2'] };
		expect(sameFinding(finding, { ...finding, entities: ['S1', 'S2'] })).toBe(true);
		expect(sameFinding(finding, { ...finding, entities: ['S1'] })).toBe(false);
		expect(sameFinding(finding, { ...finding, lint: 'L02' })).toBe(false);
	});
});

/** Plans as people leave them: any fields, right or wrong, with links that may lead anywhere. */
const anyPlan = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...ITEM_KINDS),
			values: fc.array(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('I1', 'I2', 'marketing', 0)), {
				maxLength: 8
			})
		}),
		{ maxLength: 12 }
	)
	.map((rows) => {
		const contents: Record<string, { cards: []; groups: []; items: Item[] }> = {};
		rows.forEach(({ kind, values }, n) => {
			const keys = Object.keys(KINDS[kind].schema.shape).filter((key) => key !== 'id');
			const fields = Object.fromEntries(values.map((value, i) => [keys[(i * 3 + n) % keys.length]!, value]));
			const room = (contents[KINDS[kind].room] ??= { cards: [], groups: [], items: [] });
			room.items.push(item(kind, `I${n}`, fields as Item['fields']));
		});
		return assemblePlan(planInput({ content: contents }));
	});

it('[CK1] no check throws, whatever plan people have left behind', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			for (const finding of runChecks(plan, { asOf })) expect(finding.entities.length).toBeGreaterThan(0);
		})
	);
	expect(runChecks({ schema: 'cocreation-plan/1', workshop: { id: 'w', title: {} } }, { asOf })).toEqual([]);
});

it('[CK4] a finding carries ids, numbers and field names, never anybody’s words', () => {
	const secret = 'Dr. Somebody';
	const words = { en: secret, de: secret };
	const plan = assemblePlan(
		planInput({
			content: {
				goals: content(item('goal', 'G1', { title: words })),
				segments: content(item('segment', 'S1', { name: words })),
				messages: content(item('message', 'M1', { level: 'core', core: words })),
				touchpoints: content(item('touchpoint', 'TP1', { objective: words }))
			},
			record: demoPlan((d) => (d.stages[3]!.objections![0]!.text = { en: secret, de: secret }))
		})
	);
	const all = runChecks(plan, { asOf });
	expect(new Set(all.map(({ lint }) => lint))).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	expect(JSON.stringify(all)).not.toContain(secret);
});
