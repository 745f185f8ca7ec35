/**
 * Touchpoints as rows of a spreadsheet: copied out as one knows them, pasted back in. A row is understood by the names people use;
 * what is not understood is told and left out, never guessed. Pure.
 */
import Papa from 'papaparse';
import { ulid } from 'ulid';
import type { Json } from '#lib/board/flatten.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { COLUMNS, columnOf, type ColumnKey, type SheetNames } from './sheet-columns.ts';

/** More than anybody plans in one go; the rest of a longer paste is left out, which is said. */
export const MOST_ROWS = 200;

/** A text that a spreadsheet would take for a formula is marked as text, as spreadsheets do it themselves. */
const FORMULA = /^[=+\-@\t\r]/;
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** [UI411] Rows with a head, tabs between the cells. */
export const toSheet = (touchpoints: readonly Item[], names: SheetNames): string =>
	Papa.unparse(
		{
			fields: COLUMNS.map(({ label }) => label()),
			data: touchpoints.map((item) => COLUMNS.map(({ write }) => guarded(write(item, names))))
		},
		{ delimiter: '\t', newline: '\n' }
	);

export interface Sheet {
	/** What the head says; '' where there is none. */
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Which field each column holds, as far as it can be told; '' is none. */
	readonly columns: readonly (ColumnKey | '')[];
	/** Rows that were too many. */
	readonly cut: number;
}

const MOST_COLUMNS = 40;
/** Of a column without a head, so many cells must make sense. */
const ENOUGH = 0.6;

/** [UI412] The cells of a pasted text, and what they are likely to be. Null where there is no row. */
export function readSheet(text: string, names: SheetNames): Sheet | null {
	const delimiter = text.includes('\t') ? '\t' : '';
	const { data } = Papa.parse<string[]>(text.trim(), {
		delimiter,
		delimitersToGuess: [';', ',', '|'],
		skipEmptyLines: 'greedy'
	});
	const cells = data.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => unguarded(cell.trim())));
	const width = Math.max(0, ...cells.map(({ length }) => length));
	if (width === 0) return null;
	const head = (cells[0] ?? []).map(columnOf);
	const hasHead = head.filter((key) => key !== '').length >= Math.min(2, width);
	const body = (hasHead ? cells.slice(1) : cells).map((row) => pad(row, width, ''));
	if (body.length === 0) return null;
	const rows = body.slice(0, MOST_ROWS);
	return {
		heads: pad(hasHead ? cells[0]! : [], width, ''),
		rows,
		columns: hasHead ? once(pad(head, width, '')) : guess(rows, width, names),
		cut: body.length - rows.length
	};
}

const pad = <T>(row: readonly T[], width: number, by: T): T[] =>
	Array.from({ length: width }, (_, at) => row[at] ?? by);

/** No field twice: the first column keeps it. */
const once = (columns: readonly (ColumnKey | '')[]): (ColumnKey | '')[] =>
	columns.map((key, at) => (columns.indexOf(key) === at ? key : ''));

/** What cannot be anything else: names that are known, owners, days. */
function guess(rows: readonly (readonly string[])[], width: number, names: SheetNames): (ColumnKey | '')[] {
	const taken: (ColumnKey | '')[] = [];
	for (let at = 0; at < width; at++) {
		const filled = rows.map((row) => row[at]!).filter((cell) => cell !== '');
		const fits = COLUMNS.filter(({ telling, key }) => telling && !taken.includes(key)).find(
			({ read }) =>
				filled.length > 0 && filled.filter((cell) => read(cell, names) !== null).length >= filled.length * ENOUGH
		);
		taken.push(fits?.key ?? '');
	}
	return taken;
}

export interface SheetRow {
	/** The touchpoint it changes; null: it becomes a new one. */
	readonly changes: string | null;
	readonly fields: readonly { readonly path: string; readonly value: Json }[];
	/** Columns whose cell is not understood: it is left out. */
	readonly unclear: readonly number[];
}

/** [UI413] What each row would do. A row that says nothing is not there. */
export function readRows(
	{ rows }: Pick<Sheet, 'rows'>,
	columns: readonly (ColumnKey | '')[],
	names: SheetNames
): SheetRow[] {
	const idAt = columns.indexOf('id');
	// Whoever copies a row in a spreadsheet copies its id: the first one is it, the others are new.
	const taken = new Set<string>();
	return rows.map((row) => {
		const id = idAt < 0 || taken.has(row[idAt]!) ? '' : row[idAt]!;
		taken.add(id);
		const known = names.touchpoints.find((item) => item.id === id);
		const fields: { path: string; value: Json }[] = [];
		const unclear: number[] = [];
		for (const [at, cell] of row.entries()) {
			const column = COLUMNS.find(({ key }) => key === columns[at]);
			if (!column || column.key === 'id' || cell === '') continue;
			// As it was copied out: nothing of it is meant to change.
			if (known && cell === column.write(known, names)) continue;
			const value = column.read(cell, names);
			if (value === null) unclear.push(at);
			else fields.push({ path: column.path(names), value });
		}
		return { changes: known ? id : null, fields, unclear };
	});
}

export interface SheetEdits {
	addItem(item: { id: string; kind: 'touchpoint'; fields: Record<string, Json> }): unknown;
	setField(id: string, path: string, value: Json): void;
}

/** How many rows become new touchpoints, and how many change one. */
export const countRows = (rows: readonly SheetRow[]): { added: number; changed: number } => {
	const some = rows.filter(({ fields }) => fields.length > 0);
	const changed = some.filter(({ changes }) => changes !== null).length;
	return { added: some.length - changed, changed };
};

export function writeRows(rows: readonly SheetRow[], edits: SheetEdits): void {
	for (const { changes, fields } of rows) {
		if (fields.length === 0) continue;
		const id = changes ?? ulid();
		if (changes === null) edits.addItem({ id, kind: 'touchpoint', fields: {} });
		for (const { path, value } of fields) edits.setField(id, path, value);
	}
}
