import { expect, it } from 'vitest';
import { isSingle, matches, type Press } from './key-press.ts';
import { ENTRIES, TABLE } from './table.ts';

const press = (key: string, code: string, ...held: string[]): Press => ({
	key,
	code,
	getModifierState: (modifier) => held.includes(modifier)
});

it('[UI111] [U84] a letter is the one written on the key, wherever a layout has it', () => {
	const { undo, redo } = { undo: TABLE.undo.keys, redo: TABLE.redo.keys };
	// The same two places, on a German and on an English keyboard.
	expect(matches(press('z', 'KeyY', 'Control'), undo)).toBe(true);
	expect(matches(press('y', 'KeyZ', 'Control'), redo)).toBe(true);
	expect(matches(press('z', 'KeyZ', 'Control'), undo)).toBe(true);
	expect(matches(press('Z', 'KeyZ', 'Control', 'Shift'), redo)).toBe(true);
	expect(matches(press('Z', 'KeyZ', 'Control', 'Shift'), undo)).toBe(false);
});

it('[UI111] where a layout writes no Latin letters, the place of the key counts', () => {
	expect(matches(press('ㄙ', 'KeyN'), ['N'])).toBe(true);
	expect(matches(press('т', 'KeyN'), ['N'])).toBe(true);
	expect(matches(press('ñ', 'Semicolon'), ['N'])).toBe(false);
});

it('[UI111] signs are found with whatever a layout needs to write them', () => {
	expect(matches(press('?', 'Slash', 'Shift'), TABLE.sheet.keys)).toBe(true);
	expect(matches(press('?', 'Minus', 'Shift'), TABLE.sheet.keys)).toBe(true);
	// German: AltGr and 8, which Windows reports as Ctrl and Alt; or the key in the same place, Ü.
	expect(matches(press('[', 'Digit8', 'AltGraph', 'Control', 'Alt'), TABLE['stage.previous'].keys)).toBe(true);
	expect(matches(press('ü', 'BracketLeft'), TABLE['stage.previous'].keys)).toBe(true);
	expect(matches(press('+', 'BracketRight'), TABLE['stage.next'].keys)).toBe(true);
});

it('a letter with Ctrl, Alt or Cmd is another key', () => {
	for (const held of ['Control', 'Alt', 'Meta']) expect(matches(press('n', 'KeyN', held), ['N'])).toBe(false);
});

it('[UI112] what types a character counts as a single key, nothing else does', () => {
	const single = ENTRIES.filter(([, entry]) => entry.keys && isSingle(entry.keys)).map(([id]) => id);
	expect(single).toContain('card.new');
	expect(single).toContain('sheet');
	expect(single).toContain('stage.next');
	for (const id of ['undo', 'redo', 'palette']) expect(single).not.toContain(id);
});

it('no key means two things in the table', () => {
	const keys = ENTRIES.filter(([, entry]) => !entry.within).flatMap(([, entry]) => entry.keys ?? []);
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
