/** Checks over messages: whom they speak to, what proves them, whether they serve a need and may be used when they are needed. */
import { plainLanguage } from '../language-spelling.ts';
import { textKey } from '../words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Message } from '../plan/strategy.ts';
import { daysBetween, earliest, said, settingOf } from './facts.ts';
import type { Fix } from './finding.ts';
import type { Check } from './registry.ts';
import { usesByMessage } from './uses.ts';

/** L01: every segment has at least one message. Fixes: let the plan's core message speak to it too, or write one for it. */
const segmentWithoutMessage: Check = {
	lint: 'L01',
	stage: 'messages',
	run: ({ segments, messages }) => {
		const addressed = new Set((messages ?? []).flatMap((message) => message.segmentIds ?? []));
		const core = (messages ?? []).find(({ level }) => level === 'core');
		const share: Fix[] = core ? [{ kind: 'edit-field', entity: core.id, path: 'segmentIds' }] : [];
		return (segments ?? [])
			.filter(({ id }) => !addressed.has(id))
			.map(({ id }) => ({
				severity: 'error',
				entities: [id],
				values: {},
				fixes: [...share, { kind: 'add-item', itemKind: 'message', fields: { segmentIds: [id] } }]
			}));
	}
};

/** A proof that was begun and says nothing proves nothing. */
const proves = ({ text, reference }: NonNullable<Message['proofs']>[number]): boolean => said(text) || said(reference);

/** L02: what makes a claim about the product has a proof. */
const claimWithoutProof: Check = {
	lint: 'L02',
	stage: 'messages',
	run: ({ messages }) =>
		(messages ?? [])
			.filter(({ promotional, proofs }) => promotional && !proofs?.some(proves))
			.map(({ id }) => ({
				severity: 'error',
				entities: [id],
				values: {},
				fixes: ['proofs', 'promotional'].map((path) => ({ kind: 'edit-field', entity: id, path }))
			}))
};

/** From where on the draft is over: then what only warned while people wrote stands in the way. */
const DRAFT_OVER: readonly string[] = ['consent', 'adopted'];

/** Where a stage was not opened here, as far as it had come in the source. */
const isDrafted = ({ stages }: Plan, key: string): boolean =>
	(stages ?? []).some(
		({ id, phase, record }) => id === key && DRAFT_OVER.includes(phase === 'prepare' && record ? record.phase : phase)
	);

/** L03: a message was given to review. Who said nothing about it yet has not said that it was not. */
const messageUnreviewed: Check = {
	lint: 'L03',
	stage: 'messages',
	run: (plan) =>
		(plan.messages ?? [])
			.filter(({ mlr }) => mlr?.status === 'none')
			.map(({ id }) => ({
				severity: isDrafted(plan, 'messages') ? 'error' : 'warn',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'mlr.status' }]
			}))
};

/** L04: what is not approved yet can still be by its first use. `values.daysLeft` is negative where that day is over. */
const approvalTooLate: Check = {
	lint: 'L04',
	stage: 'messages',
	run: (plan, { asOf }) => {
		const lead = settingOf(plan, 'mlrLeadDays', 21);
		const carried = usesByMessage(plan);
		return (plan.messages ?? []).flatMap(({ id, mlr }) => {
			const status = mlr?.status;
			const uses = carried.get(id) ?? [];
			const firstUse = earliest(uses.map(({ from }) => from));
			if (!status || status === 'approved' || firstUse === undefined) return [];
			const daysLeft = daysBetween(asOf, firstUse);
			if (daysLeft >= lead) return [];
			return {
				severity: 'warn',
				entities: [id],
				values: { status, firstUse, daysLeft, lead },
				fixes: [
					{ kind: 'edit-field', entity: id, path: 'mlr.status' },
					...uses.map((each) => ({ kind: 'edit-field' as const, entity: each.id, path: 'from' }))
				]
			};
		});
	}
};

