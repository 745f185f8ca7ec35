/** Who sees what one writes, and until when: said where people type. */
import { m } from '#lib/paraglide/messages.js';
import type { Side } from '#lib/domain/people/people.ts';
import { shownSide } from './shown-side.ts';

export function promiseOf(side: Side, people: readonly { readonly side: Side }[], k: number): string {
	switch (shownSide(side, people, k)) {
		case 'field':
			return m.write_promise_field();
		case 'internal':
			return m.write_promise_internal();
		case null:
			return m.write_promise_few({ k });
		default:
			return m.write_promise_other();
	}
}
