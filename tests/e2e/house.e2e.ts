/**
 * Segments told apart, messages with variants, and all of them as a house: two of the field and two from inside over an imported plan,
 * one of them on a phone in German, one in the dark.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FunctionName } from '#lib/domain/people/sides.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { PHONE } from './hand.ts';
import { axe } from './page-checks.ts';

let server: AppServer;
let browser: Browser;
let moni: Person;
let jule: BrowserPerson;
let ben: BrowserPerson;
let ida: BrowserPerson;
let tom: BrowserPerson;
const seated: Person[] = [];

/** The demo with a segment that is told apart by value alone, and a pillar that nothing proves. */
function flawed(): unknown {
	const document = rawDemo() as Record<'segments' | 'messages', Record<string, unknown>[]>;
	Object.assign(
		document.segments.find((each) => each['id'] === 'S3')!,
		{ criteria: ['value:low'] }
	);
	Object.assign(
		document.messages.find((each) => each['id'] === 'M4')!,
		{ proofs: [] }
	);
	return document;
}

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	await moni.guest();
	const { id, invites } = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
		'POST',
		'/api/workshops/import',
		flawed()
	);
	moni.workshopId = id;
	const seat = async (name: string, fn: FunctionName, device: object = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(invites.participant.code, fn);
		seated.push(person);
		return BrowserPerson.of(browser, person, device);
	};
	jule = await seat('Jule', 'field_sales', { ...PHONE, locale: 'de' });
	ben = await seat('Ben', 'key_account');
	ida = await seat('Ida', 'marketing');
	tom = await seat('Tom', 'omnichannel_digital', { colorScheme: 'dark' });
}, 120_000);
afterAll(async () => {
	[moni, ...seated].forEach((person) => person?.leave());
	await browser?.close();
	await server?.close();
});

/** Pictures to look at, when asked for. */
async function picture(name: string, ...people: BrowserPerson[]): Promise<void> {
	if (!process.env.PICTURES) return;
	for (const each of people)
		await each.page.screenshot({ path: `test-results/house-${name}-${each.name}.png`, fullPage: true });
}
async function allIn(stage: StageKey): Promise<void> {
	await moni.command({ type: 'stage.open', stage });
	for (const { page } of [jule, ben, ida, tom]) await page.goto(`${server.origin}/w/${moni.workshopId}/${stage}`);
}
const stored = async (stage: StageKey) => (await moni.view()).slices.content[stage]?.items ?? [];
const fieldsOf = async (stage: StageKey, id: string) =>
	(await stored(stage)).find((each) => each.id === id)?.fields ?? {};
const panel = ({ page }: BrowserPerson) => page.getByRole('complementary', { name: 'Hints' });

it('[UI416] [CK13] a finding about what tells a segment apart leads to it; two write there at once, and it is settled', async () => {
	await allIn('segments');
	await ida.button(/^\d+ hints?$/).click();
	const hint = panel(ida).getByRole('listitem').filter({ hasText: 'how do these doctors differ' });
	await hint.getByRole('button').first().click();
	const criteria = ida.page.getByRole('group', { name: 'What tells them apart' });
	await until('the caret is in the criterion', () =>
		criteria.getByLabel('By what').evaluate((field) => field === document.activeElement)
	);
	await criteria.getByRole('button', { name: 'Add a criterion' }).click();
	const second = criteria.getByRole('group', { name: 'Criterion 2' });
	await second.getByLabel('By what').selectOption({ label: 'Setting' });
	await second.getByLabel('What it is here').fill('rural practice');
	await ida.saved();

	// Somebody else meanwhile, on a phone.
	await jule.page.locator('#item-S3').getByRole('button', { expanded: false }).first().tap();
	await jule.button('Weitere Felder').tap();
	const german = jule.page.getByRole('group', { name: 'Was sie unterscheidet' });
	await german.getByRole('group', { name: 'Merkmal 1' }).getByLabel('Was hier gilt').fill('niedrig');
	await german.getByRole('group', { name: 'Merkmal 1' }).getByLabel('Was hier gilt').blur();
	await until('both are stored', async () => {
		const { criteria } = await fieldsOf('segments', 'S3');
		const said = (criteria as { dimension: string; value: string }[]).map(({ dimension, value }) => [dimension, value]);
		return JSON.stringify(said) === '[["value","niedrig"],["setting","rural practice"]]';
	});
	await hint.waitFor({ state: 'detached' });
	await picture('criteria', ida, jule);
	expect(await axe(ida.page)).toEqual([]);
});

