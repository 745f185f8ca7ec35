import { flushSync, mount, unmount } from 'svelte';
import { expect, it } from 'vitest';
import { journeysIn } from '#lib/domain/plan/journey.ts';
import { storiesIn } from '#lib/domain/plan/story.ts';
import { sparsePlan } from '#tests/support/checks.ts';
import StoryArc from './StoryArc.svelte';
import type { ViewReader } from './view-reader.ts';

const reader: ViewReader = {
	name: (id) => ({ text: id ?? '', lang: null }),
	number: String,
	precise: String,
	percent: String,
	money: String,
	euros: String,
	day: String,
	shortDay: String
};

it('[UI428] two steps of an imported plan that are called the same stand beside each other', async () => {
	const at = (id: string, journeyStep: string) => ({ id, segmentId: 'S', channelId: 'C', journeyStep });
	const journeys = journeysIn(
		sparsePlan({
			segments: [{ id: 'S' }],
			channels: [{ id: 'C' }],
			touchpoints: [at('T1', 'word_of_mouth'), at('T2', 'word-of-mouth')]
		})
	);
	const steps = journeys.steps.map(() => 'word of mouth');
	const target = document.body;
	const view = mount(StoryArc, { target, props: { stories: storiesIn(journeys), steps, reader } });
	flushSync();
	expect([...target.querySelectorAll('.steps span')].map(({ textContent }) => textContent)).toEqual([
		'word of mouth',
		'word of mouth'
	]);
	await unmount(view);
	target.replaceChildren();
});
