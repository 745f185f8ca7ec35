/** A facilitator alone: a rehearsal from the start page through an objection to a first adopted stage, and the tour on the way. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { until } from '../support/person.ts';

let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

const tour = () => moni.page.getByRole('region', { name: 'Tour', exact: true });
const simulated = (name: string) => moni.page.getByText(`${name} (simulated)`, { exact: true }).first();

/** Lets colleagues finish; the button goes when they have. */
async function finish(): Promise<void> {
	await moni.button('Let them finish now').click();
	await moni.button('Let them finish now').waitFor({ state: 'hidden' });
}

describe('a rehearsal', () => {
	it('[UI173] begins on the start page without a name, also without JavaScript', async () => {
		const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
		const page = await plain.newPage();
		await page.goto(server.origin);
		await page.getByRole('button', { name: 'Rehearse alone' }).click();
		await page.waitForURL(/\/w\//);
		await page.getByText('Rehearsal: your colleagues are simulated, nothing here leaves this server.').waitFor();
		await plain.close();
		await moni.page.goto(server.origin);
		await moni.button('Rehearse alone').click();
		await moni.page.waitForURL(/\/w\//);
	});

	it('[RH2] [UI170] six colleagues arrive, marked as simulated wherever they stand', async () => {
		for (const name of ['Jule', 'Ole', 'Nia', 'Tarek', 'Ines', 'Ravi']) await simulated(name).waitFor();
		await moni.page.getByText('7 of 7 here').waitFor();
		await moni.page.getByText('Say now').waitFor();
	});

	it('[UI172] the share panel has no code and says why', async () => {
		await moni.button('Invite').click();
		const dialog = moni.page.getByRole('dialog', { name: 'Nobody else can join a rehearsal' });
		await dialog.getByText(/You practise alone here/).waitFor();
		expect(await dialog.getByText(/join\//).count()).toBe(0);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await dialog.waitFor({ state: 'hidden' });
	});

	it('[U90] [UI174] [UI175] [UI176] the tour is asked for, walked back and forth, left with Escape, and not offered again', async () => {
		const { page } = moni;
		await moni.button('Show me round').click();
		await tour().getByRole('heading', { name: 'Where we are' }).waitFor();
		await tour().getByText('You open one after the other.').waitFor();
		await page.setViewportSize({ width: 390, height: 844 });
		// On a phone the way to the stages is in the bar; the outline goes there.
		const ring = page.locator('.ring');
		await until('the bar is outlined', async () => ((await ring.boundingBox())?.y ?? Infinity) < 60);
		await page.setViewportSize({ width: 1366, height: 860 });
		await tour().getByRole('button', { name: 'Next' }).click();
		await tour().getByRole('heading', { name: 'What to do now' }).waitFor();
		await tour().getByRole('button', { name: 'Back' }).click();
		await tour().getByRole('heading', { name: 'Where we are' }).waitFor();
		await page.keyboard.press('Escape');
		await tour().waitFor({ state: 'hidden' });
		expect(await moni.button('Show me round').count()).toBe(0);
		await page.reload();
		await simulated('Ravi').waitFor();
		expect(await moni.button('Show me round').count()).toBe(0);
	});

	it('[RH6] [UI171] one stage goes through an objection and an amendment to adoption', async () => {
		const { page } = moni;
		await moni.button(/^Begin with/).click();
		await moni.page.waitForURL(/insights/);
		await finish();
		await moni.button(/^Reveal 12 cards/).click();
		await page.getByText('Central mails are opened by 14 %.').first().waitFor();
		await moni.button('Start grouping').click();
		await finish();
		await page.getByText('Paperwork at the start').first().waitFor();
		await moni.button('Start drafting').click();
		await finish();
		await page.getByText('Doctors no longer want visits.').first().waitFor();
		await moni.button('Open the consent round').click();
		await finish();
		await page
			.getByText(/is not what we see/)
			.first()
			.waitFor();
		await simulated('Ole').waitFor();
		await moni.button('Close the round').click();
		await page.getByText('This round ended without agreement').waitFor();
		await moni.button('Amend the text').first().click();
		// The same words stand in the frozen text: only the draft has them as a button.
		await moni.button(/Doctors no longer want visits/).click();
		await page.getByLabel('What is so').fill('Half of the practices see us by appointment only.');
		await moni.saved();
		await moni.button('Open the consent round').click();
		await finish();
		await moni.button('Close the round').click();
		await page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
		await simulated('Ole').waitFor();
	});

	it('[UI170] the big screen says that it is a rehearsal', async () => {
		const { page } = moni;
		await page.goto(page.url().replace(/insights.*/, 'present'));
		await page.getByRole('heading', { name: 'Both sides agreed' }).waitFor();
		await page.getByText('Rehearsal: your colleagues are simulated, nothing here leaves this server.').waitFor();
	});

	it('[RH4] the plan says that it is a rehearsal', async () => {
		await moni.page.goto(moni.page.url().replace(/present.*/, 'plan'));
		await moni.page.getByText('REHEARSAL, not a plan').waitFor();
		expect(await moni.page.getByText(/AGREED by/).count()).toBe(0);
		expect(moni.complaints).toEqual([]);
	});
});
