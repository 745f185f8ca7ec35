/** Checks over requests: whoever asks gets an answer in time, and a reason where it is not a plain yes. */
import { daysBetween, said, settingOf } from './facts.ts';
import type { Check } from './registry.ts';

/** L28: no request waits longer than the table promised. */
const requestUnanswered: Check = {
	lint: 'L28',
	stage: 'process',
	run: (plan, { asOf }) => {
		const most = settingOf(plan, 'requestSlaDays', 14);
		return (plan.ledger ?? []).flatMap(({ id, decision, decidedOn, requestedOn }) => {
			if ((decision ?? 'open') !== 'open' || decidedOn || !requestedOn) return [];
			const ageDays = daysBetween(requestedOn, asOf);
			if (ageDays <= most) return [];
			return {
				severity: 'warn',
				entities: [id],
				values: { ageDays },
				fixes: [{ kind: 'edit-field', entity: id, path: 'decision' }]
			};
		});
	}
};

const NEEDS_A_REASON: readonly string[] = ['declined', 'deferred', 'incorporated_partly'];

/** L29: whoever does not get what they asked for reads why. */
const answerWithoutReason: Check = {
	lint: 'L29',
	stage: 'process',
	run: ({ ledger }) =>
		(ledger ?? [])
			.filter(({ decision, why }) => NEEDS_A_REASON.includes(decision ?? '') && !said(why))
			.map(({ id }) => ({
				severity: 'error',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'why' }]
			}))
};

export const requestChecks: readonly Check[] = [requestUnanswered, answerWithoutReason];
