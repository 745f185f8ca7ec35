/** Who sees what one writes, and until when: said where people type. */
import { m } from '#lib/paraglide/messages.js';
import type { CardLabel, Naming } from '#lib/domain/people/naming.ts';
import { functionLabel } from '../../../../labels.ts';

/**
 * [UI300] `label`: what the card will say by now, as the server would label it. `groupsFollow`: a small group works with it before
 * the reveal, and of two people each knows what the other wrote.
 */
export function promiseOf(naming: Naming, label: CardLabel, k: number, groupsFollow: boolean): string {
	const promise = ofReveal(naming, label, k);
	return groupsFollow ? m.write_promise_groups({ promise }) : promise;
}

function ofReveal(naming: Naming, { side, fn }: CardLabel, k: number): string {
	if (naming === 'named') return m.write_promise_named();
	if (fn) return m.write_promise_function({ fn: functionLabel(fn) });
	const shown = promiseOfSide(naming, side, k);
	return naming === 'nobody' ? m.write_promise_nobody({ promise: shown }) : shown;
}

function promiseOfSide(naming: Naming, side: CardLabel['side'], k: number): string {
	switch (side) {
		case 'field':
			return m.write_promise_field();
		case 'internal':
			return m.write_promise_internal();
		case null:
			return naming === 'nobody' ? m.write_promise_nobody_few({ k }) : m.write_promise_few({ k });
		default:
			return m.write_promise_other();
	}
}
