import { expect, it } from 'vitest';
import { ago } from './ago.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
it('[UI132] says how long ago something happened, in the coarsest unit that is true', () => {
	const said = (past: number) => ago(NOW - past, NOW, 'en');
	expect([
		said(0),
		said(59_000),
		said(61_000),
		said(3 * 3_600_000),
		said(25 * 3_600_000),
		said(20 * 86_400_000)
	]).toEqual(['', '', '1 minute ago', '3 hours ago', 'yesterday', 'Nov 7, 2026']);
	expect(ago(NOW - 2 * 86_400_000, NOW, 'de')).toBe('vorgestern');
	expect(ago(NOW - 120_000, NOW, 'zh-Hant')).toBe('2 分鐘前');
});
