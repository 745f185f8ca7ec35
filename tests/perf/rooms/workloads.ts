/** All workloads, in the order in which they are measured and shown. */
import type { Workload } from './workload.ts';
import { arrival } from './workloads/arrival.ts';
import { cursors } from './workloads/cursors.ts';
import { durability } from './workloads/durability.ts';
import { fanOut } from './workloads/fan-out.ts';
import { idle } from './workloads/idle.ts';
import { saturation } from './workloads/saturation.ts';
import { stalled } from './workloads/stalled.ts';

export const WORKLOADS: readonly Workload[] = [
	fanOut('fan-100', { rooms: 1, people: 60, perSecond: 100 }),
	fanOut('fan-1000', { rooms: 1, people: 60, perSecond: 1_000 }),
	fanOut('fan-200', { rooms: 1, people: 200, perSecond: 300 }),
	fanOut('fan-rooms', { rooms: 20, people: 30, perSecond: 2_000 }),
	saturation('full', { rooms: 1, people: 60 }),
	saturation('full-rooms', { rooms: 20, people: 30 }),
	arrival('join-1', '60 people join a document of 1 MB', { people: 60, bytes: 1e6 }),
	arrival('join-5', '60 people join a document of 5 MB', { people: 60, bytes: 5e6 }),
	arrival('storm', '300 people reload at once', { people: 300, bytes: 250e3, again: 'with nothing' }),
	arrival('storm-back', '300 people reconnect at once', { people: 300, bytes: 250e3, again: 'with the document' }),
	idle,
	cursors,
	stalled,
	durability
];
