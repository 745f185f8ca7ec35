/**
 * Short confirmations. One door to the toast library, so that it can be exchanged and its options stay ours. The library comes after
 * the page's first sight (toast-list.ts); what is said before waits here for it.
 */
interface ToastAction {
	readonly label: string;
	readonly onClick: () => void;
}
export interface Said {
	readonly tone: 'success' | 'message' | 'error';
	readonly text: string;
	/** How long it stays, milliseconds; absent: as long as any. */
	readonly duration?: number;
	readonly action?: ToastAction;
}

const PROBLEM_MS = 9000;

let show: ((said: Said) => void) | undefined;
const waiting: Said[] = [];

/** Whoever shows toasts is here: also gets what was said before. */
export function showToastsWith(shown: (said: Said) => void): void {
	show = shown;
	waiting.splice(0).forEach(shown);
}

const say = (said: Said): void => void (show ? show(said) : waiting.push(said));

export const toast = {
	/** Something is done. */
	done: (text: string, action?: ToastAction): void => say({ tone: 'success', text, ...(action && { action }) }),
	/** Something to know. */
	note: (text: string, action?: ToastAction): void => say({ tone: 'message', text, ...(action && { action }) }),
	/** Something that waits for its action, however long that takes. */
	lasting: (text: string, action: ToastAction): void => say({ tone: 'message', text, duration: Infinity, action }),
	/** Something did not work; stays longer. Say in place as well what to do. */
	problem: (text: string, action?: ToastAction): void =>
		say({ tone: 'error', text, duration: PROBLEM_MS, ...(action && { action }) })
};
