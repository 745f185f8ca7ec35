import { expect, it } from 'vitest';
import type { Item } from '#lib/domain/plan/content.ts';
import { findName } from './names.ts';

const item = (id: string, kind: Item['kind'], fields: Item['fields']): Item => ({ id, kind, rank: id, fields });

it('[UI430] a touchpoint is called by what it links, also where links go in a circle', () => {
	const here = [
		item('T1', 'touchpoint', { segmentId: 'T2', channelId: 'C1' }),
		item('T2', 'touchpoint', { segmentId: 'T1' }),
		item('C1', 'channel', { name: { en: 'Visit' } })
	];
	expect(findName('T1', here, {}, 'en')).toBe('Visit');
	expect(findName('T2', here, {}, 'en')).toBe('');
});
