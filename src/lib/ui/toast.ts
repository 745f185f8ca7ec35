/** Short confirmations. One door to the toast library, so that it can be exchanged and its options stay ours. */
import { toast as sonner } from 'svelte-sonner';

interface ToastAction {
	readonly label: string;
	readonly onClick: () => void;
}

export const toast = {
	/** Something is done. */
	done: (text: string, action?: ToastAction): void => void sonner.success(text, action ? { action } : {}),
	/** Something to know. */
	note: (text: string, action?: ToastAction): void => void sonner(text, action ? { action } : {}),
	/** Something that waits for its action, however long that takes. */
	lasting: (text: string, action: ToastAction): void => void sonner(text, { duration: Infinity, action }),
	/** Something did not work; stays longer. Say in place as well what to do. */
	problem: (text: string, action?: ToastAction): void =>
		void sonner.error(text, { duration: 9000, ...(action ? { action } : {}) })
};
