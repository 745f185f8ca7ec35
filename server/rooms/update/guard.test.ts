import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument, isWhole } from '../document.ts';
import { judgeUpdate } from './guard.ts';
import type { Verdict } from './guard.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

let server: Y.Doc;
let owners: Map<number, string>;
beforeEach(() => {
	server = createDocument();
	owners = new Map();
});

const judge = (update: Uint8Array, participantId = 'ada'): Verdict =>
	judgeUpdate(server, update, { participantId, ownerOf: (client) => owners.get(client), claimantOf: () => undefined });

/** Judges, and does what a room does with a change. */
function take(update: Uint8Array, participantId = 'ada'): Verdict {
	const verdict = judge(update, participantId);
	if (verdict.kind !== 'change') return verdict;
	Y.applyUpdate(server, verdict.bytes);
	for (const client of verdict.newClients) owners.set(client, participantId);
	return verdict;
}

function edit(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
	const updates: Uint8Array[] = [];
	const keep = (update: Uint8Array): number => updates.push(update);
	doc.on('update', keep);
	doc.transact(() => change(doc));
	doc.off('update', keep);
	return Y.mergeUpdates(updates);
}

/** One struct of one client, written by hand: `body` writes info byte and content. */
const forge = (client: number, clock: number, structs: number, body: (encoder: encoding.Encoder) => void): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, structs);
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		body(encoder);
		encoding.writeVarUint(encoder, 0);
	});

describe('what is refused before a document is touched', () => {
	it.each([
		['nothing', ''],
		['a cut-off varint', 'ff'],
		['thirty million structs claimed (B27)', '018087a70e0100'],
		['a clock bomb (B29)', '0101070000ffffffffffffff0f00'],
		['a v2 update (B39)', Buffer.from(Y.encodeStateAsUpdateV2(withItem())).toString('hex')],
		['bytes behind a whole update', `${Buffer.from(Y.encodeStateAsUpdate(withItem())).toString('hex')}00`]
	])('[RM20] %s', (_what, text) => {
		expect(judge(hex(text)).kind).toBe('malformed');
	});

	it('[RM21] a deletion of nothing', () => {
		expect([hex('0001070100' + '00'), hex('00010701ff01' + '00')].map((update) => judge(update).kind)).toEqual(
			Array(2).fill('malformed')
		);
	});

	it('[RM21] a skip, a repeated client, an empty struct, a leap of the clock', () => {
		const skip = forge(7, 0, 1, (e) => {
			encoding.writeUint8(e, 10);
			encoding.writeVarUint(e, 5);
		});
		const empty = forge(7, 0, 1, (e) => {
			encoding.writeUint8(e, 0);
			encoding.writeVarUint(e, 0);
		});
		const leap = forge(7, 0, 1, (e) => {
			encoding.writeUint8(e, 0);
			encoding.writeVarUint(e, 5_000_001);
		});
		const twice = hex('03' + '0107000001' + '0108000001' + '0107010001' + '00');
		expect([skip, empty, leap, twice].map((update) => judge(update).kind)).toEqual(Array(4).fill('malformed'));
	});

	it('[RM22] subdocuments, bytes and XML hooks', () => {
		const put = (value: () => unknown): Uint8Array => edit(new Y.Doc(), (doc) => doc.getMap('items').set('x', value()));
		const kinds = [
			() => new Y.Doc({ autoLoad: true }),
			() => new Uint8Array([1, 2]),
			() => ({ deep: new Uint8Array([1]) }),
			() => new Y.XmlHook('hook'),
			() => 10n
		].map((value) => judge(put(value)).kind);
		expect(kinds).toEqual(Array(5).fill('malformed'));
	});

	it('[RM23] keys that reach into prototypes, deep JSON, a format bomb', () => {
		const put = (key: string, value: unknown): Uint8Array =>
			edit(new Y.Doc(), (doc) => doc.getMap('items').set(key, value));
		let deep: unknown = 0;
		for (let i = 0; i < 40; i++) deep = [deep];
		const formats = edit(new Y.Doc(), (doc) => {
			const text = new Y.Text('x');
			doc.getMap('items').set('t', text);
			for (let i = 0; i < 60; i++) text.format(0, 1, { [`k${i}`]: true });
		});
		const bad = [
			put('__proto__', { isAdmin: 1 }),
			put('constructor', 1),
			put('a'.repeat(201), 1),
			put('x', [JSON.parse('{"constructor":{"prototype":{"p":1}}}')]),
			put('x', deep),
			formats
		];
		expect(bad.map((update) => judge(update).kind)).toEqual(Array(6).fill('malformed'));
	});

	it('[RM20] [RM23] five thousand levels of JSON end as malformed, not as an overflow (B36)', () => {
		const bomb = forge(7, 0, 1, (e) => {
			encoding.writeUint8(e, 8 | 32);
			encoding.writeVarUint(e, 1);
			encoding.writeVarString(e, 'items');
			encoding.writeVarString(e, 'x');
			encoding.writeVarUint(e, 1);
			for (let i = 0; i < 5_000; i++) encoding.writeUint8Array(e, hex('7501'));
			encoding.writeUint8(e, 126);
		});
		expect(judge(bomb).kind).toBe('malformed');
	});
});

