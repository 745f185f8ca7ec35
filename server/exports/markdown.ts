/**
 * Markdown from parts (CommonMark with GFM tables). Everything that came from people goes through `inline`, `block` or `quote`,
 * so that their words cannot become markup, a link, an image or HTML.
 */

/** CommonMark 0.31 §2.4: any ASCII punctuation may be escaped; these have a meaning within a line. */
const INLINE = /[\\`*_[\]<>|~&$]/g;
/** At the start of a line: heading, list, quote, rule and setext underline, numbered list. */
const LINE_START = /^([#+\-=>:]|\d+(?=[.)]))/;
/** C0 and C1 controls, and the bidirectional ones that make text read as something else. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const clean = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(CONTROLS, '');

function escapeLine(line: string): string {
	const escaped = line.trim().replaceAll(INLINE, '\\$&');
	// A number needs its dot or bracket escaped, everything else the character itself.
	return escaped.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** One line of people's words: for headings, list entries and table cells. */
export const inline = (text: string): string => escapeLine(clean(text).replaceAll(/\s+/g, ' '));

/** Paragraphs of people's words; single line ends stay visible. */
export const block = (text: string): string =>
	clean(text)
		.split(/\n{2,}/)
		.map((paragraph) =>
			paragraph
				.split('\n')
				.map(escapeLine)
				.filter((line) => line !== '')
				.join('\\\n')
		)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');

/** A quotation, word for word. */
export const quote = (text: string): string =>
	block(text)
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');

/** Cells are finished Markdown. '' for a table without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `- **Label:** value` for every value there is. */
export const facts = (entries: readonly (readonly [label: string, value: string])[]): string =>
	entries
		.filter(([, value]) => value !== '')
		.map(([label, value]) => `- **${label}:** ${value}`)
		.join('\n');

/** Blocks with an empty line between them; empty ones vanish. */
export const blocks = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
