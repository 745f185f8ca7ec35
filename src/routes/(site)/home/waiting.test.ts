import { expect, it } from 'vitest';
import type { Listed } from '#server/services.ts';
import { waitingIn } from './waiting.ts';

it('[UI130] what others wait for comes before what one leads, whichever workshop it is in', () => {
	const workshop = (id: string, needs: Listed['needs']) =>
		({ id, title: id.toUpperCase(), needs }) as unknown as Listed;
	const lead = { kind: 'lead', stage: 'goals', phase: 'write', ready: false } as const;
	const waiting = waitingIn([
		workshop('a', [lead]),
		workshop('b', []),
		workshop('c', [
			{ kind: 'objection', stage: 'goals' },
			{ kind: 'vote', stage: 'segments' }
		])
	]);
	expect(waiting.map(({ workshop: { id }, need }) => `${id} ${need.kind}`)).toEqual([
		'c objection',
		'c vote',
		'a lead'
	]);
});
