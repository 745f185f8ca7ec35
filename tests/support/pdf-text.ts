/** The words a printed page carries, read from Chromium's PDF: each font's own alphabet, then what is shown with it. */
import { inflateSync } from 'node:zlib';

type Alphabet = ReadonlyMap<string, string>;

const unhex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What a font's codes mean: `<code> <letters>` and `<from> <to> <first letter>`. */
function readAlphabet(map: string): Alphabet {
	const letters = new Map<string, string>();
	for (const [, body = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
		for (const [, code = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(code, unhex(text));
	for (const [, body = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
		for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
			for (let code = parseInt(from, 16), at = 0; code + at <= parseInt(to, 16); at++)
				letters.set(
					(code + at).toString(16).padStart(from.length, '0').toUpperCase(),
					String.fromCodePoint(parseInt(first, 16) + at)
				);
	return letters;
}

/** Simple fonts count in one byte, composite ones in two. */
function spell(codes: string, alphabet: Alphabet = new Map()): string {
	const width = alphabet.keys().next().value?.length ?? 4;
	const each = codes.match(new RegExp(`.{${width}}`, 'g')) ?? [];
	return each.map((code) => alphabet.get(code) ?? '').join('');
}

/** The words of all pages without spaces, because print leaves the gaps between words to the pen. */
export function pdfText(pdf: Buffer): string {
	const raw = pdf.toString('latin1');
	const objects = new Map<string, string>();
	for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) objects.set(id, body);
	const streamOf = (id: string): string => {
		const [head = '', rest = ''] = (objects.get(id) ?? '').split(/stream\n([^]*)/, 2);
		const bytes = Buffer.from(rest, 'latin1').subarray(0, Number(/\/Length (\d+)/.exec(head)?.[1]));
		return (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
	};
	const fonts = new Map<string, Alphabet>();
	for (const [id, body] of objects) {
		const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
		if (map) fonts.set(`F${id}`, readAlphabet(streamOf(map)));
	}
	const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
	let font: Alphabet | undefined;
	let text = '';
	for (const page of pages) {
		const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
		for (const [, name, codes = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
			if (name) font = fonts.get(name);
			else text += spell(codes.toUpperCase(), font);
		}
	}
	return text.replace(/\s+/g, '');
}
