import { expect, it } from 'vitest';
import type { BlockView } from '#lib/domain/session/view.ts';
import { blockItems, stateOf } from './agenda-rows.ts';

const block = (id: string, over: Partial<BlockView> = {}): BlockView =>
	({ id, minutes: 5, out: false, startedAt: null, endedAt: null, ...over }) as BlockView;
const blocks = [
	block('over', { startedAt: 1, endedAt: 2 }),
	block('passed'),
	block('now', { startedAt: 3, minutes: 10 }),
	block('first'),
	block('out', { out: true }),
	block('last', { minutes: 480 })
];
const day = { blocks, current: 'now' };

it('[AG5] a part of the day is over, passed, running, left out, or comes', () => {
	expect(blocks.map((each) => stateOf(each, day))).toEqual(['over', 'passed', 'now', 'comes', 'out', 'comes']);
});

it('[AG5] each part offers what can be done with it', () => {
	const asked: unknown[] = [];
	const does = {
		begin: () => asked.push('begin'),
		move: (before: string | null) => asked.push(before),
		time: (minutes: number) => asked.push(minutes),
		leaveOut: (out: boolean) => asked.push(out)
	};
	const offered = (at: number) => blockItems(blocks[at]!, day, does);
	const ids = (at: number): string =>
		offered(at)
			.map(({ id }) => id)
			.join(' ');
	expect([ids(0), ids(2), ids(3), ids(4), ids(5)]).toEqual([
		'begin',
		'less more',
		'begin down more out',
		'begin up down more out',
		'begin up less out'
	]);
	for (const { onselect } of [...offered(3), ...offered(4), ...offered(5)]) onselect();
	expect(asked).toEqual(['begin', 'last', 10, true, 'begin', 'first', null, 10, false, 'begin', 'out', 475, true]);
});
