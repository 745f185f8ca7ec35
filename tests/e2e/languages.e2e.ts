/**
 * Content in three languages side by side: whoever leads ticks the third; two of the field and two from inside write and read over an
 * imported plan, one of them on a phone in German, one in the dark, one in Chinese.
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
let lead: BrowserPerson;
let jule: BrowserPerson;
let ben: BrowserPerson;
let ida: BrowserPerson;
let tom: BrowserPerson;
const seated: Person[] = [];

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	await moni.guest();
	const { id, invites } = await moni.json<{ id: string; invites: { participant: { code: string } } }>(
		'POST',
		'/api/workshops/import',
		rawDemo()
	);
	moni.workshopId = id;
	lead = await BrowserPerson.of(browser, moni);
	const seat = async (name: string, fn: FunctionName, device: object = {}): Promise<BrowserPerson> => {
		const person = await new Person(server.origin, name).join(invites.participant.code, fn);
		seated.push(person);
		return BrowserPerson.of(browser, person, device);
	};
	jule = await seat('Jule', 'field_sales', { ...PHONE, locale: 'de' });
	ben = await seat('Ben', 'key_account', { locale: 'zh-TW' });
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
		await each.page.screenshot({ path: `test-results/languages-${name}-${each.name}.png`, fullPage: true });
}
async function allIn(stage: StageKey): Promise<void> {
	await moni.command({ type: 'stage.open', stage });
	for (const { page } of [jule, ben, ida, tom]) await page.goto(`${server.origin}/w/${moni.workshopId}/${stage}`);
}
const message = async (id: string) =>
	(await moni.view()).slices.content.messages?.items.find((each) => each.id === id)?.fields ?? {};
const paper = ({ page }: BrowserPerson, id: string) => page.locator(`#item-${id}`);
const open = (person: BrowserPerson, id: string) =>
	paper(person, id).getByRole('button', { expanded: false }).first().click();

it('[UI424] whoever leads ticks a third language; the one it began in cannot be taken off', async () => {
	await lead.page.goto(`${server.origin}/w/${moni.workshopId}/settings`);
	const languages = lead.page.getByRole('region', { name: 'Languages of the content' });
	expect(await languages.getByLabel('Deutsch').isDisabled()).toBe(true);
	await languages.getByLabel('繁體中文').check();
	await picture('settings', lead);
	await languages.getByRole('button', { name: 'Save' }).click();
	await until('it is so for everybody', async () => {
		const { languages } = (await moni.view()).slices.workshop;
		return languages.join() === 'de,en,zh-Hant';
	});
	expect(await axe(lead.page)).toEqual([]);
});

it('[UI423] two write one message in two languages at once, each beside the words they read', async () => {
	await allIn('messages');
	await open(ida, 'M2');
	await ida.button('Side by side in other languages').click();
	const core = ida.page.getByRole('group', { name: 'The message in one sentence', exact: true });
	await core.getByText('Start without paperwork stress').waitFor();
	expect(await core.getByLabel('Deutsch').inputValue()).toBe('Starten ohne Papierstress');
	await core.getByLabel('繁體中文').fill('開始治療，不為文件煩心');

	await open(jule, 'M2');
	await jule.button('Nebeneinander in anderen Sprachen').tap();
	const german = jule.page.getByRole('region', { name: 'Nebeneinander in anderen Sprachen' });
	const story = german.getByRole('group', { name: 'Die Geschichte', exact: true });
	await story.getByRole('textbox', { name: '繁體中文' }).fill('一位護理師的故事');
	await until('both are stored', async () => {
		const { core, story } = await message('M2');
		const chinese = (words: unknown): unknown => (words as Record<string, string>)['zhHant'];
		return chinese(core) === '開始治療，不為文件煩心' && chinese(story) === '一位護理師的故事';
	});
	expect((await message('M2'))['core']).toMatchObject({
		de: 'Starten ohne Papierstress',
		en: 'Start without paperwork stress'
	});
	// Whoever reads Chinese has it without opening anything.
	await paper(ben, 'M2').getByRole('button', { name: '訊息 開始治療，不為文件煩心' }).waitFor();
	expect((await message('M2'))['languageVariants']).toEqual(['de', 'en', 'zh-Hant']);
	await picture('beside', ida, jule);
	expect(await axe(ida.page)).toEqual([]);
	expect(await axe(jule.page)).toEqual([]);
	expect(await jule.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

it('[UI424] [CK61] a hint about a missing language leads into the text in that language, and is settled there', async () => {
	await tom.button('Add a message').click();
	await tom.page.getByLabel('The message in one sentence', { exact: true }).first().fill('Ask early, start calmly');
	await tom.saved();
	await tom.button(/^\d+ hints?$/).click();
	const hint = tom.page
		.getByRole('complementary', { name: 'Hints' })
		.getByRole('listitem')
		.filter({ hasText: '“Ask early, start calmly” is not yet there in German.' });
	await hint.getByRole('button').first().click();
	const german = tom.page
		.getByRole('group', { name: 'The message in one sentence', exact: true })
		.getByLabel('Deutsch');
	await until('the caret is in it', () => german.evaluate((field) => field === document.activeElement));
	await tom.page.keyboard.type('Früh fragen, ruhig starten');
	await hint.waitFor({ state: 'detached' });
	await picture('hint', tom);
	expect(await axe(tom.page)).toEqual([]);

	// Whoever reads the language that is missing is led into the form itself.
	await ben.button(/^\d+ 則提示$/).click();
	const missing = ben.page
		.getByRole('complementary', { name: '檢查提示' })
		.getByRole('listitem')
		.filter({ hasText: '還沒有繁體中文版本' })
		.filter({ hasText: 'Ask early, start calmly' });
	await missing.getByRole('button').first().click();
	const own = ben.page.locator('[data-path="core"] textarea');
	await until('the caret is in it', () => own.evaluate((field) => field === document.activeElement));
	await ben.page.keyboard.type('及早詢問');
	await missing.waitFor({ state: 'detached' });
});

it('[UI424] a language is left out while somebody writes in it: their words stay in it, and nobody else’s are written over', async () => {
	const own = ben.page.locator('[data-path="core"] textarea');
	const id = (await ben.page.locator('[id^="item-"]:has([data-path="core"])').getAttribute('id'))!.slice(
		'item-'.length
	);
	await moni.command({ type: 'workshop.languages', languages: ['de'] });
	await ben.button('與其他語言並列').waitFor({ state: 'detached' });
	await own.focus();
	await ben.page.keyboard.press('End');
	await ben.page.keyboard.type('，安心開始');
	await until('what they wrote is stored', async () => {
		const { zhHant } = (await message(id))['core'] as Record<string, string>;
		return zhHant === '及早詢問，安心開始';
	});
	expect((await message(id))['core']).toMatchObject({
		en: 'Ask early, start calmly',
		de: 'Früh fragen, ruhig starten'
	});
	await moni.command({ type: 'workshop.languages', languages: ['de', 'en', 'zh-Hant'] });
	await ben.button('與其他語言並列').waitFor();
});

it('[UI423] a text that is emptied in its last language keeps its place under the caret; a line has no second line beside it', async () => {
	const stored = async (): Promise<Record<string, string>> =>
		(await moni.view()).slices.content
			.messages!.items.filter(({ fields }) => (fields['core'] as { en?: string }).en === 'Ask early, start calmly')
			.map(({ fields }) => (fields['version20s'] ?? {}) as Record<string, string>)[0]!;
	const english = tom.page.locator('[data-path="version20s"] textarea');
	const german = tom.page.getByRole('group', { name: 'In 20 seconds', exact: true }).getByLabel('Deutsch');
	await english.fill('Ask on the first day.');
	await german.fill('Am ersten Tag fragen.');
	await english.fill('');
	await until('it is there in German only', async () => {
		const { de, en } = await stored();
		return de && !en;
	});
	await german.fill('');
	await until('it is there in no language', async () => Object.keys(await stored()).length === 0);
	expect(await german.evaluate((field) => field === document.activeElement)).toBe(true);
	await tom.page.keyboard.type('Gleich fragen.');
	await until('it is there again', async () => (await stored())['de'] === 'Gleich fragen.');

	await allIn('segments');
	const segments = async () => (await moni.view()).slices.content.segments!.items;
	const { id } = (await segments()).find(({ fields }) => Array.isArray(fields['needs']))!;
	await open(ida, id);
	await ida.button('Side by side in other languages').click();
	const need = ida.page.getByRole('group', { name: /^What they need/ }).first();
	await need.getByLabel('繁體中文').fill('時間');
	await need.getByLabel('繁體中文').press('Enter');
	await need.getByLabel('繁體中文').pressSequentially('充足');
	await until('it is one line', async () => {
		const [first] = (await segments()).find((each) => each.id === id)!.fields['needs'] as Record<string, string>[];
		return first?.['zhHant'] === '時間充足';
	});
	await picture('lines', ida);
	expect(await axe(ida.page)).toEqual([]);
});

it('[UI425] the plan is read with a second language beside the first', async () => {
	await ben.page.goto(`${server.origin}/w/${moni.workshopId}/plan`);
	await ben.page.getByLabel('並列第二語言').selectOption({ label: 'Deutsch' });
	const beside = ben.page.locator('#M2').getByText('Starten ohne Papierstress', { exact: true });
	await beside.waitFor();
	expect(await beside.getAttribute('lang')).toBe('de');
	await ben.page.locator('#M2').getByText('開始治療，不為文件煩心').waitFor();
	await picture('plan', ben);
	expect(await axe(ben.page)).toEqual([]);
	for (const { complaints } of [lead, jule, ben, ida, tom]) expect(complaints).toEqual([]);
});
