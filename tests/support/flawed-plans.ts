/** Plans in which every check finds something, one or two a family of checks: for what must hold of all findings. */
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { I18n } from '#lib/domain/text.ts';
import { sparsePlan } from './checks.ts';
import { content, demoPlan, item, planInput } from './plan.ts';
import { wrongPlans } from './wrong-plans.ts';

/** Nothing says what it must; one objection is open. */
const firstDraft = (words: I18n): Plan =>
	assemblePlan(
		planInput({
			content: {
				goals: content(item('goal', 'G1', { title: words })),
				segments: content(item('segment', 'S1', { name: words })),
				messages: content(item('message', 'M1', { level: 'core', core: words })),
				touchpoints: content(item('touchpoint', 'TP1', { objective: words }))
			},
			record: demoPlan((d) => (d.stages[3]!.objections![0]!.text = { en: words.en!, de: words.de! }))
		})
	);

/** Too much of everything: visits, emails, touchpoints, doctors, cost. Links and dates that cannot hold. */
const tooMuch = (words: I18n): Plan =>
	sparsePlan({
		workshop: {
			id: 'W',
			title: words,
			planPeriod: { from: '2027-01-11', to: '2027-04-11' },
			settings: { budgetCapEUR: 1000, unsolicitedCallCapPerYear: 3 }
		},
		fieldForce: {
			reps: 2,
			regions: [
				{ id: 'NORTH', reps: 1 },
				{ id: 'SOUTH', reps: 0 }
			]
		},
		participants: [{ id: 'P1', displayName: words.en!, function: 'field_sales', side: 'field' }],
		segments: [
			{
				id: 'S1',
				name: words,
				priority: 'A',
				size: 300,
				sizeByRegion: { NORTH: 100, SOUTH: 100, EAST: 100 },
				accessRateF2f: 0.5
			},
			{ id: 'S2', name: words, priority: 'B', size: 200, sizeByRegion: { NORTH: 200 }, emailConsentRate: 0.2 },
			...['S3', 'S4', 'S5', 'S6'].map((id) => ({ id, name: words, size: 10 }))
		],
		messages: [{ id: 'M1', core: words, level: 'core', segmentIds: ['S2', 'S3', 'S4', 'S5', 'S6'] }],
		channels: [
			{
				id: 'C1',
				kind: 'f2f_visit',
				name: words,
				ownerFunction: 'field_sales',
				modality: 'analog',
				direction: 'push',
				personal: true,
				capacityContacts: 500,
				costPerContactEUR: 100
			},
			{
				id: 'C2',
				kind: 'remote_detail',
				name: words,
				ownerFunction: 'field_sales',
				modality: 'digital',
				direction: 'push',
				personal: true,
				capacityContacts: 5000
			},
			{
				id: 'C3',
				kind: 'hq_email',
				name: words,
				ownerFunction: 'marketing',
				modality: 'digital',
				direction: 'push',
				countsAsEmail: true,
				capacityContacts: 3200
			},
			{ id: 'C4', kind: 'webinar_kol', name: words, capacityContacts: 0 }
		],
		touchpoints: [
			{
				id: 'T1',
				segmentId: 'S1',
				messageId: 'M1',
				channelId: 'C1',
				journeyStep: 'trial',
				reach: 1,
				frequencyPerHcp: 2,
				regions: ['NORTH', 'SOUTH'],
				ownerFunction: 'field_sales',
				ownerPersonId: 'P1',
				from: '2027-05-01',
				trigger: { after: 'T1' }
			},
			{
				id: 'T2',
				segmentId: 'S2',
				messageId: 'M1',
				channelId: 'C1',
				journeyStep: 'trial',
				reach: 1,
				frequencyPerHcp: 2,
				ownerFunction: 'field_sales',
				ownerPersonId: 'P1',
				from: '2027-01-12',
				to: '2027-01-20',
				trigger: { after: 'T3', delayDays: 30 }
			},
			{
				id: 'T3',
				segmentId: 'S2',
				messageId: 'M1',
				channelId: 'C3',
				journeyStep: 'trial',
				reach: 0.5,
				frequencyPerHcp: 30,
				ownerFunction: 'marketing',
				from: '2027-01-11',
				trigger: { after: 'gone' },
				reinforces: ['gone', 'T2']
			},
			{
				id: 'T4',
				segmentId: 'S2',
				messageId: 'M1',
				channelId: 'C4',
				journeyStep: 'trial',
				reach: 0.5,
				frequencyPerHcp: 1,
				ownerFunction: 'marketing'
			},
			...Array.from({ length: 13 }, (_, n) => ({
				id: `U${n}`,
				segmentId: `S${3 + (n % 4)}`,
				messageId: 'M1',
				channelId: 'C2',
				journeyStep: 'trial',
				ownerFunction: 'field_sales' as const,
				ownerPersonId: 'P1'
			})),
			...Array.from({ length: 13 }, (_, n) => ({
				id: `V${n}`,
				segmentId: 'S6',
				messageId: 'M1',
				channelId: 'C2',
				journeyStep: 'trial',
				ownerFunction: 'field_sales' as const
			}))
		],
		materials: [
			{ id: 'MT1', name: words, costEUR: 10, fragments: 13, fieldUsefulness: 2.5 },
			{ id: 'MT2', name: words }
		],
		stages: [{ id: 'roles', phase: 'draft' }],
		roleAgreements: [{ id: 'RA1', topic: words }],
		relays: [{ id: 'R1', what: words, from: 'marketing', to: 'field_sales' }]
	});

