/** A form on its way: keeps people from pressing twice, keeps what they typed whatever comes back, and takes them to what is wrong. */
import type { SubmitFunction } from '@sveltejs/kit';

export interface Sending {
	readonly busy: boolean;
	/** Nothing came back, or nothing of use: the page says so, and another try may help. */
	readonly failed: boolean;
	readonly send: SubmitFunction;
}

export function sending(): Sending {
	let busy = $state(false);
	let failed = $state(false);
	return {
		get busy() {
			return busy;
		},
		get failed() {
			return failed;
		},
		send: () => {
			busy = true;
			failed = false;
			return async ({ result, update }) => {
				// What is gone is gone; anything else would take the form away, and what was typed with it.
				if (result.type === 'error' && result.status !== 404) failed = true;
				else await update({ reset: false });
				busy = false;
				document.querySelector<HTMLElement>('[aria-invalid="true"], .wrong input')?.focus();
			};
		}
	};
}
