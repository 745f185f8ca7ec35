import { expect, it } from 'vitest';
import { showToastsWith, toast, type Said } from './toast.ts';

it('[UI384] what is said before toasts can be shown appears once they can, in turn, and only once', () => {
	const action = { label: 'Undo', onClick: () => undefined };
	const shown: Said[] = [];
	toast.done('Sent', action);
	toast.problem('Not saved');
	showToastsWith((said) => shown.push(said));
	toast.lasting('A newer version is here', action);
	expect(shown).toEqual([
		{ tone: 'success', text: 'Sent', action },
		{ tone: 'error', text: 'Not saved', duration: 9000 },
		{ tone: 'message', text: 'A newer version is here', duration: Infinity, action }
	]);
});
