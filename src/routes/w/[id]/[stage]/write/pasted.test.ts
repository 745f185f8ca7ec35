import { expect, it } from 'vitest';
import { cardsIn, MOST_PASTED } from './pasted.ts';

it('[UI117] [U37] every pasted line is one card, without bullets and empty lines', () => {
	expect(cardsIn('- One visit earlier\r\n\r\n• Less paper\n 3) Ask the nurse \n2027 is too late')).toEqual([
		'One visit earlier',
		'Less paper',
		'Ask the nurse',
		'2027 is too late'
	]);
});

it('[UI117] one line is text like any other, and a very long list ends', () => {
	expect(cardsIn('One line\n\n')).toEqual([]);
	expect(cardsIn('x\n'.repeat(500)).length).toBe(MOST_PASTED);
});
