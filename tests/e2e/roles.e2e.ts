/**
 * Roles and relays. First the arena (T04): people of both sides write, draft all three kinds together, see what is missing in the
 * loop, mend it and agree. Then an imported plan, in which a finding of the channel map is settled by a relay in another stage.
 * The facilitator and two of each side have a hand in it: one of each in a browser, of them one on a phone.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemKind } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { giveFist, groupCards, seatCrew, writeCards } from '../support/play.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
const people: Person[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
});
afterAll(async () => {
	people.forEach((person) => person.leave());
	await browser?.close();
	await server?.close();
});

/** Somebody with a browser, who sits at the table already. */
async function seat(code: string, name: string, fn: 'field_sales' | 'marketing', device = {}): Promise<BrowserPerson> {
	const person = await new Person(server.origin, name).join(code, fn);
	people.push(person);
	const own = await BrowserPerson.of(browser, person, device);
	await own.page.goto(`${server.origin}/w/${person.workshopId}`);
	return own;
}
const itemsOf = async (moni: Person, stage: StageKey, kind: ItemKind) =>
	((await moni.view()).slices.content[stage]?.items ?? []).filter((item) => item.kind === kind);
const panel = ({ page }: BrowserPerson) => page.getByRole('complementary', { name: 'Hints' });
const hint = (person: BrowserPerson, text: string) => panel(person).getByRole('listitem').filter({ hasText: text });
const hasFocus = (person: BrowserPerson, label: string) =>
	until(`the caret is in ${label}`, () =>
		person.page.getByLabel(label).evaluateAll((fields) => fields.some((field) => field === document.activeElement))
	);

describe('the arena', () => {
	let moni: Person;
	let crew: Person[] = [];
	let jule: BrowserPerson;
	let ida: BrowserPerson;

	beforeAll(async () => {
		moni = new Person(server.origin, 'Moni');
		const { participant } = await moni.openWorkshop('Who does what', { templateId: 'T04' });
		crew = await seatCrew(server.origin, participant);
		people.push(moni, ...crew);
		jule = await seat(participant, 'Jule', 'field_sales', PHONE);
		ida = await seat(participant, 'Ida', 'marketing', { colorScheme: 'dark' });
		await moni.command({ type: 'stage.open', stage: 'roles' });
		for (const { page } of [jule, ida]) await page.goto(`${server.origin}/w/${moni.workshopId}/roles`);
		await jule.write('We need the send calendar by Friday');
		await jule.saved();
		for (const person of crew) await writeCards(person, 'roles', [`One of ${person.name}`]);
		const next = async () =>
			moni.command({ type: 'phase.advance', stage: 'roles', from: (await moni.stage('roles')).phase });
		await next();
		await next();
		await groupCards(crew[0]!, 'roles', ['Field needs from internal: uncertain']);
		await next();
		// The sides have talked among themselves; what they wrote comes to the board.
		const { divisions } = (await moni.view()).slices;
		for (const { id } of divisions) await moni.command({ type: 'sideRooms.bringBack', division: id });
		for (const person of [jule, ida]) {
			await person.page.getByRole('heading', { name: /^Role agreements/ }).waitFor();
			await person.saved();
		}
	});

	it('[UI350] a single card becomes a dependency by its menu, with its words, and the caret is in it', async () => {
		await ida.button('Draft from: We need the send calendar by Friday').click();
		await ida.page.getByRole('menuitem', { name: 'As a dependency' }).click();
		await ida.page.getByLabel('Who needs it').selectOption({ label: 'Field sales' });
		await ida.page.getByLabel('From whom').selectOption({ label: 'Field sales' });
		// Nobody waits for themselves.
		await ida.page.getByText('Both ends are the same function.').waitFor();
		await ida.page.getByLabel('From whom').selectOption({ label: 'Marketing' });
		await ida.page.getByText('Both ends are the same function.').waitFor({ state: 'detached' });
		await ida.page.getByLabel('How sure is it today?').selectOption({ label: 'Uncertain' });
		await until('it is stored', async () => {
			const [need] = await itemsOf(moni, 'roles', 'dependency');
			return need?.fields['certainty'] === 'low' && need.fields['needs'] === 'marketing';
		});
		expect((await itemsOf(moni, 'roles', 'dependency'))[0]!.fields).toMatchObject({
			forWhat: { en: 'We need the send calendar by Friday' },
			from: 'field_sales'
		});
	});

	it('[UI351] on a phone: one answers for it, another does it too, and each has a line for Monday; the other side sees it live', async () => {
		await jule.button('Add a role agreement').first().tap();
		await jule.page.getByLabel('What it is about').fill('Visit weeks');
		await jule.page.getByText('Nobody answers for it yet.').waitFor();
		await jule.page.getByRole('radio', { name: 'Field sales: Answers for it' }).check();
		await jule.page.getByText('Nobody answers for it yet.').waitFor({ state: 'detached' });
		await jule.page.getByRole('checkbox', { name: 'Marketing: Does it' }).check();
		const monday = jule.page.getByRole('group', { name: 'From Monday on' });
		await monday.getByLabel('Marketing').fill('I look at the visit plan before I send');
		await monday.getByLabel('Field sales').fill('My plan is there four weeks ahead');
		await monday.getByLabel('Field sales').blur();
		await ida.page.getByRole('button', { name: /Visit weeks/ }).waitFor();
		await until('it is stored', async () => {
			const [agreement] = await itemsOf(moni, 'roles', 'roleAgreement');
			const { a, r, mondayNote, reviewOn } = (agreement?.fields ?? {}) as Record<string, unknown>;
			const notes = mondayNote as Record<string, { en: string }> | undefined;
			return (
				a === 'field_sales' &&
				String(r) === 'marketing' &&
				notes?.['marketing']?.en.startsWith('I look') &&
				notes['field_sales']?.en.startsWith('My plan') &&
				typeof reviewOn === 'string'
			);
		});
		expect(await jule.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await axe(jule.page)).toEqual([]);
	});

	it('[UI353] what is missing in the loop is drawn and said, and who needs whom has a line and a number', async () => {
		await ida.page.getByRole('radio', { name: 'How news travels' }).check();
		await ida.page.getByText('The loop is open. Missing: from head office to the field, from the field back').waitFor();
		expect(await ida.page.locator('g[data-state="missing"]').count()).toBe(2);
		await ida.page.getByText('As a table').click();
		await ida.page
			.getByRole('row', { name: /from the field back to head office/i })
			.getByText('Missing')
			.waitFor();
		expect(await axe(ida.page)).toEqual([]);
		await ida.page.getByRole('radio', { name: 'Who needs whom' }).check();
		await ida.page.getByText('So far only the field says what it needs.').waitFor();
		expect(await ida.page.locator('g[data-sure="low"][data-side="field"]').count()).toBe(1);
		expect(await axe(ida.page)).toEqual([]);
	});

	it('[UI354] [CK42] a finding makes the relay that closes the loop, with its ends and the caret in what is passed on', async () => {
		await ida.button(/^\d+ hints$/).click();
		for (const [open, words] of [
			['nothing is passed from the field to head office', 'Objections heard'],
			['nothing is passed from head office to the field', 'The send calendar']
		] as const) {
			await hint(ida, open).getByRole('button', { name: 'Add a relay' }).click();
			await hasFocus(ida, 'What is passed on');
			await ida.page.keyboard.type(words);
			await hint(ida, open).waitFor({ state: 'detached' });
		}
		await until('both are stored', async () => {
			const relays = await itemsOf(moni, 'roles', 'relay');
			const ways = relays.map(({ fields }) => `${String(fields['from'])} ${String(fields['to'])}`).sort();
			return ways.join() === 'field_sales marketing,marketing field_sales';
		});
		await panel(ida).getByRole('button', { name: 'Close' }).click();
		await ida.page.getByRole('radio', { name: 'How news travels' }).check();
		await ida.page.getByText('What belongs to this day is in place.').waitFor();
	});

	it('[UI350] both sides agree, and the plan and its document say all of it', async () => {
		await moni.command({ type: 'consent.open', stage: 'roles' });
		await jule.give(4);
		await ida.give(5);
		for (const person of crew) await giveFist(person, 'roles', 4);
		await moni.command({ type: 'consent.close', stage: 'roles' });
		await jule.page.getByRole('heading', { name: 'Both sides agreed. This text is locked.' }).waitFor();
		await ida.page.goto(`${server.origin}/w/${moni.workshopId}/plan`);
		const chapter = ida.page.getByRole('region', { name: 'Roles and relays' });
		for (const words of [
			'Visit weeks',
			'My plan is there four weeks ahead',
			'Objections heard',
			'send calendar by Friday'
		])
			await chapter.getByText(words).first().waitFor();
		expect(await axe(ida.page)).toEqual([]);
		const markdown = await (await moni.call('GET', `/api/workshops/${moni.workshopId}/export/md?locale=en`)).text();
		expect(markdown).toMatch(
			/## Roles and relays[\s\S]*from the field back to head office \| 1 relay \| 5 working days/
		);
		expect(markdown).toContain('- Marketing: I look at the visit plan before I send');
		expect([jule, ida].flatMap(({ complaints }) => complaints)).toEqual([]);
	});
});

