import { expect, it } from 'vitest';
import { createGuard } from './guard.ts';

const triesUntilRefused = (spend: () => void, most = 2_000): number => {
	for (let n = 0; n < most; n++) {
		try {
			spend();
		} catch (error) {
			expect(error).toMatchObject({ code: 'rate-limited' });
			return n;
		}
	}
	return most;
};

it('[SV8] ten wrong codes a minute and address, and right ones do not count', () => {
	let time = 0;
	const guard = createGuard(() => time);
	expect(triesUntilRefused(() => guard.spend('code', 'a'))).toBe(10);
	expect(triesUntilRefused(() => guard.spend('code', 'b'))).toBe(10);
	time += 60_000;
	expect(triesUntilRefused(() => guard.spend('code', 'a'))).toBe(10);
	const right = triesUntilRefused(() => {
		guard.spend('code', 'c');
		guard.giveBack('code', 'c');
	}, 500);
	expect(right).toBe(500);
});

it('[SV8] guessing from many addresses at once is limited too', () => {
	const guard = createGuard(() => 0);
	let address = 0;
	expect(triesUntilRefused(() => guard.spend('code', `address-${address++}`))).toBe(200);
});

it('[SV8] a conference behind one address gets in', () => {
	const guard = createGuard(() => 0);
	expect(triesUntilRefused(() => guard.spend('guest', 'one address'))).toBeGreaterThanOrEqual(300);
});
