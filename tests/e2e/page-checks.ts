/**
 * What must hold on every page, whatever it shows, looked at in a real browser. Each check returns what is wrong, in words.
 * Knows nothing of workshops. The functions given to `evaluate` run in the page and can use nothing from here.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { shiftOf } from '../perf/probe.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What fades in or out is pale on its way: looked at once it has come, or gone, and nothing has begun to fade since. */
const settled = (page: Page): Promise<unknown> =>
	page.evaluate(async () => {
		const fading = (): Animation[] =>
			document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
		const frames = (): Promise<unknown> =>
			new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		do {
			await Promise.allSettled(fading().map(({ finished }) => finished));
			await frames();
		} while (fading().some(({ playState }) => playState === 'running'));
	});

export async function axe(page: Page): Promise<string[]> {
	await settled(page);
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** One first heading, a title that names page and product, the language of the reader, the landmarks, and no raw message keys. */
export const frame = (page: Page, locale: string): Promise<string[]> =>
	page.evaluate((lang) => {
		const wrong: string[] = [];
		const count = (selector: string): number => document.querySelectorAll(selector).length;
		if (count('h1') !== 1) wrong.push(`${count('h1')} first headings`);
		if (count('main') !== 1) wrong.push(`${count('main')} main landmarks`);
		if (!/\S – Einklang$/.test(document.title)) wrong.push(`titled “${document.title}”`);
		if (document.documentElement.lang !== lang) wrong.push(`in ${document.documentElement.lang}`);
		const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
		levels.forEach((level, i) => {
			if (i > 0 && level > levels[i - 1]! + 1) wrong.push(`h${level} after h${levels[i - 1]}`);
		});
		const odd = document.body.innerText.match(/\b[a-z]+_[a-z]+_[a-z_]+\b|\bundefined\b|\bNaN\b|\[object/);
		if (odd) wrong.push(`says “${odd[0]}”`);
		return wrong;
	}, locale);

/** German says *Sie* or *du* to somebody, as asked, and never the other. Choices that name both are not looked at. */
export async function addressed(page: Page, german: 'formal' | 'informal'): Promise<string[]> {
	const words = await page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (texts.nextNode())
			if (!texts.currentNode.parentElement?.closest('script, style, option'))
				found.push(texts.currentNode.nodeValue ?? '');
		return found.join('\n');
	});
	const other =
		german === 'informal'
			? /\p{Ll},? (?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u
			: /(?<!\p{L})(?:du|dich|dir|deine?[mnrs]?)(?!\p{L})/iu;
	return words.split('\n').flatMap((line) => (other.test(line) ? [`says “${line.trim().slice(0, 80)}”`] : []));
}

/** The most that may move under somebody's eyes while a page comes up (Web Vitals: good is up to 0.1). */
const MOST_SHIFT = 0.05;
/** Nothing jumps while a page comes up. For pages that `watchPage` was put into. */
export async function still(page: Page): Promise<string[]> {
	const { shift, moved } = await shiftOf(page);
	return shift > MOST_SHIFT ? [`moves by ${shift.toFixed(3)} while it comes up: ${moved.join('; ')}`] : [];
}

/** Nothing wider than the screen, and no text cut off where nothing says that it goes on. */
export const fits = (page: Page, how: string): Promise<string[]> =>
	page.evaluate((name) => {
		const wrong: string[] = [];
		const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		if (wide > 0) {
			const widest = [...document.querySelectorAll<HTMLElement>('body *')].find(
				(element) => element.getBoundingClientRect().right > innerWidth + 1
			);
			wrong.push(`${name}: ${wide} px wider than the screen, at ${widest?.tagName} ${widest?.className}`);
		}
		for (const element of document.querySelectorAll<HTMLElement>('main *, header *, nav *, aside *')) {
			const style = getComputedStyle(element);
			const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
			const small = element.clientWidth <= 1 || element.closest('.visually-hidden') !== null;
			// Where lines are counted, the last one says itself that it goes on.
			const goesOn = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
			if (!own || small || goesOn || style.display === 'inline') continue;
			const cut =
				(['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
				(['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
			if (cut) wrong.push(`${name}: “${element.innerText.slice(0, 30)}” is cut off`);
		}
		return wrong;
	}, how);

/** Fingers hit what matters: 44 px for buttons and choices on touch (24 px with a pointer is axe's own rule). */
export const touchable = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, select, textarea, input:not([type=checkbox], [type=radio])')]
			.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
			.filter((element) => element.getBoundingClientRect().height < 43.5)
			.map((element) => {
				const { width, height } = element.getBoundingClientRect();
				const name = element.getAttribute('aria-label') ?? element.innerText.slice(0, 30);
				return `${Math.round(width)} × ${Math.round(height)} px to touch: ${name}`;
			})
	);

/** Whatever Tab reaches is on the screen, has a ring of at least 2 px, and no bar lies over it. */
export async function focusable(page: Page, how: string): Promise<string[]> {
	// One real key, so that the browser shows the ring for what is focused from here on.
	await page.keyboard.press('Tab');
	return page.evaluate((name) => {
		const wrong: string[] = [];
		const candidates = document.querySelectorAll<HTMLElement>(
			'a[href], button, input, select, textarea, summary, [tabindex]'
		);
		for (const element of candidates) {
			if (element.tabIndex < 0 || (element as HTMLButtonElement).disabled || !element.checkVisibility()) continue;
			element.focus();
			if (document.activeElement !== element) continue;
			const words = (element.getAttribute('aria-label') ?? element.innerText ?? element.tagName).slice(0, 30);
			const box = element.getBoundingClientRect();
			// A radio lies on its label; what is seen is the label.
			const seen = box.width > 1 && box.height > 1;
			const style = getComputedStyle(element);
			const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			if (seen && !ring && style.opacity !== '0') wrong.push(`${name}: no ring around “${words}”`);
			if (!seen) continue;
			const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
			if (!inside) wrong.push(`${name}: “${words}” has the focus out of sight`);
			const points = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [x, y] as const));
			const free = points.some(([x, y]) => {
				const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
				return top !== null && (element.contains(top) || top.contains(element) || top.closest('label') !== null);
			});
			if (inside && !free) wrong.push(`${name}: “${words}” has the focus behind something`);
		}
		(document.activeElement as HTMLElement | null)?.blur();
		scrollTo(0, 0);
		return wrong;
	}, how);
}

/** WCAG 1.4.12: people may space text as they need. A constructed sheet, because the page lets no foreign styles in. */
export async function spaced(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
		);
		document.adoptedStyleSheets = [sheet];
	});
	const wrong = await fits(page, 'text spaced');
	await page.evaluate(() => void (document.adoptedStyleSheets = []));
	return wrong;
}

