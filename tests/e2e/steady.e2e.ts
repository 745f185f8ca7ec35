/** Nothing is taken out of anybody's hands: the focus, later work when something is taken back, pasted words, one's place when the line goes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Keyboard } from '../support/keyboard.ts';
import { until } from '../support/person.ts';
import { KeyedTable } from './keyed-table.ts';

const table = new KeyedTable();
let jule: Keyboard;
let lead: Keyboard;

beforeAll(async () => {
	// What was not fetched before the line went is not there: no service worker stands in.
	await table.set({ serviceWorkers: 'block' });
	({ jule, lead } = table);
	for (const words of ['One thought', 'Another']) await jule.person.write(words);
	await table.count(2);
});
afterAll(() => table.clear());

const { own, count, find, box, said } = table;

it('[UI100] [UI114] [U18] who is at a control that waits for the line still has it when the line is back', async () => {
	await jule.tabTo('I am done');
	await jule.page.context().setOffline(true);
	await said('This needs the connection');
	const done = jule.page.getByRole('button', { name: 'I am done' });
	expect(await done.isDisabled()).toBe(true);
	await jule.press('Enter');
	await jule.at('I am done');
	await jule.page.context().setOffline(false);
	await until('the line is back', () => done.isEnabled());
	await jule.at('I am done');
});

it('[UI117] what is pasted without a line goes where the caret is, and what does not fit is said', async () => {
	const paste = (words: string) =>
		box().evaluate((field: HTMLTextAreaElement, text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		}, words);
	await jule.page.context().setOffline(true);
	await said(/^No connection/);
	await box().fill('Before, after');
	await box().evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 8));
	await paste('one\ntwo\n');
	await until('it is in the text', async () => (await box().inputValue()) === 'Before, one\ntwo\nafter');
	await paste('all too long\n'.repeat(100));
	await said(/^Not everything fits on one card/);
	expect(await box().inputValue()).toMatch(/^Before, one\ntwo\nall too long\n[^]*after$/);
	await box().fill('');
	await jule.page.context().setOffline(false);
	await jule.person.saved();
});

it('[UI114] a timer that is set or stopped leaves the focus beside it', async () => {
	await lead.press('t');
	await lead.at(/min/);
	await lead.press('Enter');
	await lead.at('+2 min');
	await lead.activate('Stop');
	await lead.at('Timer');
});

it('[UI114] what is pressed keeps the focus, though its words change or nothing is left for it to do', async () => {
	await jule.activate('I am done');
	await jule.at('I still have something');
	await jule.press('Enter');
	await jule.at('I am done');
	for (const name of ['Undo', 'Redo']) {
		await jule.tabTo(name);
		const button = jule.page.getByRole('button', { name, exact: true }).and(jule.page.locator(':focus'));
		await until(`${name} has nothing left`, async () => {
			if (await button.isDisabled()) return true;
			await jule.press('Enter');
			return false;
		});
		await jule.press('Enter');
		await jule.at(name);
	}
});

it('[UI115] a message takes back what it is about, and nothing that came after', async () => {
	const cards = await own().count();
	const undo = () =>
		jule.page.locator('[data-sonner-toast]').first().getByRole('button', { name: 'Undo' }).press('Enter');
	await find('one th', /^One thought/);
	await jule.press('Delete');
	await count(cards - 1);
	await undo();
	await count(cards);
	await find('one th', /^One thought/);
	await jule.press('Delete');
	await count(cards - 1);
	await jule.press('n');
	await jule.type('Later');
	await undo();
	await said(/^That is not the last step any more/);
	expect([await box().inputValue(), await own().count()]).toEqual(['Later', cards - 1]);
	await box().fill('');
});

it('[UI123] Escape in a text leaves the text and not the panel beside it', async () => {
	await jule.ask('hide people', 'Show or hide people');
	const panel = jule.page.getByRole('complementary', { name: 'People' });
	await panel.waitFor();
	await jule.press('n');
	await jule.press('Escape');
	await until('the field is left', async () => (await jule.focused()) !== 'New card');
	await find('another', /^Another/);
	await jule.press('e');
	await jule.at('Card text');
	await jule.press('Escape');
	await jule.at('Another');
	expect(await panel.count()).toBe(1);
	await jule.press('Escape');
	await panel.waitFor({ state: 'detached' });
});

it('[UI100] settings that only the server can keep wait as well', async () => {
	await lead.ask('the settings', 'Open the settings');
	await lead.page.waitForURL(/\/settings$/);
	await lead.page.context().setOffline(true);
	for (const name of ['Rename', 'Archive this workshop'])
		await until(`${name} waits`, () => lead.page.getByRole('button', { name }).isDisabled());
	await lead.page.context().setOffline(false);
	for (const name of ['Rename', 'Archive this workshop'])
		await until(`${name} works again`, () => lead.page.getByRole('button', { name }).isEnabled());
});

it('[UI110] [UI100] the big screen offers no panel it has no place for, and says when the line is gone', async () => {
	await lead.ask('big', 'Big screen');
	await lead.page.waitForURL(/\/present$/);
	await lead.press('Control+k');
	const options = lead.page.getByRole('listbox').getByRole('option');
	await options.first().waitFor();
	const offered = await options.allInnerTexts();
	for (const words of ['Invite people', 'Show or hide people', 'Show me round'])
		expect(offered.filter((each) => each.startsWith(words))).toEqual([]);
	await lead.press('Escape');
	await lead.page.context().setOffline(true);
	await lead.page.getByText(/^No connection\. This is how things stood/).waitFor();
	await lead.page.context().setOffline(false);
	await lead.page.getByText(/^No connection\. This is how things stood/).waitFor({ state: 'detached' });
});

it('no page complained', () => {
	expect([...lead.person.complaints, ...jule.person.complaints]).toEqual([]);
});
