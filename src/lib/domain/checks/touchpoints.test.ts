import { expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';

const visit = { id: 'C1', kind: 'f2f_visit', ownerFunction: 'field_sales', modality: 'analog' } as const;
const email = {
	id: 'C2',
	kind: 'hq_email',
	ownerFunction: 'marketing',
	modality: 'digital',
	countsAsEmail: true
} as const;

it('[CK36] L05: a touchpoint nobody owns; its channel’s owner is offered', () => {
	const touchpoints = [
		{ id: 'T1', channelId: 'C2' },
		{ id: 'T2', channelId: 'gone' },
		{ id: 'T3', status: 'dropped' as const }
	];
	expect(found('L05', { channels: [email], touchpoints }).map(({ fixes }) => fixes)).toEqual([
		[
			{ kind: 'set-fields', entity: 'T1', fields: { ownerFunction: 'marketing' } },
			{ kind: 'edit-field', entity: 'T1', path: 'ownerFunction' }
		],
		[{ kind: 'edit-field', entity: 'T2', path: 'ownerFunction' }]
	]);
});

it('[CK36] L06: what a touchpoint lacks, links to nowhere among it, or a message for other segments', () => {
	const whole = { segmentId: 'S1', messageId: 'M1', channelId: 'C1', journeyStep: 'trial' };
	const plan = {
		segments: [{ id: 'S1' }, { id: 'S2' }],
		messages: [{ id: 'M1', segmentIds: ['S1'] }, { id: 'M2' }],
		channels: [visit],
		touchpoints: [
			{ id: 'T1', ...whole },
			{ id: 'T2', ...whole, messageId: 'gone', journeyStep: '' },
			{ id: 'T3', ...whole, segmentId: 'S2' },
			{ id: 'T4', ...whole, messageId: 'M2' },
			{ id: 'T5' }
		]
	};
	expect(told('L06', plan)).toEqual([
		['warn', 'T2', { missing: ['messageId', 'journeyStep'] }],
		['warn', 'T3', {}],
		['warn', 'T4', {}],
		['warn', 'T5', { missing: ['segmentId', 'messageId', 'channelId', 'journeyStep'] }]
	]);
});

it('[CK42] [CK52] L14: a digital touchpoint that is not the field’s needs a relay, named by either of them', () => {
	const plan = {
		channels: [email, visit],
		relays: [
			{ id: 'R1', from: 'medical_hq' as const, to: 'field_sales' as const, touchpointIds: ['T2'] },
			{ id: 'R2', from: 'marketing' as const, to: 'field_medical' as const },
			{ id: 'R3', from: 'field_sales' as const, to: 'marketing' as const }
		],
		touchpoints: [
			{ id: 'T1', channelId: 'C2', ownerFunction: 'marketing' as const },
			{ id: 'T2', channelId: 'C2', ownerFunction: 'marketing' as const },
			{ id: 'T3', channelId: 'C2', ownerFunction: 'marketing' as const, relayId: 'R1' },
			{ id: 'T4', channelId: 'C2', ownerFunction: 'key_account' as const },
			{ id: 'T5', channelId: 'C1', ownerFunction: 'marketing' as const },
			{ id: 'T6', channelId: 'C2', ownerFunction: 'marketing' as const, relayId: 'gone' }
		]
	};
	expect(told('L14', plan)).toEqual([
		['warn', 'T1', {}],
		['warn', 'T6', {}]
	]);
	// Relays that lead to the field, the owner’s own first; then a new one.
	expect(found('L14', plan)[0]!.fixes).toEqual([
		{ kind: 'set-fields', entity: 'T1', fields: { relayId: 'R2' } },
		{ kind: 'set-fields', entity: 'T1', fields: { relayId: 'R1' } },
		{
			kind: 'add-item',
			itemKind: 'relay',
			fields: { from: 'marketing', to: 'field_sales', touchpointIds: ['T1'] }
		},
		{ kind: 'edit-field', entity: 'T1', path: 'ownerFunction' }
	]);
});

it('[CK37] L16 and L23: more than receive visits, more than agreed to emails; exactly as many is fine', () => {
	const plan = (reach: number | null) => ({
		segments: [{ id: 'S1', accessRateF2f: 0.3, emailConsentRate: 0.4 }, { id: 'S2' }],
		channels: [visit, email],
		touchpoints: [
			{ id: 'T1', segmentId: 'S1', channelId: 'C1', reach },
			{ id: 'T2', segmentId: 'S1', channelId: 'C2', reach },
			{ id: 'T3', segmentId: 'S2', channelId: 'C1', reach },
			{ id: 'T4', segmentId: 'gone', channelId: 'C2', reach }
		]
	});
	const both = (reach: number | null) => [...told('L16', plan(reach)), ...told('L23', plan(reach))];
	expect(both(0.45)).toEqual([
		['warn', 'T1', { reach: 0.45, access: 0.3 }],
		['warn', 'T2', { reach: 0.45, consent: 0.4 }]
	]);
	expect(both(0.3)).toEqual([]);
	expect(both(0.4).map(([, id]) => id)).toEqual(['T1']);
	expect(both(null)).toEqual([]);
	expect(found('L16', plan(0.45))[0]!.fixes?.[0]).toEqual({ kind: 'set-fields', entity: 'T1', fields: { reach: 0.3 } });
});

it('[CK36] L47: a visit says what it is for, in any language; other contacts need not', () => {
	const plan = {
		channels: [visit, email],
		touchpoints: [
			{ id: 'T1', channelId: 'C1' },
			{ id: 'T2', channelId: 'C1', objective: { de: ' ' } },
			{ id: 'T3', channelId: 'C1', objective: { zhHant: '約定' } },
			{ id: 'T4', channelId: 'C2' }
		]
	};
	expect(told('L47', plan)).toEqual([
		['warn', 'T1', {}],
		['warn', 'T2', {}]
	]);
});