/**
 * Where it does not say which need it answers, an insight it rests on does, if there are any to rest on; an empty answer is none.
 */
const servesNeed = ({ solves, insightIds }: Message, { insights }: Plan): boolean =>
	solves ? solves.length > 0 : !insights?.length || !!insightIds?.length;

/** L32: a message answers a need; else every contact that carries it must say which one it answers. */
const servesNoNeed: Check = {
	lint: 'L32',
	stage: 'messages',
	run: (plan) => {
		const idle = (plan.messages ?? []).filter((message) => !servesNeed(message, plan));
		const ids = new Set(idle.map(({ id }) => id));
		const path = new Map(idle.map(({ id, solves }) => [id, solves ? 'solves' : 'insightIds']));
		const settle = (id: string): Fix => ({ kind: 'edit-field', entity: id, path: path.get(id) ?? 'insightIds' });
		const contacts = (plan.touchpoints ?? []).filter(
			({ messageId, needRef }) => ids.has(messageId ?? '') && !said(needRef)
		);
		return [
			...idle.map(({ id }) => ({ severity: 'warn' as const, entities: [id], values: {}, fixes: [settle(id)] })),
			...contacts.map(({ id, messageId }) => ({
				severity: 'warn' as const,
				entities: [id],
				values: {},
				fixes: [settle(messageId!), { kind: 'edit-field' as const, entity: id, path: 'needRef' }]
			}))
		];
	}
};

const MEDICAL: readonly string[] = ['field_medical', 'medical_hq'];

/** L41: medical exchange carries no promotion: neither its channel nor a contact that medical owns. One finding a contact. */
const promotionInMedical: Check = {
	lint: 'L41',
	stage: 'messages',
	run: ({ messages, touchpoints, channels }) => {
		const promoting = new Set((messages ?? []).filter(({ promotional }) => promotional).map(({ id }) => id));
		const exchange = new Set((channels ?? []).filter(({ kind }) => kind === 'msl_exchange').map(({ id }) => id));
		return (touchpoints ?? []).flatMap(({ id, messageId, channelId, ownerFunction }) => {
			const medical = exchange.has(channelId ?? '') || MEDICAL.includes(ownerFunction ?? '');
			if (!medical || !promoting.has(messageId ?? '')) return [];
			return {
				severity: 'error',
				entities: [messageId!, id],
				values: {},
				fixes: [
					...['messageId', exchange.has(channelId ?? '') ? 'channelId' : 'ownerFunction'].map((path) => ({
						kind: 'edit-field' as const,
						entity: id,
						path
					})),
					{ kind: 'edit-field', entity: messageId!, path: 'promotional' }
				]
			};
		});
	}
};

/** Where nobody says in which languages there is a message, it is there in those its words are written in. */
const writtenIn = ({ core }: Message): string[] =>
	Object.entries(core ?? {}).flatMap(([key, text]) => (said(text) ? key : []));

/** L45: a message is there in the languages of the workshop, as soon as it is there in one. One finding a language. */
const languageMissing: Check = {
	lint: 'L45',
	stage: 'messages',
	run: ({ workshop, messages }) =>
		(messages ?? []).flatMap((message) => {
			const { id, languageVariants } = message;
			const there = new Set((languageVariants ?? writtenIn(message)).map(plainLanguage));
			if (!languageVariants && there.size === 0) return [];
			return [...new Set(workshop.languages ?? [])]
				.filter((language) => !there.has(plainLanguage(language)))
				.map((language) => {
					const path = languageVariants ? 'languageVariants' : `core.${textKey(language)}`;
					return {
						severity: 'info' as const,
						entities: [id],
						values: { language },
						fixes: [{ kind: 'edit-field' as const, entity: id, path }]
					};
				});
		})
};

export const messageChecks: readonly Check[] = [
	segmentWithoutMessage,
	claimWithoutProof,
	messageUnreviewed,
	approvalTooLate,
	servesNoNeed,
	promotionInMedical,
	languageMissing
];
