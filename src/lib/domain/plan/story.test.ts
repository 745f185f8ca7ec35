import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { runChecks } from '../checks/registry.ts';
import { journeysIn } from './journey.ts';
import type { Plan } from './schema.ts';
import { HEARD_OVER, storiesIn } from './story.ts';

const at = (id: string, journeyStep: string | null, channelId: string, messageId?: string) => ({
	id,
	segmentId: 'S1',
	channelId,
	journeyStep,
	...(messageId && { messageId })
});
const plan: Plan = {
	schema: 'cocreation-plan/1',
	workshop: { id: 'W', title: {} },
	segments: [{ id: 'S1' }],
	channels: [
		{ id: 'C1', kind: 'f2f_visit' },
		{ id: 'C2', kind: 'hq_email' },
		{ id: 'C3', kind: 'hq_email' }
	],
	messages: [
		{ id: 'M1', level: 'core' },
		{ id: 'M2', level: 'pillar' }
	],
	touchpoints: [
		at('a', 'awareness', 'C1', 'M2'),
		at('b', 'awareness', 'C2', 'M1'),
		at('c', 'awareness', 'C3', 'M1'),
		at('d', 'awareness', 'C2', 'M1'),
		at('e', 'consideration', 'C1', 'M2'),
		at('f', 'consideration', 'C1'),
		at('g', 'trial', 'C1', 'M1'),
		at('h', 'adoption', 'C1')
	]
};

it('[VW10] each message stands once at a step, the core first, with the channels that tell it; the thread runs from first to last', () => {
	const [story] = storiesIn(journeysIn(plan));
	const told = story!.steps.map((stops) =>
		stops.map(({ message, core, channels }) => [message.id, core, channels.map(({ id }) => id)])
	);
	expect(told).toEqual([
		[
			['M1', true, ['C2', 'C3']],
			['M2', false, ['C1']]
		],
		[['M2', false, ['C1']]],
		[['M1', true, ['C1']]],
		[]
	]);
	expect([story!.thread, story!.kinds]).toEqual([[0, 2], 2]);
	const [silent] = storiesIn(journeysIn({ ...plan, messages: [{ id: 'M2', level: 'pillar' }] }));
	expect([silent!.thread, silent!.kinds]).toEqual([null, 0]);
});

it('[VW10] what the drawing counts is what L44 finds, in the demo', () => {
	const demo = demoPlan();
	const found = runChecks(demo, { asOf: '2026-11-25' }).filter(({ lint }) => lint === 'L44');
	const few = storiesIn(journeysIn(demo)).filter(({ kinds }) => kinds < HEARD_OVER);
	expect(few.map(({ segment, kinds }) => [segment.id, kinds])).toEqual(
		found.map(({ entities, values }) => [entities[0], (values['channelsWithCore'] as string[]).length])
	);
});
