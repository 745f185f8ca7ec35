import { describe, expect, it } from 'vitest';
import { random } from '#tests/support/random.ts';
import { Alike, alikeAmong, likeness, trigramsOf } from './alike.ts';

const cards = (...texts: string[]) => texts.map((text, i) => ({ id: `c${i}`, text }));
const alike = (...texts: string[]): unknown => [...alikeAmong(cards(...texts)).entries()];

describe('near-duplicates', () => {
	it('[UI303] are found whatever case, marks and small changes do, in every language', () => {
		expect(alike('Doctors ask for a form, not a folder', 'doctors ask for the form – not a folder!')).toHaveLength(2);
		expect(alike('Die Ärztinnen wollen ein Formular', 'Ärztinnen wollen ein Formular.')).toHaveLength(2);
		expect(alike('醫師想要表單，不要資料夾', '醫師想要表單不要資料夾！')).toHaveLength(2);
	});

	it('[UI303] are not what only speaks of the same, nor what has no words', () => {
		expect(alike('Doctors ask for a form', 'Doctors have no time for a folder')).toEqual([]);
		expect(alike('', '', '…', '!!!')).toEqual([]);
		expect(trigramsOf(' … ').size).toBe(0);
	});

	it('[UI303] everybody who is like somebody belongs to them, in the order of the board', () => {
		const found = alikeAmong(cards('Less paper', 'More visits', 'less paper!', 'Less  paper?'));
		expect(found.get('c2')).toEqual(['c0', 'c2', 'c3']);
		expect(found.has('c1')).toBe(false);
	});

	it('[UI303] is as like one way as the other, and the short way finds what comparing all would', () => {
		const below = random(7);
		const words = ['form', 'folder', 'visit', 'doctor', 'time', 'paper', 'ward', 'nurse'];
		let pairs = 0;
		for (let round = 0; round < 60; round++) {
			const texts = Array.from({ length: 12 }, () =>
				Array.from({ length: 2 + below(4) }, () => words[below(words.length)]).join(' ')
			);
			const found = alikeAmong(cards(...texts));
			for (const [i, one] of texts.entries())
				for (const [j, other] of texts.entries()) {
					const value = likeness(one, other);
					expect(value).toBe(likeness(other, one));
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1);
					if (i === j) expect(value).toBe(1);
					else if (value >= 0.45) {
						pairs++;
						expect(found.get(`c${i}`)).toContain(`c${j}`);
					}
				}
			for (const those of found.values()) expect(those.length).toBeGreaterThan(1);
		}
		expect(pairs).toBeGreaterThan(100);
	});

	it('[UI303] of three hundred cards they are found within a frame or two, and once', () => {
		const below = random(3);
		const many = Array.from({ length: 300 }, (_, i) => ({
			id: `c${i}`,
			text: Array.from({ length: 12 }, () => `${below(400).toString(36)}w${below(30)}`).join(' '),
			side: null,
			group: null,
			rank: 'a0',
			late: false,
			ready: false
		}));
		const memory = new Alike();
		const start = performance.now();
		const found = memory.among(many);
		// Far above what it takes: a machine that is busy is not a rule.
		expect(performance.now() - start).toBeLessThan(1000);
		expect(memory.among(many.toReversed())).toBe(found);
		expect(memory.among([{ ...many[0]!, text: 'new words' }, ...many.slice(1)])).not.toBe(found);
	});
});
