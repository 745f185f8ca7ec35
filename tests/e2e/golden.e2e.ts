/**
 * E5: the demo as a workshop of its own. The table of the demo sits down (three of the field, three from inside); the plan shows the
 * golden findings; the six repairs are made by those people in their rooms; the plan shows what the golden list says is left.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setField } from '#lib/board/items.ts';
import type { Json } from '#lib/board/flatten.ts';
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { AppServer } from '../support/app-server.ts';
import { BrowserPerson, launch } from '../support/browser-person.ts';
import { Person, until } from '../support/person.ts';
import { rawDemo } from '../support/plan.ts';
import { giveFist, writeCards } from '../support/play.ts';

interface Golden {
	readonly participants: readonly { readonly displayName: string; readonly function: FunctionName }[];
	readonly golden: {
		readonly findings: readonly {
			readonly lint: string;
			readonly severity: string;
			readonly entities: readonly string[];
		}[];
	};
	readonly goldenAfterFixes: { readonly resolved: readonly string[][]; readonly new: readonly string[][] };
}
const demo = rawDemo() as unknown as Golden;

let server: AppServer;
let browser: Browser;
let moni: Person;
let people: Person[] = [];
let lead: BrowserPerson;

beforeAll(async () => {
	server = await AppServer.start();
	browser = await launch();
	moni = new Person(server.origin, 'Moni');
	const { participant: code } = await moni.importPlan(demo);
	for (const { displayName, function: fn } of demo.participants)
		people.push(await new Person(server.origin, displayName).join(code, fn));
	lead = await BrowserPerson.of(browser, moni);
});
afterAll(async () => {
	[moni, ...people].forEach((person) => person?.leave());
	people = [];
	await browser?.close();
	await server?.close();
});

/** A finding by its rule and what it is about; some are about several things at once. */
const keyOf = ({ lint, entities }: { lint: string; entities: readonly string[] }): string =>
	[lint, ...entities].join(' ');
const found = async (): Promise<string[]> =>
	((await moni.json<Plan>('GET', `/api/workshops/${moni.workshopId}/plan`)).findings ?? []).map(keyOf).sort();
const golden = demo.golden.findings.map(keyOf).sort();

async function counted(blocks: number, warns: number): Promise<void> {
	await lead.page.goto(`${server.origin}/w/${moni.workshopId}/plan#findings`);
	const count = (heading: RegExp, many: number) =>
		lead.page
			.getByRole('heading', { name: heading })
			.filter({ hasText: String(many) })
			.first()
			.waitFor();
	await count(/^Blocks/, blocks);
	await count(/^Worth a look/, warns);
}

async function ledTo(stage: StageKey, phase: string): Promise<void> {
	await moni.command({ type: 'stage.open', stage });
	// A stage that came with its content begins where that is drafted.
	if ((await moni.stage(stage)).phase === 'write') await writeCards(people[0]!, stage, ['As the plan says']);
	for (let from = (await moni.stage(stage)).phase; from !== phase; from = (await moni.stage(stage)).phase)
		await moni.command({ type: 'phase.advance', stage, from });
}

async function edit(by: string, stage: StageKey, edits: readonly [string, string, Json | undefined][]): Promise<void> {
	const person = people.find(({ name }) => name === by)!;
	const { doc, provider } = await person.room(stage);
	for (const [id, path, value] of edits) setField(doc, id, path, value, 'test');
	await until(`the edits of ${by} are stored`, async () => {
		const items = (await moni.view()).slices.content[stage]?.items ?? [];
		return edits.every(([id, path, value]) => {
			const fields = items.find((item) => item.id === id)?.fields;
			const now = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], fields);
			return JSON.stringify(now) === JSON.stringify(value);
		});
	});
	provider.destroy();
}

it('[E5] the demo shows exactly the golden findings, to a table as it was', async () => {
	expect(await found()).toEqual(golden);
	expect(golden).toHaveLength(45);
	// Its messages are about to be drafted here: what will block then is still a hint.
	await counted(6, 32);
});

it('[E5] the six repairs, made by those at the table, leave what the golden list leaves', async () => {
	await ledTo('messages', 'draft');
	await edit('Ravi', 'messages', [
		[
			'M6',
			'proofs',
			[{ id: 'PR6', text: { en: 'Expert consensus' }, reference: 'DEMO consensus', ownerFunction: 'medical_hq' }]
		],
		['M6', 'mlr.status', 'submitted']
	]);
	// It runs out a month before it is last used, which the table means to settle in spring.
	await moni.command({
		type: 'finding.accept',
		stage: 'messages',
		lint: 'L24',
		entities: ['M4'],
		reason: 'Renewed in March'
	});
	await moni.command({ type: 'consent.open', stage: 'messages' });
	for (const person of people) await giveFist(person, 'messages', 4);
	await moni.command({ type: 'consent.close', stage: 'messages' });
	expect((await moni.stage('messages')).phase).toBe('adopted');
	await ledTo('touchpoints', 'draft');
	await edit('Jule', 'touchpoints', [
		['TP14', 'channelId', 'C9'],
		['TP14', 'ownerFunction', 'inside_sales'],
		['TP14', 'ownerPersonId', undefined],
		['TP14', 'relayId', 'R2'],
		['TP20', 'regions', 'all']
	]);
	await edit('Ines', 'touchpoints', [
		['TP19', 'ownerFunction', 'inside_sales'],
		['TP19', 'relayId', 'R2'],
		['TP16', 'frequencyPerHcp', 4]
	]);
	await ledTo('materials', 'draft');
	await edit('Tarek', 'materials', [['MT12', 'maturity', 'retired']]);
	const { resolved, new: worse } = demo.goldenAfterFixes;
	const gone = resolved.map((each) => each.join(' '));
	const left = [...golden.filter((each) => !gone.includes(each)), ...worse.map((each) => each.join(' '))].sort();
	expect({ now: await found(), left }).toEqual({ now: left, left });
});