describe('an imported plan', () => {
	it('[UI354] [CK52] what a touchpoint leaves untold is settled by a relay of another stage: it is made there, and opened', async () => {
		const moni = new Person(server.origin, 'Moni');
		people.push(moni);
		await moni.guest();
		const { id, invites } = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
			'POST',
			'/api/workshops/import',
			rawDemo()
		);
		moni.workshopId = id;
		people.push(...(await seatCrew(server.origin, invites.participant.code)));
		for (const stage of ['roles', 'touchpoints'] as const) await moni.command({ type: 'stage.open', stage });
		const ida = await seat(invites.participant.code, 'Ida', 'marketing');
		await ida.page.goto(`${server.origin}/w/${id}/touchpoints`);
		await ida.saved();
		await ida.button(/^\d+ hints$/).click();
		const before = (await itemsOf(moni, 'roles', 'relay')).length;
		await hint(ida, 'does not reach the field')
			.first()
			.getByRole('button', { name: 'Add a relay (Roles and relays)' })
			.click();
		await ida.page.waitForURL(/\/roles$/);
		await hasFocus(ida, 'What is passed on');
		await ida.page.keyboard.type('Questions asked on the page');
		await until('it is stored', async () => {
			const relays = await itemsOf(moni, 'roles', 'relay');
			const made = relays.find(({ fields }) => JSON.stringify(fields['what'])?.includes('Questions asked'));
			return relays.length === before + 1 && String(made?.fields['touchpointIds']) === 'TP17';
		});
		// Coming back to the page makes no second one.
		await ida.page.reload();
		await ida.saved();
		expect(await itemsOf(moni, 'roles', 'relay')).toHaveLength(before + 1);
		expect(ida.complaints).toEqual([]);
	});
});
