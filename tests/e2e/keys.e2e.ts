/** Every key on the sheet does what it says; the palette, undo in words, single keys off, input methods, pasted lines, a focus one can see. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keyboard } from '../support/keyboard.ts';
import { until } from '../support/person.ts';
import { groupCards, writeCards } from '../support/play.ts';
import { ENTRIES } from '../../src/routes/w/[id]/actions/table.ts';
import { KeyedTable } from './keyed-table.ts';
import { leadProofs } from './lead-proofs.ts';
import { prove, untried } from './proofs.ts';

const table = new KeyedTable();
let jule: Keyboard;
let lead: Keyboard;

beforeAll(async () => {
	await table.set();
	({ jule, lead } = table);
});
afterAll(() => table.clear());

const { own, count, list, find, box, said } = table;

describe('the keys of the sheet', () => {
	it('[UI119] [U33] [U35] do what they say while one writes', async () => {
		await prove({
			'card.new': async () => {
				await jule.press('n');
				await jule.at('New card');
			},
			'card.line': async () => {
				await jule.type('One thought');
				await jule.press('Shift+Enter');
				await jule.type('on two lines');
				expect(await box().inputValue()).toBe('One thought\non two lines');
			},
			'card.keep': async () => {
				await jule.press('Enter');
				await count(1);
				expect(await box().inputValue()).toBe('');
				await jule.at('New card');
			},
			'card.leave': async () => {
				await jule.type('Another');
				await jule.press('Escape');
				expect(await box().inputValue()).toBe('Another');
				await until('the field is left', async () => (await jule.focused()) !== 'New card');
			},
			done: async () => {
				await jule.press('d');
				await said(/^You are done/);
				await jule.press('d');
				await jule.page.getByRole('button', { name: 'I am done' }).waitFor();
			},
			find: async () => {
				await jule.press('n');
				await jule.press('Enter');
				await count(2);
				await jule.press('Escape');
				await find('one th', /^One thought/);
			},
			'board.move': async () => {
				await jule.press('ArrowLeft');
				await jule.at('Another');
				await jule.press('ArrowRight');
				await jule.at(/^One thought/);
			},
			'board.ends': async () => {
				await jule.press('Home');
				await jule.at('Another');
				await jule.press('End');
				await jule.at(/^One thought/);
			},
			'card.edit': async () => {
				await jule.press('e');
				await jule.at('Card text');
				await jule.press('Control+End');
				await jule.type(', and more');
				await jule.press('Escape');
				await jule.at(/and more$/);
			},
			'card.ready': async () => {
				await jule.press('r');
				await said('Not ready yet');
				await jule.press('r');
				await jule.page.getByText('Not ready yet').waitFor({ state: 'detached' });
			},
			'card.duplicate': async () => {
				await jule.press('Control+d');
				await count(3);
				await jule.at(/and more$/);
			},
			'card.delete': async () => {
				await jule.press('Delete');
				await count(2);
				await jule.at('Another');
			},
			undo: async () => {
				await jule.press('Control+z');
				await count(3);
				await said(/^Undone: “One thought.*” deleted/);
			},
			redo: async () => {
				await jule.press('Control+Shift+z');
				await count(2);
				await said(/^Done again: “One thought.*” deleted/);
			},
			palette: async () => {
				await jule.press('Control+k');
				await list().waitFor();
				await jule.press('Escape');
				await list().waitFor({ state: 'detached' });
			},
			sheet: async () => {
				await jule.press('Shift+?');
				await jule.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
				await jule.press('Escape');
				await jule.page.getByRole('dialog').waitFor({ state: 'detached' });
			},
			'stage.previous': async () => {
				await jule.press('[');
				await jule.page.waitForURL(/\/insights$/);
			},
			'stage.next': async () => {
				await jule.press(']');
				await jule.page.waitForURL(/\/goals$/);
			},
			timer: async () => {
				await lead.press('t');
				await lead.at(/min/);
			}
		});
	});

	it('[UI119] the sheet lists every key of the table', async () => {
		await jule.press('Shift+?');
		const sheet = jule.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await sheet.waitFor();
		const bare = (words: string): string => words.replace(/\(.*/s, '').trim();
		const listed = (await sheet.locator('dt').allInnerTexts()).map(bare);
		const known = ENTRIES.filter(([, entry]) => entry.keys).map(([, entry]) => bare(entry.label()));
		expect(listed.toSorted()).toEqual(known.toSorted());
		await jule.press('Escape');
		await sheet.waitFor({ state: 'detached' });
	});

	it('[UI110] [U32] the palette puts what was used last on top, and shows the keys', async () => {
		await jule.ask('dark app', 'Dark appearance');
		await jule.ask('system', 'Appearance as the system');
		await jule.page.locator('html[data-theme="system"]').waitFor();
		await jule.press('Control+k');
		await list().waitFor();
		const [first, ...others] = await list().getByRole('option').allInnerTexts();
		expect(first).toContain('Dark appearance');
		expect(others.find((words) => words.startsWith('New card'))).toContain('N');
		await jule.press('Escape');
		await list().waitFor({ state: 'detached' });
	});

	it('[UI112] [U34] single keys can be switched off, and stay off on this device', async () => {
		await jule.press('Shift+?');
		await jule.tabTo('Single letters and characters are shortcuts');
		await jule.press('Space');
		await jule.press('Escape');
		await jule.page.reload();
		await jule.person.saved();
		await jule.press('n');
		await jule.press('Control+k');
		await list().waitFor();
		await jule.press('Escape');
		await list().waitFor({ state: 'detached' });
		expect(await jule.focused()).not.toBe('New card');
		await jule.ask('shortcuts', 'Keyboard shortcuts');
		await jule.tabTo('Single letters and characters are shortcuts');
		await jule.press('Space');
		await jule.press('Escape');
		await jule.page.getByRole('dialog').waitFor({ state: 'detached' });
		await jule.press('n');
		await jule.at('New card');
	});

	it('[UI120] [U41] Enter that ends a composition keeps no card', async () => {
		const cards = await own().count();
		const session = await jule.page.context().newCDPSession(jule.page);
		await session.send('Input.imeSetComposition', { text: 'ㄏㄠˇ', selectionStart: 3, selectionEnd: 3 });
		const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
		await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
		await session.send('Input.insertText', { text: '好' });
		await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
		expect([await own().count(), await box().inputValue()]).toEqual([cards, '好']);
		await jule.press('Enter');
		await count(cards + 1);
	});

	it('[UI117] pasted lines become cards after a look, and go back in one step', async () => {
		const cards = await own().count();
		await jule.page.evaluate(() =>
			navigator.clipboard.writeText('- One visit earlier\n\n- Less paper\n- Ask the nurse')
		);
		await jule.press('Control+v');
		await jule.page.getByRole('dialog', { name: 'Make 3 cards?' }).waitFor();
		await jule.press('Enter');
		await count(cards + 3);
		await jule.press('Escape');
		await jule.press('Control+z');
		await count(cards);
		await said('Undone: 3 cards or entries changed');
	});

	it('[UI119] [U39] do what they say while one groups', async () => {
		await writeCards(table.ben, 'goals', ['Earlier start', 'Less paper', 'More calls', 'Fewer forms']);
		for (const from of ['write', 'reveal'] as const)
			await table.moni.command({ type: 'phase.advance', stage: 'goals', from });
		await jule.page.getByText('Not grouped yet').first().waitFor();
		const card = (words: string) => jule.page.getByRole('region', { name: words });
		await find('earlier', /^Earlier start/);
		await prove({
			'card.choose': async () => {
				await jule.press('Space');
				await said('1 card selected');
			},
			'card.extend': async () => {
				await jule.press('Home');
				await jule.press('Shift+ArrowDown');
				await said(/^[23] cards selected/);
			},
			'card.group': async () => {
				await jule.press('g');
				await list().waitFor();
				await jule.type('Chosen');
				await jule.page.getByRole('option', { name: 'New group: Chosen', selected: true }).waitFor();
				await jule.press('Enter');
				await card('Chosen').getByRole('article').first().waitFor();
				await said(/^Moved to Chosen\.$/);
			},
			'card.digit': async () => {
				await find('fewer', /^Fewer forms/);
				await jule.press('0');
				await said(/^Moved out of its group\.$/);
				await jule.press('1');
				await said(/^Moved to Chosen\.$/);
				await card('Chosen').getByText('Fewer forms').waitFor();
				await jule.at(/^Fewer forms/);
			},
			'card.out': async () => {
				await jule.press('0');
				await card('Not grouped yet').getByText('Fewer forms').waitFor();
				await jule.at(/^Fewer forms/);
			}
		});
	});

	it('[UI121] [U62] what has the focus is never behind a bar that sticks', async () => {
		for (const key of ['End', 'ArrowUp', 'ArrowUp', 'Home', 'ArrowRight']) {
			await jule.press(key);
			await until('it shows', jule.focusShows);
		}
	});

	it('[UI119] do what they say while one votes', async () => {
		await groupCards(table.ben, 'goals', ['Chosen', 'Other']);
		await table.moni.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
		const more = jule.page.getByRole('button', { name: /^One dot more for/ });
		await more.first().waitFor();
		await prove({
			vote: async () => {
				await jule.press('v');
				await jule.at(/^One dot more for/);
				await until('it shows', jule.focusShows);
			},
			'vote.more': async () => {
				await jule.press('+');
				await said(/Your vote is kept/);
				await jule.page.getByRole('img', { name: /^1 / }).first().waitFor();
			},
			'vote.less': async () => {
				await jule.press('-');
				await jule.page.getByRole('img', { name: /^1 / }).first().waitFor({ state: 'detached' });
			}
		});
	});

	it('[UI119] do what they say for whoever leads, and on the big screen', () => prove(leadProofs(table)));

	it('[UI119] no key is listed that nobody tried', () => {
		expect(untried()).toEqual([]);
		expect([...lead.person.complaints, ...jule.person.complaints]).toEqual([]);
	});
});
