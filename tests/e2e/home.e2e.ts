/** The start page as a returning person finds it, and the life of a workshop: archive, bin, and German that says du. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ParticipantId } from '#lib/domain/id.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { castDots, draftItems, giveFist, GOAL, groupCards, writeCards } from '../support/play.ts';

const TITLE = 'Spring plan';
let server: AppServer;
let browser: Browser;
let moni: BrowserPerson;
let jule: BrowserPerson;
let ida: BrowserPerson;
let olga: BrowserPerson;
let code = '';
let base = '';
const crew: Person[] = [];
/** Acts for the facilitator beside her browser, with her session. */
let lead: Person;

const home = async ({ page }: BrowserPerson): Promise<string> => {
	await page.goto(server.origin);
	return page.getByRole('heading', { level: 1 }).innerText();
};

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
	moni = await BrowserPerson.open(browser, server.origin, 'Moni');
	jule = await BrowserPerson.open(browser, server.origin, 'Jule', phone);
	ida = await BrowserPerson.open(browser, server.origin, 'Ida', { colorScheme: 'dark' });
	olga = await BrowserPerson.open(browser, server.origin, 'Olga', { locale: 'de-DE' });
	await moni.createWorkshop(TITLE);
	base = new URL(moni.page.url()).pathname.split('/').slice(0, 3).join('/');
	lead = new Person(server.origin, 'Moni');
	const cookie = (await moni.context.cookies()).find(({ name }) => name === 'einklang-session');
	lead.cookie = `einklang-session=${cookie!.value}`;
	lead.workshopId = base.split('/')[2]!;
	code = (await lead.view()).slices.invites![0]!.code;
	await jule.join(code, 'Field sales');
	await ida.join(code, 'Marketing');
	for (const [name, fn] of [
		['Ben', 'key_account'],
		['Tom', 'omnichannel_digital']
	] as const)
		crew.push(await new Person(server.origin, name).join(code, fn));
});
afterAll(async () => {
	for (const person of [...crew, ...(lead ? [lead] : [])]) person.leave();
	await browser?.close();
	await server?.close();
});

it('[UI130] what waits leads a field person and an internal person to their place, and is gone once it is done', async () => {
	await lead.command({ type: 'stage.open', stage: 'goals' });
	expect(await home(jule)).toBe('What waits for you');
	await jule.page.getByRole('link', { name: /^Write your cards for “Goals”/ }).click();
	await jule.page.waitForURL(/\/goals$/);
	await jule.write('Nurses ask for a phone line');
	await jule.button('I am done').click();
	await jule.page.getByRole('status').filter({ hasText: 'You are done' }).waitFor();
	expect(await home(jule)).toBe('Nothing waits for you');
	for (const [i, person] of crew.entries()) await writeCards(person, 'goals', [`A thought ${i}`]);
	await lead.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
	await lead.command({ type: 'phase.advance', stage: 'goals', from: 'reveal' });
	await groupCards(crew[0]!, 'goals', ['Earlier start', 'Less paper']);
	await until('the groups are known', async () => {
		const content = (await lead.view()).slices.content.goals;
		return content?.groups.length === 2 && content.cards.every((card) => card.group);
	});
	await lead.command({ type: 'phase.advance', stage: 'goals', from: 'cluster' });
	expect(await home(ida)).toBe('What waits for you');
	await ida.page.getByRole('link', { name: /^Place your dots in “Goals”/ }).click();
	await ida.button('One dot more for Less paper').click();
	await ida.page.getByText('Your vote is kept').waitFor();
	for (const person of crew) await castDots(person, 'goals', ['Earlier start', 'Less paper']);
	await lead.command({ type: 'ballot.close', ballotId: (await lead.stage('goals')).ballot!.id });
	await lead.command({ type: 'phase.advance', stage: 'goals', from: 'vote' });
	await draftItems(crew[1]!, 'goals', [GOAL]);
	await lead.command({ type: 'consent.open', stage: 'goals' });
	await giveFist(crew[0]!, 'goals', 4);
	expect(await home(ida)).toBe('What waits for you');
	await ida.page.getByRole('link', { name: /^Read “Goals” and answer/ }).click();
	await ida.page.getByRole('radiogroup').waitFor();
	await home(moni);
	await moni.page.getByRole('link', { name: /^Lead on: “Goals”/ }).waitFor();
});

it('[UI132] one’s list says where a workshop stands, and a newcomer finds the way in instead', async () => {
	const row = moni.page.getByRole('link', { name: new RegExp(TITLE) }).last();
	expect(await row.innerText()).toMatch(/Goals: Agree[\s\S]*Facilitator, changed/);
	expect(await row.getByRole('img').getAttribute('aria-label')).toMatch(/^Field \d+ %, internal \d+ % of the way$/);
	expect(await home(olga)).not.toContain('wartet');
	await olga.page.getByRole('button', { name: 'Workshop beginnen' }).waitFor();
});

