/** What a device keeps of a workshop and hands over later, on the built server with a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';

let server: AppServer;
let browser: Browser;
let ria: Person;
let jule: BrowserPerson;
let code = '';
let lobby = '';

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	ria = new Person(server.origin, 'Ria');
	code = (await ria.openWorkshop('Autumn plan')).participant;
	lobby = `${server.origin}/w/${ria.workshopId}`;
	jule = await BrowserPerson.open(browser, server.origin, 'Jule');
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

it('[UI164] [RT3] whoever saw the lobby sends an insight without a connection; it arrives whatever page is open then', async () => {
	const { page, context } = jule;
	// The room of the insights does not answer: on this device it was never open.
	await page.routeWebSocket(/draft\.insights/, () => undefined);
	await jule.join(code, 'Field sales');
	await page.getByRole('link', { name: 'Send an insight' }).first().click();
	await page.getByLabel('Your insight').fill('A moment too early');
	await context.setOffline(true);
	await page.getByText('You have not been here with a connection yet').waitFor();
	expect(await page.getByLabel('Your insight').isEditable()).toBe(false);
	expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
	await context.setOffline(false);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

	const phone = await context.newPage();
	const visit = phone.waitForEvent('websocket', (socket) => socket.url().endsWith('draft.insights'));
	await phone.goto(lobby);
	const socket = await visit;
	if (!socket.isClosed()) await socket.waitForEvent('close');
	await context.setOffline(true);
	await phone.goto(`${lobby}/capture`);
	await phone.getByLabel('Your insight').fill('Clinics close at noon');
	await phone.getByRole('button', { name: 'Send', exact: true }).click();
	await phone.getByText('Kept on this device. It is sent as soon as there is a connection.').waitFor();
	await phone.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(lobby);
	await until('the insight on the server', async () => (await ria.stage('insights')).readyCards.total === 1);
	await again.close();
});