describe('where it may land', () => {
	it('[RM24] other roots, and unkeyed content in a map', () => {
		expect(judge(edit(new Y.Doc(), (doc) => doc.getMap('votes').set('x', 1))).kind).toBe('malformed');
		expect(judge(edit(new Y.Doc(), (doc) => doc.getArray('cards').push([1]))).kind).toBe('malformed');
		expect(judge(edit(new Y.Doc(), (doc) => doc.getText('cards').insert(0, 'x'))).kind).toBe('malformed');
		expect(judge(edit(new Y.Doc(), (doc) => doc.getMap('cards').set('c', new Y.Map()))).kind).toBe('change');
	});

	it('[RM25] types nested too deep, at once or one by one', () => {
		const nest = (levels: number): Uint8Array =>
			edit(new Y.Doc(), (doc) => {
				let map = doc.getMap('items');
				for (let i = 0; i < levels; i++) map = map.set('x', new Y.Map()) as Y.Map<unknown>;
			});
		expect(judge(nest(60)).kind).toBe('change');
		expect(judge(nest(2_000)).kind).toBe('malformed');
		const doc = new Y.Doc();
		let map = doc.getMap('items');
		const kinds = new Set<string>();
		for (let i = 0; i < 70; i++)
			kinds.add(take(edit(doc, () => void (map = map.set('x', new Y.Map()) as Y.Map<unknown>))).kind);
		expect(kinds).toEqual(new Set(['change', 'malformed', 'gap']));
	});

	it('[RM26] a neighbour that is the struct itself, a parent that is no type, neighbours in two places', () => {
		const doc = new Y.Doc();
		doc.clientID = 7;
		take(edit(doc, (d) => d.getMap('items').set('a', 'text')));
		take(edit(doc, (d) => d.getMap('items').set('b', 'other')));
		const self = forge(9, 0, 1, (e) => {
			encoding.writeUint8(e, 4 | 128);
			for (const part of [9, 0]) encoding.writeVarUint(e, part);
			encoding.writeVarString(e, 'x');
		});
		const noType = forge(9, 0, 1, (e) => {
			encoding.writeUint8(e, 4);
			for (const part of [0, 7, 0]) encoding.writeVarUint(e, part);
			encoding.writeVarString(e, 'x');
		});
		const torn = forge(9, 0, 1, (e) => {
			encoding.writeUint8(e, 4 | 128 | 64);
			for (const part of [7, 0, 7, 1]) encoding.writeVarUint(e, part);
			encoding.writeVarString(e, 'x');
		});
		expect([self, noType, torn].map((update) => judge(update).kind)).toEqual(['malformed', 'malformed', 'malformed']);
	});

	it('[RM26] [RM60] neighbours in the wrong order: how the text happens to be split would say where it lands', () => {
		const doc = new Y.Doc();
		doc.clientID = 7;
		const text = new Y.Text();
		take(edit(doc, (d) => d.getMap('items').set('t', text)));
		take(edit(doc, () => text.insert(0, 'abc')));
		const between = (left: number, right: number): Uint8Array =>
			forge(9, 0, 1, (e) => {
				encoding.writeUint8(e, 4 | 128 | 64);
				for (const part of [7, left, 7, right]) encoding.writeVarUint(e, part);
				encoding.writeVarString(e, 'x');
			});
		const kinds = [between(1, 1), between(2, 1), between(3, 1), between(1, 2)].map((update) => judge(update).kind);
		expect(kinds).toEqual(['malformed', 'malformed', 'malformed', 'change']);
	});

	it('[RM26] [RM60] a neighbour that is forgotten beside one that is there: the log would tell another story', () => {
		const doc = new Y.Doc();
		doc.clientID = 7;
		take(edit(doc, (d) => d.getMap('items').set('x', new Y.Map([['inner', 1]]))));
		take(edit(doc, (d) => d.getMap('items').delete('x')));
		take(edit(doc, (d) => d.getMap('items').set('b', 'there')));
		const between = (...neighbours: number[]): Uint8Array =>
			forge(9, 0, 1, (e) => {
				encoding.writeUint8(e, 4 | 128 | 64);
				for (const part of neighbours) encoding.writeVarUint(e, part);
				encoding.writeVarString(e, 'x');
			});
		expect([between(7, 2, 7, 1), between(7, 1, 7, 2)].map((update) => judge(update).kind)).toEqual([
			'malformed',
			'malformed'
		]);
	});

	it('[RM26] what lies in something deleted and forgotten is taken, and shows nowhere', () => {
		const [ada, ben] = [new Y.Doc(), new Y.Doc()];
		const first = edit(ada, (doc) => doc.getMap('items').set('x', new Y.Map()));
		take(first);
		Y.applyUpdate(ben, first);
		const late = edit(ben, (doc) => (doc.getMap('items').get('x') as Y.Map<unknown>).set('inner', 1));
		take(edit(ada, (doc) => doc.getMap('items').delete('x')));
		expect(take(late, 'ben').kind).toBe('change');
		expect(server.getMap('items').toJSON()).toEqual({});
		expect(isWhole(server)).toBe(true);
	});
});

