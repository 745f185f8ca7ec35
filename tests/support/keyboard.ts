/**
 * A person who has no pointer: Tab, keys and typing, nothing else. What has the focus is named as a screen reader would name it;
 * whoever does not reach a control by Tab fails.
 */
import type { Page } from 'playwright-core';
import type { BrowserPerson } from './browser-person.ts';
import { until } from './person.ts';

/** More stops than any page has. */
const MOST_STOPS = 150;

export class Keyboard {
	readonly person: BrowserPerson;
	readonly page: Page;

	constructor(person: BrowserPerson) {
		this.person = person;
		this.page = person.page;
	}

	/** Name of what has the focus; '' for nothing. */
	focused = (): Promise<string> =>
		this.page.evaluate(() => {
			const element = document.activeElement;
			if (!(element instanceof HTMLElement) || element === document.body) return '';
			const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
			const by = element.getAttribute('aria-labelledby')?.split(' ')[0];
			const words =
				element.getAttribute('aria-label') ??
				labels?.[0]?.textContent ??
				(by ? document.getElementById(by)?.textContent : null) ??
				// Without what is there but not seen: a button as wide as its other words.
				element.innerText;
			return words.replaceAll(/\s+/g, ' ').trim();
		});

	/** Presses Tab until the control of that name has the focus. */
	async tabTo(name: string | RegExp): Promise<void> {
		const seen: string[] = [];
		const fits = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
		for (let stop = 0; stop < MOST_STOPS; stop++) {
			const words = await this.focused();
			if (fits(words)) return;
			seen.push(words);
			await this.page.keyboard.press('Tab');
		}
		throw new Error(`${this.person.name} never reached ${name} by Tab; passed ${[...new Set(seen)].join(' | ')}`);
	}

	press = (key: string): Promise<void> => this.page.keyboard.press(key);

	/** Presses Enter, and `key` in the very moment the focus comes back to something of that name: nobody is faster. */
	async enterThen(key: string, name: string): Promise<void> {
		await this.page.evaluate(
			([key, name]) =>
				document.addEventListener('focusin', function pressed({ target }) {
					if (!(target instanceof HTMLElement) || !target.innerText.trim().startsWith(name)) return;
					document.removeEventListener('focusin', pressed);
					queueMicrotask(() =>
						target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
					);
				}),
			[key, name] as const
		);
		await this.press('Enter');
	}

	type = (text: string): Promise<void> => this.page.keyboard.type(text);

	async fill(name: string | RegExp, text: string): Promise<void> {
		await this.tabTo(name);
		await this.type(text);
	}

	async activate(name: string | RegExp): Promise<void> {
		await this.tabTo(name);
		await this.press('Enter');
	}

	/** By the palette: a few letters, Enter. Waits until that is what Enter would do. */
	async ask(letters: string, expected: string | RegExp): Promise<void> {
		await this.press('Control+k');
		const list = this.page.getByRole('listbox');
		await list.waitFor();
		await this.type(letters);
		await list.getByRole('option', { name: expected, selected: true }).waitFor();
		await this.press('Enter');
		await list.waitFor({ state: 'detached' });
	}

	/** Waits until the focus is on something of that name. */
	at = async (name: string | RegExp): Promise<void> => {
		let words = '';
		await until(
			() => `the focus is on ${name}; it is on "${words}"`,
			async () => {
				words = await this.focused();
				return typeof name === 'string' ? words === name : name.test(words);
			}
		);
	};

	/** Whether what has the focus can be seen whole, and is not behind something that sticks to an edge. */
	focusShows = (): Promise<boolean> =>
		this.page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return false;
			const box = element.getBoundingClientRect();
			const points = [
				[box.left + 3, box.top + 3],
				[box.right - 3, box.top + 3],
				[box.left + 3, Math.min(box.bottom, innerHeight) - 3]
			] as const;
			return points.every(([x, y]) => {
				const top = document.elementFromPoint(x, y);
				return top !== null && (element.contains(top) || top.contains(element));
			});
		});
}
