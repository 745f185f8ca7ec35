/** A form on its way: keeps people from pressing twice, keeps what they typed, and takes them to what is wrong. */
import type { SubmitFunction } from '@sveltejs/kit';

export interface Sending {
	readonly busy: boolean;
	readonly send: SubmitFunction;
}

export function sending(): Sending {
	let busy = $state(false);
	return {
		get busy() {
			return busy;
		},
		send: () => {
			busy = true;
			return async ({ update }) => {
				await update({ reset: false });
				busy = false;
				document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
			};
		}
	};
}
