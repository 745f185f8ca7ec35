import { expect, it } from 'vitest';
import type { AdoptionGap } from '#lib/domain/session/event.ts';
import { ParticipantId } from '#lib/domain/id.ts';
import { gapWords } from './gap-words.ts';

const ada = ParticipantId.parse('P1');
const reader = {
	nameOf: (id: string) => (id === 'P1' ? 'Ada' : '?'),
	functionName: (fn: string) => fn.replace('_', ' '),
	objection: (id: string) => (id === 'O1' ? { name: 'Ben', text: 'Too many visits.' } : undefined),
	finding: (lint: string) => `${lint}: nobody owns TP1`
};

it('[UI60] every gap of the adoption rule is a sentence that names who or what is missing', () => {
	const gaps: AdoptionGap[] = [
		{ code: 'too-few-persons', side: 'field', have: 1, need: 2 },
		{ code: 'quorum-missing', side: 'internal', have: 1, need: 2 },
		{ code: 'signatory-missing', function: 'field_sales', participantId: ada },
		{ code: 'signatory-below', function: 'marketing', participantId: ada, fist: 1 },
		{ code: 'objection-open', objectionId: 'O1', kind: 'harm' },
		{ code: 'finding-open', lint: 'L05', entities: ['TP1'] },
		{ code: 'content-changed' }
	];
	expect(gaps.map((gap) => gapWords(gap, reader))).toEqual([
		'Field: 1 may agree, at least 2 are needed.',
		'Internal: 1 answered, at least 2 must.',
		'Ada signs for field sales and has not answered yet.',
		'Ada signs for marketing and does not carry it yet (1).',
		'The objection of Ben is still open: Too many visits.',
		'A hint that blocks is still open: L05: nobody owns TP1',
		'The text is no longer the one the round began with.'
	]);
});
