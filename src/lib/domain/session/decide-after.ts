/** Rules about what happens after an agreement. Rules AF in RULES.md; source: 05-decisions 21, 20-product-lessons §4.9. */
import type { CommandOf } from './command.ts';
import { mayNote, mayReview, maySpeakForField, mondayOf, needsWhy } from './after.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import type { Participant, SessionState } from './state.ts';

type AfterCommand = CommandOf<
	'review.record' | 'material.promise' | 'material.rate' | 'usage.note' | 'unused.count' | 'relay.count'
>;

export function decideAfter(
	state: SessionState,
	command: AfterCommand,
	actor: Participant,
	context: Context
): Decision {
	if (command.type === 'review.record') return review(command, actor, context);
	const { type } = command;
	const may = type === 'material.promise' || type === 'material.rate' ? maySpeakForField(actor) : mayNote(actor);
	if (!may) return refuse('not-allowed');
	if (!context.facts.entry) return refuse('unknown-entry');
	switch (command.type) {
		case 'material.promise':
			return promise(command, actor, context);
		case 'material.rate':
			return accept({
				type: 'material-rated',
				materialId: command.materialId,
				participantId: actor.id,
				useful: command.useful
			});
		case 'usage.note':
			return noteUsage(state, command);
		case 'unused.count':
			return accept({ type: 'unused-counted', materialId: command.materialId, code: command.code, n: command.n });
		case 'relay.count':
			return accept({ type: 'relay-counted', relayId: command.relayId, onTime: command.onTime, late: command.late });
	}
}

/** Of the words as they are now [AF1, AF2]. */
function review(
	{ messageId, status, ref, reason, validUntil }: CommandOf<'review.record'>,
	actor: Participant,
	{ newId, facts: { entry } }: Context
): Decision {
	if (!mayReview(actor)) return refuse('not-allowed');
	if (!entry?.hash) return refuse('unknown-entry');
	if (needsWhy(status) && !reason) return refuse('reason-required');
	const refTextId = ref ? newId() : undefined;
	const reasonTextId = reason ? newId() : undefined;
	return {
		ok: true,
		events: [
			{
				type: 'review-recorded',
				messageId,
				by: actor.id,
				status,
				...(refTextId ? { refTextId } : {}),
				...(reasonTextId ? { reasonTextId } : {}),
				...(validUntil ? { validUntil } : {}),
				hash: entry.hash
			}
		],
		texts: [
			...(refTextId && ref ? [{ id: refTextId, body: ref }] : []),
			...(reasonTextId && reason ? [{ id: reasonTextId, body: reason }] : [])
		]
	};
}

/** Once each, as often as one changes one's mind [AF4]. */
function promise(
	{ materialId, answer, perWeek, condition }: CommandOf<'material.promise'>,
	{ id: participantId }: Participant,
	{ newId }: Context
): Decision {
	const about = { type: 'material-promised' as const, materialId, participantId, answer };
	if (answer === 'no') return accept(about);
	if (answer === 'yes') return perWeek ? accept({ ...about, perWeek }) : refuse('invalid-input');
	if (!condition) return refuse('reason-required');
	const conditionTextId = newId();
	return {
		ok: true,
		events: [{ ...about, conditionTextId }],
		texts: [{ id: conditionTextId, body: condition }]
	};
}

/** A sum over fewer than k people would be somebody's own figure [AF7]. */
function noteUsage(
	{ settings }: SessionState,
	{ materialId, week, region, reps, activeUsers, uses }: CommandOf<'usage.note'>
): Decision {
	if (reps < settings.kAnonymity) return refuse('sum-too-small');
	if (activeUsers > reps || uses < activeUsers) return refuse('invalid-input');
	const where = region ? { region } : {};
	return accept({ type: 'usage-noted', materialId, week: mondayOf(week), ...where, reps, activeUsers, uses });
}
