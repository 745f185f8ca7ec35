import { expect, it } from 'vitest';
import { savedOfAll, savedState } from './saved-state.ts';
import type { Delivery, Saved } from './saved-state.ts';

const quiet: Delivery = {
	connected: true,
	synced: true,
	sent: 3,
	acked: 3,
	covered: true,
	unsaved: false,
	refused: false,
	offline: false,
	turnedAway: false
};

it.each<[string, Partial<Delivery>, Saved]>([
	['everything confirmed', {}, 'saved'],
	['a reader with nothing of their own', { sent: 0, acked: 0, covered: false }, 'saved'],
	['one message without its ack', { acked: 2, unsaved: true }, 'saving'],
	['acked as far as sent, but an edit has not been sent', { covered: false, unsaved: true }, 'saving'],
	['connected, the server state not here yet', { synced: false, unsaved: true }, 'saving'],
	['connecting for the first time', { connected: false, synced: false }, 'connecting'],
	['a handshake under way, nothing of one’s own in it', { sent: 4, acked: 3, covered: false }, 'connecting'],
	[
		'turned away by a full disk, with an edit',
		{ connected: false, offline: true, turnedAway: true, unsaved: true },
		'retrying'
	],
	['turned away without one', { connected: false, offline: true, turnedAway: true }, 'offline'],
	['offline with an edit', { connected: false, synced: false, offline: true, unsaved: true }, 'offline'],
	['offline without one: a promise nobody can check', { connected: false, synced: false, offline: true }, 'offline'],
	['back, the offline edit under way', { sent: 1, acked: 0, unsaved: true }, 'saving'],
	['refused', { refused: true }, 'refused']
])('[RT1] %s: %s', (_case, change, expected) => {
	expect(savedState({ ...quiet, ...change })).toBe(expected);
});

it('[RT23] before there is a connection nothing is said of own edits, unless there are some', () => {
	const early = { ...quiet, connected: false, synced: false };
	expect([savedState(early), savedState({ ...early, unsaved: true })]).toEqual(['connecting', 'saving']);
});

it('[RT1] [RT3] several rooms are called saved when all of them are, and nothing is on its way elsewhere', () => {
	expect([savedOfAll([], true), savedOfAll(['saved'], false), savedOfAll(['saved'], true)]).toEqual([
		null,
		'saved',
		'saving'
	]);
	expect([savedOfAll(['saved', 'offline', 'saving'], true), savedOfAll(['connecting', 'saved'], false)]).toEqual([
		'offline',
		'connecting'
	]);
});
