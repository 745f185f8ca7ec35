import { expect, it } from 'vitest';
import { emptyObjection, objectionOf, problemsOf } from './objection-draft.ts';

it('[UI61] an objection needs its kind and its reason; a proposal is welcome', () => {
	expect(problemsOf(emptyObjection())).toEqual({ kind: true, text: true });
	expect(problemsOf({ kind: 'harm', text: '  ', proposal: 'x' })).toEqual({ text: true });
	expect(problemsOf({ kind: 'taste', text: 'no', proposal: '' })).toEqual({ kind: true });
	expect(problemsOf({ kind: 'harm', text: 'Too many visits', proposal: '' })).toEqual({});
});

it('[UI61] what is sent is trimmed, and an empty proposal is left out', () => {
	expect(objectionOf({ kind: 'harm', text: ' Too many visits ', proposal: ' ' })).toEqual({
		kind: 'harm',
		text: 'Too many visits'
	});
	expect(objectionOf({ kind: 'unclear', text: 'who?', proposal: ' name one ' })).toEqual({
		kind: 'unclear',
		text: 'who?',
		proposal: 'name one'
	});
});
