/** One idea a file: sizes, and what may never stand in the tree. */
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const files = sources();
const lines = (text: string): number => text.split('\n').length;

it('no source file is longer than 300 lines', () => {
	expect(files.filter((file) => lines(file.text) > 301).map((file) => `${file.path}: ${lines(file.text)}`)).toEqual([]);
});

it('no component renders raw HTML', () => {
	expect(
		files.filter((file) => file.path.endsWith('.svelte') && file.text.includes('{@html')).map((file) => file.path)
	).toEqual([]);
});

it('no test is skipped, focused or asleep', () => {
	const sleeping = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|waitForTimeout/;
	expect(
		files
			.filter((file) => file.path !== 'tests/architecture/files.test.ts' && sleeping.test(file.text))
			.map((file) => file.path)
	).toEqual([]);
});

it('nothing is named after what it is made of', () => {
	expect(
		files
			.filter((file) => /(^|\/)(utils?|helpers?|manager|types|index)\.(ts|svelte)$/.test(file.path))
			.map((file) => file.path)
	).toEqual([]);
});
