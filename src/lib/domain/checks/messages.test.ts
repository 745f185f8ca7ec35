import { describe, expect, it } from 'vitest';
import { AS_OF, found, foundIn, planDocument } from '#tests/support/findings.ts';
import { demoPlan, importedDemo, stageView } from '#tests/support/plan.ts';
import { STAGE_KEYS } from '../session/stage.ts';
import { runChecks } from './registry.ts';

const message = (more: Readonly<Record<string, unknown>>) => ({ messages: [{ id: 'M1', ...more }] });

describe('claims and review', () => {
	it('[CK19] L02: a claim needs a proof that says something', () => {
		const proofs = (...list: unknown[]) => foundIn('L02', message({ promotional: true, proofs: list }));
		expect(found('L02', message({ promotional: true }))).toEqual([['error', ['M1'], {}]]);
		expect(proofs()).toEqual(['M1']);
		expect(proofs({ id: 'PR1' }, { text: { en: ' ' }, reference: '' })).toEqual(['M1']);
		expect(proofs({ text: { de: 'Zeittest' } })).toEqual([]);
		expect(proofs({ reference: 'DEMO-1' })).toEqual([]);
		expect(foundIn('L02', message({ promotional: false }))).toEqual([]);
		expect(foundIn('L02', message({}))).toEqual([]);
	});

	const severity = (phase: string, record?: object) =>
		found('L03', {
			...message({ mlr: { status: 'none' } }),
			stages: [{ id: 'messages', phase, ...(record && { record }) }]
		}).map(([each]) => each);

	it('[CK20] L03: without review a message warns while it is drafted, and stands in the way from then on', () => {
		expect(['prepare', 'write', 'draft', 'reopened'].map((phase) => severity(phase))).toEqual(
			Array.from({ length: 4 }, () => ['warn'])
		);
		expect(['consent', 'adopted'].map((phase) => severity(phase))).toEqual([['error'], ['error']]);
		expect(found('L03', message({ mlr: { status: 'none' } }))).toEqual([['warn', ['M1'], {}]]);
	});

	it('[CK20] L03: of an imported stage nobody opened yet the source tells how far it had come', () => {
		expect(severity('prepare', { phase: 'consent' })).toEqual(['error']);
		expect(severity('draft', { phase: 'consent' })).toEqual(['warn']);
		const stages = (phase: 'prepare' | 'draft') => STAGE_KEYS.map((key) => stageView(key, { phase }));
		const of = (phase: 'prepare' | 'draft') =>
			runChecks(importedDemo({ stages: stages(phase) }), { asOf: AS_OF }).filter(({ lint }) => lint === 'L03');
		expect([of('prepare')[0]?.severity, of('draft')[0]?.severity]).toEqual(['error', 'warn']);
	});

	it('[CK20] L03: nothing said about review is no "none"', () => {
		for (const mlr of [undefined, null, {}, { status: null }, { status: 'draft' }, { status: 'approved' }])
			expect(foundIn('L03', message({ mlr }))).toEqual([]);
	});

	const late = (status: string | null, ...from: (string | null)[]) =>
		found('L04', {
			...message({ mlr: { status } }),
			touchpoints: from.map((day, n) => ({ id: `T${n}`, messageId: 'M1', from: day }))
		});

	it('[CK21] L04: what is not approved is needed before review can be through, counted to its first use', () => {
		expect(late('in_review', '2027-03-01', '2026-12-15', null)).toEqual([
			['warn', ['M1'], { status: 'in_review', firstUse: '2026-12-15', daysLeft: 20, lead: 21 }]
		]);
		expect(late('in_review', '2026-12-16')).toEqual([]);
		expect(late('withdrawn', '2026-11-20')[0]?.[2]).toMatchObject({ daysLeft: -5 });
		expect(late('approved', '2026-11-26')).toEqual([]);
	});

	it('[CK21] L04: unknown status, unknown day and a contact that was dropped give no finding; the lead time can be set', () => {
		expect(late(null, '2026-11-26')).toEqual([]);
		expect(late('draft', null)).toEqual([]);
		expect(late('draft')).toEqual([]);
		const parts = {
			...message({ mlr: { status: 'draft' } }),
			touchpoints: [{ id: 'T1', messageId: 'M1', from: '2026-12-30T09:00:00+01:00' }]
		};
		expect(found('L04', parts)).toEqual([]);
		const workshop = { id: 'w', title: {}, settings: { mlrLeadDays: 36 } };
		expect(found('L04', { ...parts, workshop })[0]?.[2]).toMatchObject({ firstUse: '2026-12-30', daysLeft: 35 });
		const dropped = [{ ...parts.touchpoints[0]!, status: 'dropped' }];
		expect(found('L04', { ...parts, workshop, touchpoints: dropped })).toEqual([]);
	});
});

