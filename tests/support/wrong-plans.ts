/** Plans in which every check finds something, said in words that no finding may repeat. One part a group of families. */
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { I18n } from '#lib/domain/text.ts';
import { planDocument } from './findings.ts';

/** Insights, goals, segments, messages and how they came to be. */
function wrongStrategy(said: I18n): Plan {
	const words = said.en ?? '';
	return planDocument({
		workshop: { id: 'w', title: said, languages: ['en', 'de', 'zh-Hant'] },
		participants: [{ id: 'P1', displayName: words, function: 'field_sales', side: 'field' }],
		insights: [
			{ id: 'I1', text: said, kind: 'competitor', guard: 'personal_data' },
			{ id: 'I2', text: said, soWhat: said }
		],
		goals: [
			{ id: 'G1', title: said, metric: { type: 'activity', name: said }, sharedMetric: false },
			{ id: 'G2', title: said, insightIds: ['I2'] }
		],
		segments: [
			{ id: 'S1', name: said, criteria: ['value:high'] },
			{ id: 'S2', name: said, needs: [said], criteria: [{ dimension: 'value', value: words }] }
		],
		messages: [
			{
				id: 'M1',
				core: said,
				promotional: true,
				solves: [],
				segmentIds: ['S1'],
				mlr: { status: 'none', validUntil: '2026-11-30' }
			},
			{ id: 'M2', core: said, promotional: true, languageVariants: ['de'], proofs: [{ text: said }] }
		],
		channels: [{ id: 'C1', name: said, kind: 'msl_exchange' }],
		touchpoints: [
			{ id: 'T1', messageId: 'M1', channelId: 'C1', segmentId: 'S1', objective: said, from: '2026-12-01' },
			{ id: 'T2', messageId: 'M2', channelId: 'C1', segmentId: 'S2', ownerFunction: 'medical_hq' }
		],
		materials: [{ id: 'MT1', name: said, path: [{ state: 'draft', on: '2026-11-01' }], firstFieldAt: '2026-11-02' }],
		ledger: [
			{ id: 'Q1', request: said, fromFunction: 'inside_sales', requestedOn: '2026-10-01' },
			{ id: 'Q2', request: said, decision: 'declined' }
		],
		actions: [{ id: 'A1', text: said, due: '2026-11-01' }],
		series: [
			{
				id: 'SE1',
				name: said,
				cadenceMonths: 6,
				mustAttend: ['marketing', 'field_sales'],
				sessions: [{ on: '2025-11-01', functions: ['training'] }]
			}
		],
		rideAlongs: [{ accessTag: 'easy', observed: said }],
		stages: [
			{
				id: 'goals',
				phase: 'adopted',
				adoptedOn: '2026-11-01',
				signoffs: [{ personId: 'P1', fist: 4, note: said }],
				objections: [{ id: 'O1', kind: 'harm', state: 'open', text: said }],
				stale: true,
				staleBecause: ['insights']
			},
			{ id: 'segments', phase: 'adopted', stale: true },
			{ id: 'insights', phase: 'draft', firstDraftAt: '2026-11-01', firstFieldAt: '2026-11-03' }
		]
	});
}

export const wrongPlans = (words: I18n): Plan[] => [wrongStrategy(words)];