it('[UI419] preferences are put in order by keyboard: the focus goes along, and the others see it', async () => {
	const before = (await fieldsOf('segments', 'S3'))['preferences'] as string[];
	await ben.page.locator('#item-S3').getByRole('button', { expanded: false }).first().click();
	await ben.button('More fields').click();
	const order = ben.page.getByRole('group', { name: 'Prefers' });
	await order.getByLabel('Add one').selectOption({ label: 'Congress' });
	const up = order.getByRole('button', { name: 'Move Congress up' });
	for (const place of before.keys()) {
		await up.focus();
		await ben.page.keyboard.press('Enter');
		await order
			.getByRole('listitem')
			.nth(before.length - 1 - place)
			.getByText('Congress', { exact: true })
			.waitFor();
	}
	await until('the focus is on what still leads somewhere', () =>
		order.getByRole('button', { name: 'Move Congress down' }).evaluate((button) => button === document.activeElement)
	);
	await until('it is stored', async () => {
		const { preferences } = await fieldsOf('segments', 'S3');
		return JSON.stringify(preferences) === JSON.stringify(['congress', ...before]);
	});
	await jule.page
		.getByRole('group', { name: 'Bevorzugt' })
		.getByRole('listitem')
		.first()
		.getByText('Kongress', { exact: true })
		.waitFor();
	await picture('order', ben, jule);
});

it('[UI417] [UI418] a variant for a segment has the words of its origin and no review; it stands beneath it, and one undo takes it back', async () => {
	await allIn('messages');
	await ida.page.locator('#item-M2').getByRole('button', { expanded: false }).first().click();
	await ida.button('Make a variant for…').click();
	await ida.page
		.getByRole('menuitem', { name: /^Segment: / })
		.nth(2)
		.click();
	const made = async () => (await stored('messages')).filter(({ fields }) => fields['variantOf'] === 'M2');
	await until('it is stored', async () => (await made()).length === 1);
	const [variant] = await made();
	expect(variant!.fields).toMatchObject({
		core: { en: 'Start without paperwork stress', de: 'Starten ohne Papierstress' },
		level: 'segment',
		segmentIds: ['S3'],
		mlr: { status: 'none' }
	});
	const [first, second, third] = await ben.page
		.locator('[id^="item-M"], [id^="item-0"]')
		.evaluateAll((all) => all.map(({ id }) => id));
	expect([first, second, third]).toEqual(['item-M1', 'item-M2', `item-${variant!.id}`]);
	await ben.page.locator(`#item-${variant!.id}`).getByText('Variant of').waitFor();
	await picture('variant', ida, ben);
	await ida.button('Undo').click();
	await until('it is taken back', async () => (await made()).length === 0);
	await ida.button('Redo').first().click();
	await until('it is there again', async () => (await made()).length === 1);
});

it('[UI420] the house stands beside the draft and follows it: what is missing is said, and goes once somebody wrote it', async () => {
	const missing = '“What to tell patients about the first six weeks” has no proof yet.';
	await tom.page.getByText(missing).waitFor();
	await picture('house', tom);
	await ben.page.locator('#item-M4').getByRole('button', { expanded: false }).first().click();
	await ben.button('Add a proof').click();
	await ben.page.getByLabel('What it shows').fill('Curve of time to effect');
	await ben.saved();
	await tom.page.getByText(missing).waitFor({ state: 'detached' });
	expect(await axe(tom.page)).toEqual([]);

	for (const { page } of [tom, jule]) await page.goto(`${server.origin}/w/${moni.workshopId}/views#house`);
	const house = tom.page.getByRole('region', { name: 'Message house' });
	await house
		.getByRole('table', { name: 'Message house' })
		.getByText('Curve of time to effect')
		.waitFor({ state: 'attached' });
	await picture('views', tom, jule);
	await house.getByRole('button', { name: 'As a table' }).click();
	await house.getByRole('rowheader', { name: 'Plan the good days together' }).waitFor();
	await picture('table', tom);
	await jule.page.getByRole('heading', { name: 'Botschaftshaus' }).waitFor();
	expect(await jule.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	expect(await axe(jule.page)).toEqual([]);
	for (const { complaints } of [jule, ben, ida, tom]) expect(complaints).toEqual([]);
});
