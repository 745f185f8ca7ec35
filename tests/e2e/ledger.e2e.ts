/**
 * "What happened to what I asked for": requests between functions. Jule of the field on a phone, Ida of marketing on a laptop in
 * the dark; Ben of the field and Tom from inside beside them, scripted; Moni facilitates.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person } from '../support/person.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

const WORDS = 'One page that answers the price question';
const REASON = 'Prices are negotiated until March; we would have to print it twice';

let server: AppServer;
let browser: Browser;
let moni: Person;
let ben: Person;
let tom: Person;
let jule: BrowserPerson;
let ida: BrowserPerson;
let requests = '';

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant } = await moni.openWorkshop('Spring plan', { templateId: 'T13' });
	requests = `${server.origin}/w/${moni.workshopId}/requests`;
	ben = await new Person(server.origin, 'Ben').join(participant, 'key_account');
	tom = await new Person(server.origin, 'Tom').join(participant, 'omnichannel_digital');
	const seat = async (name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(participant, fn);
		const own = await BrowserPerson.open(browser, server.origin, name, device);
		await person.sitIn(own.context);
		return own;
	};
	jule = await seat('Jule', 'field_sales', PHONE);
	ida = await seat('Ida', 'marketing', { colorScheme: 'dark' });
});
afterAll(async () => {
	for (const person of [moni, ben, tom]) person?.leave();
	await browser?.close();
	await server?.close();
});

const dialog = ({ page }: BrowserPerson) => page.getByRole('dialog');
const line = ({ page }: BrowserPerson, words = WORDS) => page.getByRole('listitem').filter({ hasText: words });

it('[UI371] [RQ3] E7: field asks inside by thumb; a "no" without a reason cannot be sent, and stands with the asker’s words on top', async () => {
	await jule.page.goto(requests);
	await jule.button('Ask another function').click();
	await dialog(jule).getByRole('button', { name: 'Send the request' }).click();
	await dialog(jule).getByText('Choose whom you ask.').waitFor();
	await dialog(jule).getByLabel('Whom do you ask?').selectOption('Marketing');
	await dialog(jule).getByLabel('What is it about?').selectOption('Content');
	await dialog(jule).getByLabel('What do you need, and what for?').fill(WORDS);
	await dialog(jule).getByRole('button', { name: 'Send the request' }).click();
	await line(jule).getByText('Open', { exact: true }).waitFor();

	await ida.page.goto(server.origin);
	await ida.page.getByRole('link', { name: /^Answer a request from another function/ }).click();
	await ida.button(`Answer: ${WORDS}`).click();
	await dialog(ida).getByRole('blockquote').getByText(WORDS).waitFor();
	await dialog(ida).getByRole('radio', { name: 'We do not do it' }).check();
	await dialog(ida).getByRole('button', { name: 'Send the answer' }).click();
	await dialog(ida).getByText('Give the reason. Without one this answer cannot be sent.').waitFor();
	expect(await axe(ida.page)).toEqual([]);
	expect((await ben.view()).slices.requests[0]).toMatchObject({ decision: 'open' });
	await dialog(ida).getByLabel('Why?').fill(REASON);
	await dialog(ida).getByRole('button', { name: 'Send the answer' }).click();
	await line(ida).getByText(`Because: ${REASON}`).waitFor();
});

it('[UI372] E7: whoever asked finds the answer on the start page, with its reason, and says whether it helps; who asks whom is counted by side', async () => {
	await jule.page.goto(server.origin);
	await jule.page.getByRole('link', { name: /^Your request has an answer/ }).click();
	await line(jule).getByText(`Because: ${REASON}`).waitFor();
	await line(jule).getByRole('button', { name: 'Not yet' }).click();
	await line(ida).getByText('Did not help whoever asked yet').waitFor();
	await jule.page.goto(server.origin);
	await jule.page.getByRole('heading', { level: 1 }).waitFor();
	expect(await jule.page.getByRole('link', { name: /^Your request has an answer/ }).count()).toBe(0);

	const ask = { type: 'request.make' as const, kind: 'data' as const, linkedTo: [] };
	await tom.command({ ...ask, to: 'key_account', words: 'Which clinics changed their opening hours' });
	await ben.command({ ...ask, to: 'omnichannel_digital', words: 'Who opened the last mailing' });
	const ratio = ida.page.getByRole('region', { name: 'The requests in figures' });
	await ratio.getByText(/2\s*Field\s*→\s*Internal/).waitFor();
	await ratio.getByText(/1\s*Internal\s*→\s*Field/).waitFor();
	await ratio.getByText('1 of 3 (33%)').waitFor();
});

it('[UI370] [RQ10] what waits is picked out by keyboard; the plan tells every request with its answer', async () => {
	await ida.page.getByRole('radio', { name: 'From us' }).check();
	await ida.page.getByText('No request fits this choice.').waitFor();
	await ida.page.getByRole('radio', { name: 'All', exact: true }).focus();
	await ida.page.keyboard.press('ArrowRight');
	await ida.page.getByText('2 requests', { exact: true }).waitFor();
	await ida.page.getByLabel('Who asks whom').selectOption('Internal asks field');
	await ida.page.getByText('1 request', { exact: true }).waitFor();
	await ida.page.goto(requests.replace(/requests$/, 'plan'));
	const row = ida.page.getByRole('row').filter({ hasText: WORDS });
	await row.getByText('Declined').waitFor();
	await row.getByText(REASON).waitFor();
	expect([...jule.complaints, ...ida.complaints]).toEqual([]);
});