/** One small central touchpoint; the field is only told of it when it is too late. */
const withoutField = (words: I18n): Plan =>
	sparsePlan({
		workshop: { id: 'W', title: words, planPeriod: { weeks: 10 } },
		fieldForce: { reps: 8 },
		segments: [{ id: 'S1', name: words, size: 10 }],
		messages: [{ id: 'M1', core: words, level: 'core', segmentIds: ['S1'] }],
		channels: [
			{
				id: 'C1',
				kind: 'landing_page',
				name: words,
				ownerFunction: 'marketing',
				modality: 'digital',
				direction: 'push',
				capacityContacts: 100
			},
			{ id: 'C2', kind: 'f2f_visit', name: words, ownerFunction: 'field_sales', capacityContacts: 100 }
		],
		touchpoints: [
			{
				id: 'T1',
				segmentId: 'S1',
				messageId: 'M1',
				channelId: 'C1',
				journeyStep: 'trial',
				reach: 1,
				frequencyPerHcp: 18,
				ownerFunction: 'marketing',
				from: '2026-12-01',
				materialIds: ['MT1']
			}
		],
		materials: [{ id: 'MT1', name: words, maturity: 'idea', developedBy: ['internal'] }],
		relays: [{ id: 'R1', what: words, from: 'field_sales', to: 'marketing', touchpointIds: ['gone'] }]
	});

/** The field has a material in its hands that nobody promised to use. */
const notPromised = (words: I18n): Plan =>
	sparsePlan({
		segments: [{ id: 'S1', name: words }],
		channels: [
			{ id: 'C1', kind: 'f2f_visit', name: words, ownerFunction: 'field_sales', modality: 'analog', personal: true }
		],
		touchpoints: [{ id: 'T1', segmentId: 'S1', channelId: 'C1', ownerFunction: 'field_sales', materialIds: ['MT1'] }],
		materials: [{ id: 'MT1', name: words }],
		stages: [{ id: 'roles', phase: 'draft' }]
	});

/** @param words stand wherever people may write */
export const flawedPlans = (words: I18n): Plan[] => [
	...[firstDraft, tooMuch, withoutField, notPromised].map((flawed) => flawed(words)),
	...wrongPlans(words)
];