describe('what it changes', () => {
	it('[RM27] only what is new is encoded again; the rest is known', () => {
		const ada = new Y.Doc();
		ada.getMap('items').set('a', 1);
		take(Y.encodeStateAsUpdate(ada));
		expect(judge(Y.encodeStateAsUpdate(ada))).toEqual({ kind: 'known' });
		ada.getMap('items').set('b', 2);
		const verdict = judge(Y.encodeStateAsUpdate(ada));
		const expected = Y.diffUpdate(Y.encodeStateAsUpdate(ada), Y.encodeStateVector(server));
		expect(verdict).toMatchObject({ kind: 'change', bytes: expected, writers: [ada.clientID], newClients: [] });
	});

	it('[RM27] a struct that is half known is cut where the known part ends', () => {
		const ada = new Y.Doc();
		const text = new Y.Text();
		take(edit(ada, (doc) => doc.getMap('items').set('t', text)));
		take(edit(ada, () => text.insert(0, 'half')));
		edit(ada, () => text.insert(4, ' and half'));
		expect(take(Y.encodeStateAsUpdate(ada)).kind).toBe('change');
		expect(server.getMap('items').toJSON()).toEqual({ t: 'half and half' });
	});

	it('[RM28] content or deletions that build on something unknown are a gap', () => {
		const ada = new Y.Doc();
		edit(ada, (doc) => doc.getMap('items').set('a', 1));
		expect(judge(edit(ada, (doc) => doc.getMap('items').set('b', 2))).kind).toBe('gap');
		expect(judge(edit(ada, (doc) => doc.getMap('items').delete('a'))).kind).toBe('gap');
		expect(judge(hex('0001070100ffffffffffffff0f')).kind).toBe('gap');
	});

	it('[RM29] new content under an id of somebody else, or of nobody any more', () => {
		const ada = new Y.Doc();
		take(edit(ada, (doc) => doc.getMap('items').set('a', 1)));
		const forged = edit(ada, (doc) => doc.getMap('items').set('a', 2));
		expect(judge(forged, 'eve').kind).toBe('foreign');
		owners.clear();
		expect(judge(forged, 'eve').kind).toBe('foreign');
		expect(judge(Y.encodeStateAsUpdate(server), 'eve').kind).toBe('known');
	});
});

it('[RM28] mutated updates never throw, never leave anything pending, never reach another root', () => {
	const ada = new Y.Doc();
	const seeds = [
		edit(ada, (doc) => doc.getMap('cards').set('c', new Y.Map([['text', new Y.Text('hello')]]))),
		edit(ada, (doc) => (doc.getMap<Y.Map<Y.Text>>('cards').get('c')?.get('text') as Y.Text).insert(2, '中文')),
		edit(ada, (doc) => doc.getMap('items').set('i', { a: [1, 'two'] })),
		edit(ada, (doc) => doc.getMap('items').delete('i'))
	];
	let state = 20_261_122;
	const next = (below: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return (state >>> 8) % below;
	};
	const kinds = new Map<string, number>();
	for (let round = 0; round < 20_000; round++) {
		const bytes = Uint8Array.from(seeds[next(seeds.length)] ?? []);
		for (let flips = 1 + next(3); flips > 0; flips--) bytes[next(bytes.length)] = next(256);
		const verdict = take(next(4) === 0 ? bytes.slice(0, next(bytes.length)) : bytes, `p${next(3)}`);
		kinds.set(verdict.kind, (kinds.get(verdict.kind) ?? 0) + 1);
	}
	expect(isWhole(server)).toBe(true);
	expect([...server.share.keys()].sort()).toEqual(['cards', 'groups', 'items']);
	expect([...kinds.keys()].sort()).toEqual(['change', 'foreign', 'gap', 'known', 'malformed']);
});

function withItem(): Y.Doc {
	const doc = new Y.Doc();
	doc.getMap('items').set('a', 1);
	return doc;
}