it('[UI139] without a line a form keeps what was typed, and another try sends it', async () => {
	const { page, context } = await BrowserPerson.open(browser, server.origin, 'Rosa');
	await page.goto(`${server.origin}/join/${code}`);
	await page.getByLabel('Your name').fill('Rosa');
	await page.getByRole('radio', { name: 'Agency' }).check();
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.getByText(/^That did not work just now. What you typed is still here/).waitFor();
	expect(await page.getByLabel('Your name').inputValue()).toBe('Rosa');
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL(/\/w\//);
	await context.close();
});

/** [PR8] Whoever facilitates is offered nothing that an archived workshop would refuse. */
async function leadsNothing({ page, button }: BrowserPerson): Promise<void> {
	await page.goto(`${server.origin}${base}/goals`);
	await page.getByText('This workshop is archived.').first().waitFor();
	expect(await page.getByRole('region', { name: 'For the facilitator' }).count()).toBe(0);
	await button(/^People: /).click();
	await page.getByRole('complementary', { name: 'People' }).getByText('Ben').first().waitFor();
	expect(await button(/^Actions for/).count()).toBe(0);
	await button('Come back later').click();
	await page.getByRole('dialog', { name: 'Come back later' }).waitFor();
	expect(await page.getByLabel('Link to join').count()).toBe(0);
}

it('[UI131] [PR8] archived, everybody reads and nobody writes; it comes back from the start page, without scripts', async () => {
	await moni.page.goto(`${server.origin}${base}/settings`);
	await moni.button('Archive this workshop').click();
	await ida.page.getByText('This workshop is archived.').first().waitFor();
	await expect.poll(() => ida.page.getByRole('radiogroup').count()).toBe(0);
	expect(await home(jule)).toBe('Nothing waits for you');
	await leadsNothing(moni);
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'en',
		storageState: await moni.context.storageState()
	});
	const page = await plain.newPage();
	await page.goto(server.origin);
	await page.getByText('1 archived workshop').click();
	await page.getByRole('button', { name: `Bring back: ${TITLE}` }).click();
	await page.getByRole('link', { name: /^Lead on: “Goals”/ }).waitFor();
	await plain.close();
	await ida.page.goto(`${server.origin}${base}/goals`);
	await ida.page.getByRole('radiogroup').waitFor();
});

it('[UI133] [U60] deleting takes the name, offers the plan first, and can be undone from the bin', async () => {
	await moni.page.goto(`${server.origin}${base}/settings`);
	await moni.button('Delete this workshop …').click();
	const dialog = moni.page.getByRole('dialog');
	await dialog.getByRole('link', { name: 'Download as JSON' }).waitFor();
	const go = dialog.getByRole('button', { name: 'Delete', exact: true });
	await dialog.getByLabel(/^To be sure, type its name/).fill('Spring');
	expect(await go.isDisabled()).toBe(true);
	await dialog.getByLabel(/^To be sure, type its name/).fill('spring plan');
	await go.click();
	await moni.page.getByText(/days left to restore it/).waitFor();
	expect((await jule.page.goto(`${server.origin}${base}/goals`))?.status()).toBe(404);
	expect(await (await fetch(`${server.origin}/join/${code}`)).status).not.toBe(200);
	await moni.page.getByRole('button', { name: `Restore: ${TITLE}` }).click();
	await moni.page.getByRole('link', { name: /^Lead on: “Goals”/ }).waitFor();
	expect((await jule.page.goto(`${server.origin}${base}/goals`))?.status()).toBe(200);
});

it('[UI134] [UI135] a participant finds their own entry, and leaves a device without a trace', async () => {
	await jule.page.goto(`${server.origin}${base}/settings`);
	await jule.page.getByRole('heading', { name: 'This device and others' }).waitFor();
	expect(await jule.page.getByRole('button', { name: /Archive|Delete|Rename/ }).count()).toBe(0);
	await jule.button('Sign out on this device').click();
	const dialog = jule.page.getByRole('dialog');
	await dialog.getByText('You are still needed:').waitFor();
	await dialog.getByRole('button', { name: 'Sign out on this device' }).click();
	await jule.page.getByRole('heading', { name: 'Join a workshop' }).waitFor();
	expect(await jule.held()).not.toContain('Nurses ask for a phone line');
	expect((await jule.page.goto(`${server.origin}${base}/goals`))?.url()).toBe(`${server.origin}/`);
});

