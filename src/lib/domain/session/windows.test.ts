import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dayAt,
	isWorkingDay,
	isZone,
	momentAt,
	moveEnd,
	nextWorkingDay,
	windowOf,
	workingDay,
	workingDayFrom
} from './windows.ts';
import type { Block } from './agenda.ts';

const ZONES = ['Europe/Berlin', 'Asia/Taipei', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'];
/** What a clock on the wall shows there, by another way than the code has. */
const shown = (at: number, timeZone: string): string =>
	new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);

describe('days', () => {
	it('[WN1] count working days: Friday and then Monday', () => {
		expect([1, 2, 3, 6].map((number) => workingDay('2026-12-03', number))).toEqual([
			'2026-12-03',
			'2026-12-04',
			'2026-12-07',
			'2026-12-10'
		]);
		expect(workingDayFrom('2026-11-28')).toBe('2026-11-30');
		expect([isWorkingDay('2026-11-28'), isWorkingDay('2026-11-30')]).toEqual([false, true]);
	});

	it('[WN4] the next working day is the one after today there, not here', () => {
		// Sunday evening in New York, Monday morning in Taipei.
		const at = Date.parse('2026-11-30T01:00:00Z');
		expect(nextWorkingDay(at, 'America/New_York')).toBe('2026-11-30');
		expect(nextWorkingDay(at, 'Asia/Taipei')).toBe('2026-12-01');
		expect([dayAt(at, 'America/New_York'), dayAt(at, 'Asia/Taipei')]).toEqual(['2026-11-29', '2026-11-30']);
		expect([isZone('Europe/Berlin'), isZone('Europe/Nowhere')]).toEqual([true, false]);
	});

	it('[WN2] eighteen is what clocks show, in winter and in summer', () => {
		const iso = (day: string, zone: string): string => new Date(momentAt(day, 18, zone)).toISOString();
		expect(iso('2026-03-27', 'Europe/Berlin')).toBe('2026-03-27T17:00:00.000Z');
		expect(iso('2026-03-30', 'Europe/Berlin')).toBe('2026-03-30T16:00:00.000Z');
		expect(iso('2026-03-06', 'America/New_York')).toBe('2026-03-06T23:00:00.000Z');
		expect(iso('2026-03-09', 'America/New_York')).toBe('2026-03-09T22:00:00.000Z');
		expect(iso('2026-03-30', 'Asia/Taipei')).toBe('2026-03-30T10:00:00.000Z');
		// On the very day the clocks change.
		expect(iso('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T16:00:00.000Z');
		expect(iso('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T17:00:00.000Z');
	});

	it('[WN1] [WN2] whatever day it begins and wherever: it opens at eight and closes at eighteen on a working day, ten hours or more', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ZONES),
				fc.integer({ min: 0, max: 1500 }),
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 0, max: 10 }),
				(zone, after, first, more) => {
					const begins = new Date(Date.UTC(2026, 0, 1) + after * 86_400_000).toISOString().slice(0, 10);
					const { opens, closes } = windowOf({ begins, zone }, [first, first + more]);
					expect(shown(opens, zone)).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 08:00$/);
					expect(shown(closes, zone)).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 18:00$/);
					expect(closes - opens).toBeGreaterThanOrEqual(10 * 3_600_000);
				}
			)
		);
	});
});

const open = (id: string, days: [number, number] | null, closedAt: number | null = null): Block => ({
	id,
	minutes: 10,
	stage: null,
	phases: [],
	minutesOf: {},
	rounds: [],
	opens: null,
	days,
	leaves: null,
	closedAt,
	own: null,
	out: false,
	startedAt: null,
	endedAt: null
});

describe('a moved end', () => {
	const blocks = [open('a', [1, 2], 7), open('b', [3, 3]), open('c', [3, 3]), open('x', null), open('d', [4, 6])];
	const days = (moved: readonly Block[]) => moved.map((block) => block.days);
	it('[WN3] takes along what comes later, and what shares its days; it opens again what was closed', () => {
		const later = moveEnd(blocks, 'a', 4);
		expect(days(later)).toEqual([[1, 4], [5, 5], [5, 5], null, [6, 8]]);
		expect(later[0]!.closedAt).toBeNull();
		expect(days(moveEnd(blocks, 'c', 5))).toEqual([[1, 2], [3, 5], [3, 5], null, [6, 8]]);
		expect(days(moveEnd(later, 'a', 2))).toEqual(days(blocks));
		expect(moveEnd(blocks, 'c', 5)[0]!.closedAt).toBe(7);
	});

	it('[WN3] whatever is moved: windows keep their order and nobody’s gets shorter but the moved one', () => {
		const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(6)), { maxLength: 20 });
		fc.assert(
			fc.property(moves, (list) => {
				let now: readonly Block[] = blocks;
				for (const [id, more] of list) {
					const before = now;
					const first = now.find((block) => block.id === id)!.days![0];
					now = moveEnd(now, id, first + more);
					for (const [at, { days: is }] of now.entries()) {
						const was = before[at]!.days;
						if (is && was && was[0] !== first) expect(is[1] - is[0]).toBe(was[1] - was[0]);
					}
				}
				const [a, b, c, , d] = days(now);
				expect(b).toEqual(c);
				expect(a![1]).toBeLessThan(b![0]);
				expect(c![1]).toBeLessThan(d![0]);
			})
		);
	});
});
