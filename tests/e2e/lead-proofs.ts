/** What the keys of whoever leads a workshop do, and the one with which a hand goes up. */
import { until } from '../support/person.ts';
import type { KeyedTable } from './keyed-table.ts';
import type { Keyed } from './proofs.ts';

export function leadProofs({ lead, jule }: KeyedTable): Partial<Record<Keyed, () => Promise<unknown>>> {
	const heading = lead.page.getByRole('heading', { name: 'Console' });
	const holding = lead.page.getByText(/^Everybody looks to the front until/);
	const paused = jule.page.getByText('Paused').filter({ visible: true }).first();
	const up = jule.page.getByRole('button', { name: /^Your hand is up/ });
	return {
		'timer.more': async () => {
			const minutes = async (): Promise<number> =>
				Number.parseInt(await lead.page.locator('.timer .digits').first().innerText(), 10);
			const before = await minutes();
			await lead.press('m');
			await until('there is more time', async () => (await minutes()) > before);
		},
		'timer.pause': async () => {
			await lead.press('p');
			await paused.waitFor();
			await lead.press('p');
			await paused.waitFor({ state: 'detached' });
		},
		console: async () => {
			await lead.press('c');
			await heading.waitFor();
			await lead.press('c');
			await heading.waitFor({ state: 'detached' });
		},
		'room.call': async () => {
			await lead.press('b');
			await lead.page.getByText('Everybody is invited to where the room is').first().waitFor();
		},
		'room.hold': async () => {
			await lead.press('l');
			await holding.waitFor();
			await lead.press('l');
			await holding.waitFor({ state: 'detached' });
		},
		hand: async () => {
			await jule.press('h');
			await up.waitFor();
			await jule.press('h');
			await up.waitFor({ state: 'detached' });
		},
		'screen.full': async () => {
			await lead.ask('big', 'Big screen');
			await lead.page.getByRole('button', { name: 'Full screen' }).waitFor();
			await lead.press('f');
			await until('it fills the screen', () => lead.page.evaluate(() => document.fullscreenElement !== null));
			await lead.page.evaluate(() => document.exitFullscreen());
		}
	};
}
