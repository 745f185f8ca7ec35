import { expect, it } from 'vitest';
import { content, item } from '#tests/support/plan.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { entriesOf, linksOf } from './entries.ts';

const touchpoints = content(
	item('assumptions', 'assumptions', {}),
	item('channel', 'C1', { name: { en: 'Visit' } }),
	item('touchpoint', 'T1', { channelId: 'C1' })
);
const slices = {
	workshop: { id: 'w' },
	stages: [{ key: 'touchpoints' }],
	content: { touchpoints }
} as unknown as Slices;

it('[UI396] offered and linked is what has a place of its own to go to', () => {
	expect(entriesOf(slices, 'en').map(({ entries }) => entries)).toEqual([[{ id: 'T1', title: 'Visit' }]]);
	expect(linksOf(['assumptions', 'C1', 'T1'], slices, 'en')).toEqual([
		{ id: 'T1', title: 'Visit', href: '/w/w/touchpoints#item-T1' }
	]);
});
