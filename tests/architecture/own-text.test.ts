/** Pages and components have no words of their own: whatever a person reads or hears comes from the messages [UI143]. */
import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

interface Node {
	readonly type?: string;
	readonly name?: string;
	readonly data?: string;
	readonly value?: unknown;
}

/** Attributes whose value somebody reads or hears. */
const SPOKEN =
	/^(?:alt|aria-(?:description|label|placeholder|roledescription|valuetext)|label|placeholder|summary|title)$/;
const WORD = /\p{L}{2,}/u;
/** Not words of a language: keys as they are printed on keyboards, names of formats, the look of a code. */
const ALLOWED = /^(?:Esc|Enter|Shift|Ctrl|Alt|Tab|JSON|PDF|QR|ABC 234)$/;
/** Seen by developers only. */
const DEVELOPERS = /^src\/routes\/kit\//;

const isText = (text: string): boolean => WORD.test(text) && !ALLOWED.test(text.trim());

/** String literals an expression may come to, without those that are arguments, keys or comparisons. */
function literals(expression: unknown): string[] {
	const node = expression as Record<string, unknown> | null;
	switch (node?.['type']) {
		case 'Literal':
			return typeof node['value'] === 'string' ? [node['value']] : [];
		case 'ConditionalExpression':
			return [...literals(node['consequent']), ...literals(node['alternate'])];
		case 'LogicalExpression':
			return [...literals(node['left']), ...literals(node['right'])];
		case 'TemplateLiteral':
			return (node['quasis'] as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
		default:
			return [];
	}
}

/** Text and spoken attributes below `node`, of a component's markup. */
function ownText(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(ownText);
	if (typeof node !== 'object' || node === null) return [];
	const { type, name, data, value } = node as Node;
	if (type === 'Text') return [data ?? ''];
	if (type === 'ExpressionTag') return literals((node as { expression?: unknown }).expression);
	if (type === 'Attribute') return SPOKEN.test(name ?? '') ? ownText(value) : [];
	if (type === 'StyleDirective' || name === 'style' || name === 'script') return [];
	return Object.entries(node).flatMap(([key, child]) => (key === 'expression' ? [] : ownText(child)));
}

it('[UI143] no page and no component has words of its own', () => {
	const found = sources()
		.filter(({ path }) => path.endsWith('.svelte') && !DEVELOPERS.test(path))
		.flatMap(({ path, text }) =>
			ownText(parse(text, { modern: true }).fragment)
				.filter(isText)
				.map((words) => `${path}: ${words.trim()}`)
		);
	expect(found).toEqual([]);
	// Every component is parsed: seconds on a busy machine.
}, 60_000);

it('[UI143] the search finds words in text, spoken attributes and choices, and nothing else', () => {
	const markup = `
		<p class="words" data-x="no">{m.ok()} Hard</p>
		<input placeholder="Type here" name="name" type="text" />
		{#if a === 'never'}<img alt={b ? 'A cat' : m.dog()} />{:else}{c ? 'Yes' : 'No'}{/if}
		<Field label={\`Only \${x}\`} tone="warning">{call('argument')}</Field>
		<style>p { content: 'style'; }</style>`;
	expect(
		ownText(parse(markup, { modern: true }).fragment)
			.filter(isText)
			.map((each) => each.trim())
	).toEqual(['Hard', 'Type here', 'A cat', 'Yes', 'No', 'Only']);
});