/** Every text accented and 40 % longer, as in a language nobody thought of. The page is spoilt afterwards. */
export async function longer(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		const accents: Record<string, string> = { a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'û', n: 'ñ', c: 'ç' };
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode as Text;
			const text = node.data;
			if (!text.trim() || node.parentElement?.closest('script, style, option, [data-user], .paper .text')) continue;
			const accented = text.replace(/[aeiounc]/g, (letter) => accents[letter] ?? letter);
			node.data = accented.replace(/\p{L}{3,}/gu, (word) => word + 'ẋ'.repeat(Math.ceil(word.length * 0.4)));
		}
	});
	return fits(page, 'text 40 % longer');
}

export async function overlap(...both: [Locator, Locator]): Promise<boolean> {
	const [a, b] = await Promise.all(both.map(async (each) => (await each.boundingBox())!));
	return a!.x < b!.x + b!.width && b!.x < a!.x + a!.width && a!.y < b!.y + b!.height && b!.y < a!.y + a!.height;
}

/** Where everything on the page stands, by what it is. */
export const places = (page: Page): Promise<string[]> =>
	page.locator('header, h1, main :is(textarea, button, li, p)').evaluateAll((all) =>
		all.flatMap((each) => {
			const { top, left, width } = each.getBoundingClientRect();
			const words = each.getAttribute('aria-label') ?? each.textContent?.trim().slice(0, 30);
			return width > 1 ? [`${each.tagName} ${words}: ${Math.round(left)}, ${Math.round(top)}`] : [];
		})
	);
