import { afterEach, expect, it, vi } from 'vitest';
import { FieldBuffer } from './field-buffer.svelte.ts';

afterEach(() => void vi.useRealTimers());

function field() {
	vi.useFakeTimers();
	const stored = { value: 'old' };
	const written: string[] = [];
	const buffer = new FieldBuffer(
		() => stored.value,
		(value) => {
			written.push(value);
			stored.value = value;
		}
	);
	return { stored, written, buffer };
}

it('[UI53] keys in quick succession are written once, within 300 ms of the last', () => {
	const { written, buffer } = field();
	buffer.value = 'n';
	vi.advanceTimersByTime(200);
	buffer.value = 'new';
	vi.advanceTimersByTime(200);
	expect([written, buffer.value]).toEqual([[], 'new']);
	vi.advanceTimersByTime(100);
	expect([written, buffer.value]).toEqual([['new'], 'new']);
});

it('[UI53] leaving the field writes at once, and writes nothing when nothing was typed', () => {
	const { written, buffer } = field();
	buffer.flush();
	buffer.value = 'new';
	buffer.flush();
	vi.advanceTimersByTime(1000);
	expect(written).toEqual(['new']);
});

it('[UI53] what others write shows through when one is not typing', () => {
	const { stored, buffer } = field();
	stored.value = 'theirs';
	expect(buffer.value).toBe('theirs');
	buffer.value = 'mine';
	stored.value = 'theirs again';
	expect(buffer.value).toBe('mine');
});

it('[RT22] a page that goes away writes what is typed', () => {
	const { written, buffer } = field();
	buffer.value = 'half a se';
	window.dispatchEvent(new Event('pagehide'));
	expect(written).toEqual(['half a se']);
	window.dispatchEvent(new Event('pagehide'));
	expect(written).toHaveLength(1);
});