it('[UI142] [U30] a workshop that says du says it to a German participant, and the start page goes on saying Sie', async () => {
	const anna = new Person(server.origin, 'Anna');
	const codes = await anna.openWorkshop('Herbstplan', { locale: 'de', german: 'informal' });
	const { page } = olga;
	await anna.command({ type: 'stage.open', stage: 'goals' });
	// As the server draws it, and as the browser goes on with it.
	const saysDu = async (address: string): Promise<void> => {
		const drawn = await (await page.request.get(address)).text();
		expect(drawn).toMatch(/<html lang="de"/);
		await page.goto(address);
		await page.getByRole('heading', { level: 1 }).waitFor();
		for (const text of [drawn.replaceAll(/<script[\s\S]*?<\/script>/g, ''), await page.innerText('body')])
			expect(text.match(/\b(?:Ihnen|Ihre?[mnrs]?|(?:können|haben|sind|werden|machen) Sie)\b/gi)).toBeNull();
	};
	await saysDu((await anna.view()).returnUrl!);
	await page.getByText('Mach nur weiter, wenn er dir gehört.').waitFor();
	await saysDu(`${server.origin}/join/${codes.participant}`);
	await page.getByLabel('Dein Name').fill('Olga');
	await page.getByRole('radio', { name: 'Marketing' }).check();
	await page.getByRole('button', { name: 'Teilnehmen', exact: true }).click();
	// Whoever comes late reads at once what is asked now, how long, and who is at it.
	await page.getByRole('heading', { name: 'Schreib still für dich: ein Gedanke je Karte.' }).waitFor();
	await page
		.getByText(/^\d+:\d\d/)
		.first()
		.waitFor();
	await page.getByText('Noch eine Person schreibt').first().waitFor();
	for (const path of ['goals', 'settings']) await saysDu(`${server.origin}/w/${anna.workshopId}/${path}`);
	await page
		.getByRole('link', { name: /Startseite|Einklang/ })
		.first()
		.click();
	await page.getByRole('heading', { level: 1, name: 'Das wartet auf Sie' }).waitFor();
	await page.getByRole('link', { name: /^Karten schreiben für „Ziele“/ }).click();
	await page.getByRole('heading', { name: 'Schreib still für dich: ein Gedanke je Karte.' }).waitFor();
	await page.goto(server.origin);
	await page.getByRole('heading', { level: 1, name: 'Das wartet auf Sie' }).waitFor();
	anna.leave();
});

it('[UI232] whoever was removed reads so after a reload, and with the code comes back as who they were', async () => {
	const { page } = ida;
	const entry = (await lead.view()).slices.people.find(({ name }) => name === 'Ida')!;
	await lead.command({ type: 'participant.remove', participantId: ParticipantId.parse(entry.id) });
	await page.goto(`${server.origin}${base}/goals`);
	await page.getByRole('heading', { level: 1, name: 'You are no longer part of this workshop' }).waitFor();
	await page.getByText('What you added stays in the workshop.').waitFor();
	await page.getByText('join again with the code').waitFor();
	await ida.join(code, 'Marketing');
	expect((await lead.view()).slices.people.map(({ id }) => id)).toContain(entry.id);
});

it('[TP6] [AC6] a plan leads on to the next workshop, which brings its entries along and not its signatures', async () => {
	const { page } = ida;
	await page.goto(server.origin);
	await ida.button('Open the demo').click();
	await page.waitForURL(/\/plan$/);
	await page.getByRole('link', { name: 'Plan on from here' }).click();
	await page.getByText('its entries come along, its signatures do not').waitFor();
	// What was left empty does not lose where it came from.
	await page.getByLabel('What is the plan about?').fill(' ');
	await page.getByLabel('Your name').fill('Ida');
	await ida.button('Start the workshop').click();
	await page.getByText('Please give the plan a title.').waitFor();
	await page.getByText('its entries come along, its signatures do not').waitFor();
	await page.getByLabel('What is the plan about?').fill('Channels in spring');
	await page
		.getByLabel('What kind of workshop?')
		.selectOption({ label: '90-minute channel alignment, 90 min, 4–10 people' });
	await ida.button('Start the workshop').click();
	await page.getByRole('heading', { level: 1, name: 'Channels in spring' }).waitFor();
	await page.getByText('Load check').first().waitFor();
	await page.getByRole('link', { name: 'The plan' }).click();
	// The plan's segments are there to be read; nobody has signed anything.
	await page
		.getByText('Dr. Precise')
		.or(page.getByRole('heading', { name: 'Segments' }))
		.first()
		.waitFor();
	await page.getByText('DRAFT').first().waitFor();
});

it('[U58] no page complained', () => {
	expect(
		[moni, jule, ida, olga].flatMap(({ name, complaints }) => complaints.map((text) => `${name}: ${text}`))
	).toEqual([]);
});

it('[UI449] a template and a language that are chosen before the page came alive stay chosen', async () => {
	const early = await BrowserPerson.open(browser, server.origin, 'Early');
	const { page } = early;
	let letThrough = (): void => undefined;
	const line = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\.js(\?|$)/, async (route) => {
		await line;
		await route.continue();
	});
	await page.goto(server.origin, { waitUntil: 'commit' });
	await page.getByLabel('What kind of workshop?').selectOption('T08');
	await page.getByLabel('Language of the workshop').selectOption('de');
	letThrough();
	// Only a page that is alive asks how German speaks.
	await page.getByLabel('German texts say').waitFor();
	expect(await page.getByLabel('What kind of workshop?').inputValue()).toBe('T08');
	expect(early.complaints).toEqual([]);
	await early.context.close();
});
