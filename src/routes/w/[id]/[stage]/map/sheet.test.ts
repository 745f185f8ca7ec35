import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Item } from '#lib/domain/plan/content.ts';
import { planToContents } from '#lib/domain/plan/import.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { readAmount, readDay, readShare, type SheetNames } from './sheet-columns.ts';
import { MOST_ROWS, countRows, readRows, readSheet, toSheet, writeRows } from './sheet.ts';

const { contents: content } = planToContents(demoPlan());
const itemsOf = (room: keyof typeof content, kind: Item['kind']) =>
	(content[room]?.items ?? []).filter((item) => item.kind === kind);
const touchpoints = itemsOf('touchpoints', 'touchpoint');
const names: SheetNames = {
	segments: itemsOf('segments', 'segment'),
	channels: itemsOf('touchpoints', 'channel'),
	messages: itemsOf('messages', 'message'),
	touchpoints,
	locale: 'en',
	writing: 'en'
};
const rowsOf = (text: string, known = names) => {
	const sheet = readSheet(text, known)!;
	return readRows(sheet, sheet.columns, known);
};
const valueOf = (item: Item, path: string): unknown =>
	path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], item.fields);

it('[UI411] [UI413] what was copied out and pasted back changes nothing, in whatever language it is read', () => {
	for (const locale of ['en', 'de', 'zh-Hant'] as const) {
		const known = { ...names, locale };
		const rows = rowsOf(toSheet(touchpoints, known), known);
		expect(countRows(rows)).toEqual({ added: 0, changed: 0 });
		expect(rows.flatMap(({ unclear }) => unclear)).toEqual([]);
	}
});

it('[UI411] [UI413] as rows of another plan they say the same', () => {
	const rows = rowsOf(toSheet(touchpoints, names), { ...names, touchpoints: [] });
	expect(countRows(rows)).toEqual({ added: touchpoints.length, changed: 0 });
	for (const [i, { changes, fields, unclear }] of rows.entries()) {
		expect(unclear).toEqual([]);
		expect(changes).toBeNull();
		for (const { path, value } of fields) expect(valueOf(touchpoints[i]!, path), path).toEqual(value);
	}
});

it('[UI411] no text of a cell is a formula in a spreadsheet, and it comes back unmarked', () => {
	const objective = '=HYPERLINK("http://evil","x")';
	const nasty: Item = { id: 'T', kind: 'touchpoint', rank: 'a', fields: { objective: { en: objective } } };
	const text = toSheet([nasty], names);
	expect(
		text
			.split('\n')[1]!
			.split('\t')
			.filter((cell) => /^"?=/.test(cell))
	).toEqual([]);
	expect(rowsOf(text)[0]!.fields).toContainEqual({ path: 'objective.en', value: objective });
});

it('[UI412] without a head, columns are known by what stands in them; what could be anything is left to choose', () => {
	const sheet = readSheet('Careful office neurologists\tRep visit\t11.1.2027\t3\nKarl\tRep visit\t1.2.2027\t2', names)!;
	expect(sheet.columns).toEqual(['', 'channel', 'from', '']);
	const most = readSheet(
		'Careful office neurologists\tRep visit\nSorgfältige niedergelassene Neurolog:innen\tAußendienstbesuch',
		names
	)!;
	expect(most.columns).toEqual(['segment', 'channel']);
	expect(readRows(most, most.columns, names).map(({ fields }) => fields.map(({ value }) => value))).toEqual([
		['S2', 'C1'],
		['S2', 'C1']
	]);
});

it('[UI413] a cell that is not understood is told and left out, the rest of its row is taken', () => {
	const [row] = rowsOf('Segment\tOwner\tFrom\nCareful office neurologists\tThe intern\t3/4/2027');
	expect(row).toEqual({ changes: null, fields: [{ path: 'segmentId', value: 'S2' }], unclear: [1, 2] });
});

it('[UI412] a longer paste is cut and says so; nothing pasted is nothing', () => {
	const sheet = readSheet(['Segment\tFrom', ...Array(MOST_ROWS + 7).fill('x\t2027-01-01')].join('\n'), names)!;
	expect([sheet.rows.length, sheet.cut]).toEqual([MOST_ROWS, 7]);
	expect([readSheet('', names), readSheet(' \n\t\n', names), readSheet('Segment\tFrom', names)]).toEqual([
		null,
		null,
		null
	]);
});

it('[UI413] rows become touchpoints, or change the one whose id they carry', () => {
	const did: unknown[] = [];
	const rows = rowsOf('id\tSegment\tContacts per person\nTP01\t\t4\n\tCareful office neurologists\t2\n\t\t');
	writeRows(rows, {
		addItem: ({ kind }) => did.push(kind),
		setField: (id, path, value) => did.push([id === 'TP01' ? id : 'new', path, value])
	});
	expect(did).toEqual([
		['TP01', 'frequencyPerHcp', 4],
		'touchpoint',
		['new', 'segmentId', 'S2'],
		['new', 'frequencyPerHcp', 2]
	]);
});

it('[UI413] a copied row is a new one, and of two that are called the same none is guessed', () => {
	const rows = rowsOf('id\tContacts per person\nTP01\t4\nTP01\t5');
	expect(rows.map(({ changes }) => changes)).toEqual(['TP01', null]);
	const twins = names.segments.slice(0, 2).map((each) => ({ ...each, fields: { name: { en: 'Twin' } } }));
	const [row] = rowsOf('Segment\tContacts per person\nTwin\t2', { ...names, segments: twins });
	expect([row!.fields.map(({ path }) => path), row!.unclear]).toEqual([['frequencyPerHcp'], [0]]);
});

it('[UI413] days, amounts and shares as people write them', () => {
	expect(['2027-03-01', '1.3.2027', '01. 03. 2027', '2027/3/1', '2027年3月1日', '31/3/2027'].map(readDay)).toEqual([
		...Array(5).fill('2027-03-01'),
		'2027-03-31'
	]);
	expect(['3/4/2027', '31.2.2027', 'soon', '2027-13-01'].map(readDay)).toEqual([null, null, null, null]);
	expect(['3', '2,5', '2.5', ' 7 '].map(readAmount)).toEqual([3, 2.5, 2.5, 7]);
	expect(['-1', '1e3', '1,000.5', ''].map(readAmount)).toEqual([null, null, null, null]);
	expect(['80 %', '80%', '80', '0.8', '0,8', '100％', '1'].map(readShare)).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 1, 1]);
	expect(['180 %', 'all'].map(readShare)).toEqual([null, null]);
});

it('[UI412] [UI413] no text throws, and every id that is changed is one that is there', () => {
	const cell = fc.oneof(
		fc.string({ maxLength: 20 }),
		fc.constantFrom('Segment', 'TP01', '"', 'Rep visit', '=1+1', '%')
	);
	const text = fc.array(
		fc.array(cell, { maxLength: 5 }).map((row) => row.join('\t')),
		{ maxLength: 8 }
	);
	fc.assert(
		fc.property(text, (lines) => {
			const sheet = readSheet(lines.join('\n'), names);
			if (!sheet) return;
			expect(new Set(sheet.columns.filter(Boolean)).size).toBe(sheet.columns.filter(Boolean).length);
			for (const { changes } of readRows(sheet, sheet.columns, names))
				expect(changes === null || touchpoints.some(({ id }) => id === changes)).toBe(true);
		})
	);
});
