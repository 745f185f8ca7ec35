import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { sum } from './figures.ts';
import { journeysIn } from './journey.ts';
import type { Plan } from './schema.ts';

const plan = (touchpoints: Plan['touchpoints']): Plan => ({
	schema: 'cocreation-plan/1',
	workshop: { id: 'W', title: {} },
	segments: [{ id: 'S1' }, { id: 'S2' }],
	channels: [{ id: 'C1' }, { id: 'C2' }],
	touchpoints
});
const at = (id: string, more: object = {}) => ({ id, segmentId: 'S1', channelId: 'C1', ...more });

it('[VW7] every touchpoint of the demo stands once, on its channel and its step', () => {
	const { steps, ways } = journeysIn(demoPlan());
	expect(steps).toEqual(
		['awareness', 'consideration', 'trial', 'adoption', 'loyalty'].filter((s) => steps.includes(s))
	);
	expect(ways.map(({ segment }) => segment.id)).toEqual(['S1', 'S2', 'S3', 'S4']);
	const stops = ways.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
	expect(sum(stops)).toBe(24);
	for (const { segment, rows } of ways)
		for (const { channel, cells } of rows)
			for (const [i, cell] of cells.entries())
				for (const { touchpoint } of cell)
					expect([touchpoint.segmentId, touchpoint.channelId, touchpoint.journeyStep]).toEqual([
						segment.id,
						channel.id,
						steps[i]
					]);
});

it('[VW7] steps in the usual order, then others, and what has none last; channels as they are met', () => {
	const { steps, ways } = journeysIn(
		plan([
			at('a', { journeyStep: 'trial' }),
			at('b', {}),
			at('c', { journeyStep: 'symptom', channelId: 'C2' }),
			at('d', { journeyStep: 'awareness', channelId: 'C2' })
		])
	);
	expect(steps).toEqual(['awareness', 'trial', 'symptom', null]);
	expect(ways[0]!.rows.map(({ channel }) => channel.id)).toEqual(['C2', 'C1']);
});

it('[VW7] links stay within a way; to nowhere and to itself is no line', () => {
	const { ways } = journeysIn(
		plan([
			at('a', { reinforces: ['b', 'b', 'gone', 'a', 'z'] }),
			at('b', { trigger: { after: 'a' } }),
			at('c', { trigger: { after: 'c' } }),
			at('z', { segmentId: 'S2', trigger: { after: 'a' } })
		])
	);
	expect(ways[0]!.links).toEqual([
		{ from: 'a', to: 'b', kind: 'reinforces' },
		{ from: 'a', to: 'b', kind: 'sets-off' }
	]);
	expect(ways[1]!.links).toEqual([]);
});

it('[VW7] what happens is passed on where it names a relay that is there, or a relay names it', () => {
	const plan = demoPlan((document) => {
		document.touchpoints[0]!.relayId = 'gone';
		document.touchpoints[1]!.relayId = null;
		for (const relay of document.relays) relay.touchpointIds = ['TP02'];
	});
	const { relayed } = journeysIn(plan);
	expect([relayed.has('TP01'), relayed.has('TP02')]).toEqual([false, true]);
});
