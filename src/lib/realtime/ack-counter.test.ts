import { describe, expect, it } from 'vitest';
import { AckCounter } from './ack-counter.ts';

const [step1, step2, update, awareness] = [
	[0, 0, 1],
	[0, 1, 2, 0, 0],
	[0, 2, 2, 0, 0],
	[1, 2]
].map((bytes) => new Uint8Array(bytes)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

describe('counting', () => {
	it('[RT2] step 2 is message one, updates follow, nothing else counts', () => {
		const counter = new AckCounter();
		counter.hello(true);
		expect([step1, step2, awareness, update, update].map((frame) => counter.mayLeave(frame))).toEqual(
			Array(5).fill(true)
		);
		expect(counter).toMatchObject({ sent: 3, acked: 0, covered: true });
		counter.ack(2);
		counter.ack(1);
		expect(counter.acked).toBe(2);
		counter.ack(99);
		expect(counter.acked).toBe(3);
	});

	it('[RT4] before the hello no content leaves', () => {
		const counter = new AckCounter();
		expect([step1, awareness, step2, update].map((frame) => counter.mayLeave(frame))).toEqual([
			true,
			true,
			false,
			false
		]);
		expect(counter).toMatchObject({ sent: 0, covered: false });
	});

	it("[RT2] an update before one's own step 2 stays: that step carries it", () => {
		const counter = new AckCounter();
		counter.hello(true);
		expect(counter.mayLeave(update)).toBe(false);
		expect(counter.mayLeave(step2)).toBe(true);
		expect(counter).toMatchObject({ sent: 1, covered: true });
	});

	it('[RT9] while read-only updates stay here, and the thaw covers them with a new step 2', () => {
		const counter = new AckCounter();
		counter.hello(true);
		counter.mayLeave(step2);
		counter.hello(false);
		expect([counter.mayLeave(update), counter.covered]).toEqual([false, false]);
		counter.hello(true);
		expect([counter.mayLeave(update), counter.mayLeave(step2), counter.covered]).toEqual([false, true, true]);
	});

	it('[RT1] an edit whose message never left is not covered', () => {
		const counter = new AckCounter();
		counter.hello(true);
		counter.mayLeave(step2);
		counter.mayLeave(update);
		counter.edited();
		expect(counter.covered).toBe(true);
		counter.edited();
		expect(counter.covered).toBe(false);
	});
});
