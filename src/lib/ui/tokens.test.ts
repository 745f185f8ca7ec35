/** Measures the colour pairs of tokens.css and contrast.css in every theme, so that a new shade cannot quietly become illegible. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';
const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const css = read('./tokens.css');
const contrastCss = read('./contrast.css');

function colour(name: string, theme: Theme, from = css): string {
	const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(from);
	if (!found) throw new Error(`no colour --${name} in the tokens`);
	return found[theme === 'light' ? 1 : 2]!;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light! + 0.05) / (dark! + 0.05);
}

const PAPERS = ['paper-0', 'paper-1', 'paper-2'];
const TEXT: [string, string[]][] = [
	...['ink-1', 'ink-2', 'ink-3', 'accent', 'danger', 'good', 'field-ink', 'internal-ink', 'other-ink'].map(
		(ink): [string, string[]] => [ink, PAPERS]
	),
	['accent', ['accent-tint']],
	['danger', ['danger-tint']],
	['good', ['good-tint']],
	['ink-1', ['accent-tint', 'danger-tint', 'good-tint', 'field-tint', 'internal-tint']],
	['ink-2', ['danger-tint', 'good-tint']],
	['field-ink', ['field-tint']],
	['internal-ink', ['internal-tint']],
	['other-ink', ['other-tint']],
	['ink-on-accent', ['accent', 'accent-strong']],
	['ink-on-action', ['action', 'action-strong']]
];
const LINES: [string, string[]][] = [
	['line-2', PAPERS],
	['focus', PAPERS],
	['action', ['paper-0', 'paper-1']],
	['field-line', ['paper-0', 'paper-1']],
	['internal-line', ['paper-0', 'paper-1']],
	['other-line', ['paper-0', 'paper-1']]
];

const TEXT_PAIRS = TEXT.flatMap(([ink, papers]) => papers.map((paper) => [ink, paper]));
const LINE_PAIRS = LINES.flatMap(([line, papers]) => papers.map((paper) => [line, paper]));

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
	it.each(TEXT_PAIRS)('[UI1] text in %s on %s can be read: at least 4.5 : 1', (ink, paper) => {
		expect(contrast(colour(ink!, theme), colour(paper!, theme))).toBeGreaterThanOrEqual(4.5);
	});
	it.each(LINE_PAIRS)('[UI2] a line in %s on %s can be seen: at least 3 : 1', (line, paper) => {
		expect(contrast(colour(line!, theme), colour(paper!, theme))).toBeGreaterThanOrEqual(3);
	});
});

describe.each(['light', 'dark'] as const)('high contrast, %s', (theme) => {
	it.each(TEXT_PAIRS)('[UI200] text in %s on %s stands out: at least 7 : 1', (ink, paper) => {
		expect(contrast(colour(ink!, theme, contrastCss), colour(paper!, theme, contrastCss))).toBeGreaterThanOrEqual(7);
	});
	it.each(LINE_PAIRS)('[UI200] a line in %s on %s stands out: at least 4.5 : 1', (line, paper) => {
		expect(contrast(colour(line!, theme, contrastCss), colour(paper!, theme, contrastCss))).toBeGreaterThanOrEqual(4.5);
	});
});

it('[UI201] high contrast replaces every colour there is, and adds none', () => {
	const coloured = (text: string): string[] =>
		[...text.matchAll(/--([\w-]+): light-dark\(#/g)].map((match) => match[1]!).sort();
	expect(coloured(contrastCss)).toEqual(coloured(css));
});
