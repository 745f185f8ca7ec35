/** What a device keeps of a workshop and hands over later, on the built server with a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ParticipantId } from '#lib/domain/id.ts';
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
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	await page.getByRole('link', { name: 'Send an insight' }).first().click();
	await page.getByLabel('Your insight').fill('A moment too early');
	await context.setOffline(true);
	await page.getByText('You have not been here with a connection yet').waitFor();
	expect(await page.getByLabel('Your insight').isEditable()).toBe(false);
	expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
	await context.setOffline(false);

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

/** A server with another program than the one this page runs. */
const newer = (page: Page) =>
	page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'newer' } }));

it('[UI103] a page that may have started from what is kept is told of a new version, also where the line never broke', async () => {
	const page = await jule.context.newPage();
	await newer(page);
	await page.goto(lobby);
	await page.getByText('A new version is ready.').waitFor();
	await page.close();
});

it('[UI212] high contrast holds without a connection', async () => {
	const { page, context } = jule;
	await context.addCookies([{ name: 'einklang-theme', value: 'contrast', url: server.origin }]);
	await context.setOffline(true);
	await page.goto(lobby);
	await page.getByRole('heading', { level: 1, name: 'Autumn plan' }).waitFor();
	expect(
		await page.evaluate(() => [
			document.documentElement.dataset['theme'],
			document.querySelector('link[data-contrast]')?.getAttribute('media')
		])
	).toEqual(['contrast', 'all']);
	await context.setOffline(false);
});

it('[UI101] whoever changes the language has the program in it without a connection, too', async () => {
	const { page, context } = jule;
	const speak = (locale: string) =>
		context.addCookies([{ name: 'einklang-locale', value: locale, url: server.origin }]);
	await page.goto(lobby);
	await speak('de');
	await page.reload();
	// Nothing else says when a whole program is kept.
	const german = (): Promise<boolean> =>
		page.evaluate(async () => {
			const kept = await (await caches.match('/offline'))?.text();
			return kept?.includes('/_app/immutable/de/') ?? false;
		});
	await until('the program in German', german);
	await context.setOffline(true);
	await page.reload();
	await page.getByRole('link', { name: 'Erkenntnis senden' }).first().waitFor();
	await page.getByText('Keine Verbindung').first().waitFor();
	await context.setOffline(false);
	await speak('en');
});

it('[UI182] a part that failed comes when it is tried again; where only a newer version can help, reloading is offered', async () => {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		storageState: await jule.context.storageState(),
		locale: 'en'
	});
	const page = await context.newPage();
	await page.goto(lobby);
	const round = page.getByRole('button', { name: 'Show me round' });
	await round.waitFor();
	await page.waitForLoadState('networkidle');
	await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
	await round.click();
	await page.getByText('Nothing you wrote is lost. Check the connection').waitFor();
	await newer(page);
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.getByText('A new version is ready.').waitFor();
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Reload' }).click();
	await page.waitForURL(lobby);
	await page.waitForLoadState('networkidle');
	await page.route('**/_app/immutable/**', (route) => route.abort());
	await round.click();
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.getByRole('button', { name: 'Skip the tour' }).waitFor();
	await context.close();
});

it('[RT24] a page that is still open when somebody else signs in on this device begins anew as theirs', async () => {
	const { page, context } = jule;
	await page.goto(lobby);
	await page.getByRole('heading', { level: 1, name: 'Autumn plan' }).waitFor();
	await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
	const ben = await new Person(server.origin, 'Ben').join(code, 'key_account');
	await ben.sitIn(context);
	// The session is asked for with the next connection.
	await context.setOffline(true);
	await page.getByText('No connection. You can go on').waitFor();
	await context.setOffline(false);
	await page.waitForFunction(() => !('sameAsBefore' in window));
	await page.getByRole('heading', { level: 1, name: 'Autumn plan' }).waitFor();
});

it('[RT21] what is kept goes although no page was open when the session ended, or when somebody was removed', async () => {
	const { page, context } = jule;
	const kept = (count: number) =>
		until(`${count} kept`, () =>
			page.evaluate(async (expected) => {
				const db = await new Promise<IDBDatabase>((resolve) => {
					const asked = indexedDB.open('einklang-kept');
					asked.onsuccess = () => resolve(asked.result);
				});
				const all = db.transaction('workshops').objectStore('workshops').count();
				const count = await new Promise<number>((resolve) => (all.onsuccess = () => resolve(all.result)));
				db.close();
				return count === expected;
			}, count)
		);
	await page.goto(lobby);
	await kept(1);
	await context.clearCookies();
	await page.goto(lobby);
	await page.waitForURL(`${server.origin}/`);
	await kept(0);

	await jule.join(code, 'Field sales');
	await kept(1);
	await page.goto(`${server.origin}/robots.txt`);
	for (const { id, name } of (await ria.view()).slices.people)
		if (name === jule.name) await ria.command({ type: 'participant.remove', participantId: ParticipantId.parse(id) });
	await page.goto(lobby);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await kept(0);
});