describe('needs, medical exchange, languages', () => {
	it('[CK22] L32: a message without a need, and the contacts that carry it and name none either', () => {
		const parts = {
			...message({ solves: [] }),
			touchpoints: [
				{ id: 'T1', messageId: 'M1' },
				{ id: 'T2', messageId: 'M1', needRef: { en: 'less paper' } },
				{ id: 'T3', messageId: 'gone' },
				{ id: 'T4' }
			]
		};
		expect(found('L32', parts)).toEqual([
			['warn', ['M1'], {}],
			['warn', ['T1'], {}]
		]);
		expect(foundIn('L32', { ...parts, ...message({ solves: ['need'] }) })).toEqual([]);
	});

	it('[CK22] L32: where a message says nothing of needs, an insight it rests on is one; an empty answer is none', () => {
		const insights = [{ id: 'I1' }];
		const of = (more: Readonly<Record<string, unknown>>) => foundIn('L32', { insights, ...message(more) });
		expect(of({ insightIds: ['I1'] })).toEqual([]);
		expect(of({ solves: [], insightIds: ['I1'] })).toEqual(['M1']);
		expect(of({})).toEqual(['M1']);
		// Nothing is there to rest on: nobody could say more.
		expect(foundIn('L32', message({}))).toEqual([]);
		expect(foundIn('L32', message({ solves: [] }))).toEqual(['M1']);
		const fixes = (more: Readonly<Record<string, unknown>>) =>
			runChecks(planDocument({ insights, ...message(more) }), { asOf: AS_OF }).find(({ lint }) => lint === 'L32')
				?.fixes;
		expect(fixes({})).toEqual([{ kind: 'edit-field', entity: 'M1', path: 'insightIds' }]);
		expect(fixes({ solves: [] })).toEqual([{ kind: 'edit-field', entity: 'M1', path: 'solves' }]);
	});

	it('[CK23] L41: promotion in medical exchange, by its channel or by who owns the contact', () => {
		const carried = (promotional: boolean, touchpoint: Readonly<Record<string, unknown>>) =>
			foundIn('L41', {
				...message({ promotional, ownerFunction: 'medical_hq' }),
				channels: [
					{ id: 'C1', kind: 'msl_exchange' },
					{ id: 'C2', kind: 'webinar_kol', ownerFunction: 'medical_hq' }
				],
				touchpoints: [{ id: 'T1', messageId: 'M1', ...touchpoint }]
			});
		expect(carried(true, { channelId: 'C1' })).toEqual(['M1+T1']);
		expect(carried(true, { channelId: 'C2', ownerFunction: 'field_medical' })).toEqual(['M1+T1']);
		expect(carried(true, { ownerFunction: 'medical_hq' })).toEqual(['M1+T1']);
		expect(carried(true, { channelId: 'C2', ownerFunction: 'marketing' })).toEqual([]);
		expect(carried(false, { channelId: 'C1', ownerFunction: 'field_medical' })).toEqual([]);
		expect(carried(true, { messageId: null, channelId: 'C1' })).toEqual([]);
		expect(carried(true, { channelId: 'gone' })).toEqual([]);
	});

	it('[CK24] L45: a finding for each language of the workshop a message lacks, however languages are spelled', () => {
		const workshop = (...languages: string[]) => ({ workshop: { id: 'w', title: {}, languages } });
		const parts = { ...workshop('en', 'de', 'zh-Hant'), ...message({ languageVariants: ['zhHant'] }) };
		expect(found('L45', parts)).toEqual([
			['info', ['M1'], { language: 'en' }],
			['info', ['M1'], { language: 'de' }]
		]);
		expect(foundIn('L45', { ...parts, ...message({ languageVariants: ['de', 'en', 'zh-Hant', 'fr'] }) })).toEqual([]);
		expect(foundIn('L45', { ...parts, ...message({}) })).toEqual([]);
		expect(foundIn('L45', message({ languageVariants: [] }))).toEqual([]);
	});

	it('[CK61] L45: where nobody lists them, a message is there in the languages its words are in; the fix leads to the others', () => {
		const workshop = { workshop: { id: 'w', title: {}, languages: ['en', 'de', 'zh-Hant'] } };
		const plan = { ...workshop, ...message({ core: { de: 'Gute Tage', en: ' ' } }) };
		expect(found('L45', plan)).toEqual([
			['info', ['M1'], { language: 'en' }],
			['info', ['M1'], { language: 'zh-Hant' }]
		]);
		const found45 = runChecks(planDocument(plan), { asOf: AS_OF }).filter(({ lint }) => lint === 'L45');
		expect(found45.map(({ fixes }) => fixes)).toEqual([
			[{ kind: 'edit-field', entity: 'M1', path: 'core.en' }],
			[{ kind: 'edit-field', entity: 'M1', path: 'core.zhHant' }]
		]);
		const whole = message({ core: { de: 'Gute Tage', en: 'Good days', zhHant: '好日子' } });
		expect(foundIn('L45', { ...workshop, ...whole })).toEqual([]);
	});
});

it('[CK19] [CK20] the demo’s repair of its sixth message settles both', () => {
	const plan = demoPlan((d) => {
		const sixth = d.messages[5]! as unknown as { proofs: object[]; mlr: { status: string } };
		sixth.proofs = [{ id: 'PR6', reference: 'DEMO consensus, fictional' }];
		sixth.mlr.status = 'submitted';
	});
	expect(runChecks(plan, { asOf: AS_OF }).filter(({ lint }) => ['L02', 'L03', 'L04'].includes(lint))).toEqual([]);
});
