/**
 * What the load writes, made before anything is measured and the same bytes for every server. Each editor has a document of their
 * own and only ever builds on their own edits, so the order in which others' arrive does not matter.
 * Of ten edits eight type, one or two put an entry, and now and then something is deleted. Marks are never deleted.
 */
import * as Y from 'yjs';
import { markOf } from './markers.ts';

export interface Edit {
	/** Its place in the order of sending, and its mark. */
	readonly id: number;
	readonly room: number;
	readonly editor: number;
	readonly update: Uint8Array;
}

export interface Script {
	readonly rooms: number;
	readonly editors: number;
	readonly edits: readonly Edit[];
	/** The first so many bring each editor's card; the rest are the load. */
	readonly openings: number;
}

export interface ScriptOptions {
	readonly rooms: number;
	/** In each room. */
	readonly editors: number;
	/** Beside one opening for each editor. */
	readonly edits: number;
	/** Every edit also replaces a value of so many bytes. */
	readonly ballast?: number;
}

/** Text to delete from, one character at a time. */
const PADDING = '-'.repeat(400);
/** Yjs ids of the editors: any number that nobody else uses. */
const FIRST_CLIENT = 1_000_000;

class Editor {
	readonly #doc = new Y.Doc();
	readonly #text = new Y.Text();
	readonly #key: string;
	readonly #ballast: string;
	#update: Uint8Array = new Uint8Array();
	#turn = 0;
	#padding = PADDING.length;

	constructor(client: number, ballast: number) {
		this.#doc.clientID = client;
		this.#key = client.toString(36);
		this.#ballast = 'x'.repeat(ballast);
		this.#doc.on('update', (update: Uint8Array) => (this.#update = update));
	}

	open(mark: string): Uint8Array {
		return this.#edit(() => {
			this.#text.insert(0, PADDING + mark);
			this.#doc.getMap('cards').set(`card-${this.#key}`, new Y.Map<unknown>([['text', this.#text]]));
		});
	}

	write(mark: string): Uint8Array {
		const turn = this.#turn++ % 20;
		return this.#edit(() => {
			if (turn % 7 === 6) this.#doc.getMap('items').set(`${this.#key}.${this.#turn}`, mark);
			else this.#text.insert(this.#text.length, mark);
			if (turn === 19 && this.#padding-- > 0) this.#text.delete(0, 1);
			if (this.#ballast) this.#doc.getMap('items').set(this.#key, this.#ballast);
		});
	}

	#edit(change: () => void): Uint8Array {
		this.#doc.transact(change);
		return this.#update;
	}
}

/** Rooms take turns, and in each room its editors do. */
export function makeScript({ rooms, editors, edits: wanted, ballast = 0 }: ScriptOptions): Script {
	const openings = rooms * editors;
	const people = Array.from({ length: openings }, (_, i) => new Editor(FIRST_CLIENT + i, ballast));
	const edits = Array.from({ length: openings + wanted }, (_, id): Edit => {
		const person = people[id % openings]!;
		const update = id < openings ? person.open(markOf(id)) : person.write(markOf(id));
		return { id, room: id % rooms, editor: Math.floor((id % openings) / rooms), update };
	});
	return { rooms, editors, edits, openings };
}

/** How many different people wrote a document of this bench. */
const AUTHORS = 16;
const WORDS =
	'the table agrees on what the field sees and head office plans for the next quarter with every customer'.split(' ');

/** A card as people leave it: a few words of rich text, and where it lies. */
function addCard(doc: Y.Doc, n: number): void {
	const paragraph = new Y.XmlElement('paragraph');
	const words = Array.from({ length: 18 }, (_, i) => WORDS[(n * 7 + i * 5) % WORDS.length]).join(' ');
	paragraph.insert(0, [new Y.XmlText(words)]);
	const text = new Y.XmlFragment();
	text.insert(0, [paragraph]);
	const fields: [string, unknown][] = [
		['text', text],
		['column', `column-${n % 5}`],
		['rank', `a${n.toString(36)}`]
	];
	doc.getMap('cards').set(`board-${n}`, new Y.Map(fields));
}

/** A document of about so many bytes, as one update. */
export function makeBoard(bytes: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let author = 0; author < AUTHORS; author++) {
		const doc = new Y.Doc();
		doc.clientID = FIRST_CLIENT - 1 - author;
		let own = 0;
		doc.on('update', (update: Uint8Array) => (own += update.length));
		for (let n = 0; own === 0 || size + own < (bytes * (author + 1)) / AUTHORS; n++)
			doc.transact(() => addCard(doc, n * AUTHORS + author));
		parts.push(Y.encodeStateAsUpdate(doc));
		size += own;
	}
	return Y.mergeUpdates(parts);
}
