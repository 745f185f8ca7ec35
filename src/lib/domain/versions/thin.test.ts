import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinVersions, type Thinnable } from './thin.ts';
import { MAX_VERSION_BYTES, MAX_VERSIONS, VERSION_KINDS } from './version.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_000 * 24 * HOUR + 30 * MINUTE;
const regular = (minutesAgo: number, more: Partial<Thinnable> = {}): Thinnable => ({
	id: `v${minutesAgo}`,
	kind: 'regular',
	at: NOW - minutesAgo * MINUTE,
	bytes: 1_000,
	...more
});
const stays = (versions: readonly Thinnable[]): string[] => {
	const goes = thinVersions(versions, NOW);
	return versions.map(({ id }) => id).filter((id) => !goes.includes(id));
};

it('[VN1] two hours stay whole, then the newest of each hour, then the newest of each day', () => {
	const minutes = [0, 10, 60, 119, 200, 205, 208, 260, 26 * 60, 27 * 60, 51 * 60];
	expect(stays(minutes.map((each) => regular(each)))).toEqual([
		'v0',
		'v10',
		'v60',
		'v119',
		'v200',
		'v260',
		'v1560',
		'v3060'
	]);
});

const VERSIONS = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...VERSION_KINDS),
			ago: fc.integer({ min: 0, max: 40 * 24 * 60 }),
			bytes: fc.integer({ min: 0, max: 8 * 1024 * 1024 })
		}),
		{ maxLength: 200 }
	)
	.map((all) =>
		all
			.sort((a, b) => a.ago - b.ago)
			.map(({ kind, ago, bytes }, index) => regular(ago, { id: `v${index}`, kind, bytes }))
	);

it('[VN2] what was agreed or asked for stays whatever comes, and so does the newest; the rest is bounded', () => {
	fc.assert(
		fc.property(VERSIONS, (versions) => {
			const kept = versions.filter(({ id }) => stays(versions).includes(id));
			const lasting = versions.filter(({ kind }) => kind === 'adoption' || kind === 'asked');
			expect(kept).toEqual(expect.arrayContaining(lasting));
			if (versions[0]) expect(kept[0]).toBe(versions[0]);
			const others = kept.slice(1).filter((each) => !lasting.includes(each));
			const bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
			expect(others.length === 0 || (kept.length <= MAX_VERSIONS && bytes <= MAX_VERSION_BYTES)).toBe(true);
			// What stayed once stays: a second look a moment later takes nothing more.
			expect(thinVersions(kept, NOW)).toEqual([]);
		})
	);
});
