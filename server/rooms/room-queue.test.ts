import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RoomQueue } from './room-queue.ts';

interface Job {
	readonly name: string;
	readonly waits?: boolean;
	readonly held?: boolean;
}

const TURN_MS = 2;
const PACE_MS = 16;
let taken: { readonly at: number; readonly jobs: string }[];
let holding: boolean;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] });
	taken = [];
	holding = false;
});
afterEach(() => void vi.useRealTimers());

function startQueue(): { queue: RoomQueue<Job>; push: (...names: string[]) => void } {
	const started = performance.now();
	const queue = new RoomQueue<Job>({
		mayTake: (job) => !(job.held && holding),
		mayWait: (job) => job.waits !== false,
		sizeOf: () => 1,
		paceMs: () => PACE_MS,
		turn: async (jobs) => {
			taken.push({ at: performance.now() - started, jobs: jobs.map(({ name }) => name).join('') });
			await new Promise((done) => setTimeout(done, TURN_MS));
		},
		onError: (error) => expect.unreachable(String(error))
	});
	return { queue, push: (...names) => names.forEach((name) => queue.push({ name })) };
}
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

it('[RM67] one after a pause is dealt with at once; what follows shares the next turn, a pace later', async () => {
	const { push } = startQueue();
	push('a');
	await pass(1);
	push('b');
	await pass(5);
	push('c', 'd');
	await pass(50);
	push('e');
	await pass(50);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['a', 'bcd', 'e']);
	expect(taken[0]!.at).toBeLessThan(TURN_MS);
	expect(taken[1]!.at - taken[0]!.at).toBeGreaterThanOrEqual(PACE_MS - 1);
	expect(taken[1]!.at).toBeLessThan(PACE_MS + 4);
	expect(taken[2]!.at).toBeLessThan(60);
});

it('[RM67] what may not wait takes along what came before it, in order', async () => {
	const { queue, push } = startQueue();
	push('a');
	await pass(3);
	push('b');
	queue.push({ name: 'Q', waits: false });
	await pass(TURN_MS);
	push('c');
	await pass(3);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['a', 'bQ']);
	expect(taken[1]!.at).toBeLessThan(8);
	await pass(PACE_MS);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['a', 'bQ', 'c']);
});

it('[RM71] what may not be taken now waits without holding up the others, and is not forgotten', async () => {
	const { queue } = startQueue();
	holding = true;
	queue.push({ name: 'h', held: true });
	queue.push({ name: 'm', waits: false });
	await pass(40);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['m']);
	expect(queue.isQuiet).toBe(false);
	holding = false;
	queue.poke();
	await pass(40);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['m', 'h']);
	expect([queue.isQuiet, queue.waitingBytes]).toEqual([true, 0]);
});

it('[RM64] once it has ended nothing is taken any more, also what was waiting for its pace', async () => {
	const { queue, push } = startQueue();
	push('a');
	await pass(5);
	push('b');
	expect(queue.end().map(({ name }) => name)).toEqual(['b']);
	await pass(100);
	expect(taken.map(({ jobs }) => jobs)).toEqual(['a']);
	await queue.still();
});
