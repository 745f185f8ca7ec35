import { expect, it } from 'vitest';
import { assemblePlan } from './assemble.ts';
import { content, demoPlan, item, planInput, rawDemo } from '../../../../tests/support/plan.ts';
import { planMetrics } from './metrics.ts';

it('[PL11] the demo’s channels carry the load its golden figures say', () => {
	const golden = (
		rawDemo()['golden'] as { channelLoad: Record<string, { demand: number; capacity: number; utilisation: number }> }
	).channelLoad;
	expect(
		Object.fromEntries(
			planMetrics(demoPlan()).channels.map(({ channelId, contacts, capacity, utilisation }) => [
				channelId,
				{ demand: contacts, capacity, utilisation }
			])
		)
	).toEqual(
		Object.fromEntries(
			Object.entries(golden).map(([id, { demand, capacity, utilisation }]) => [id, { demand, capacity, utilisation }])
		)
	);
});

it('[PL11] coverage counts touchpoints and contacts per doctor, by segment and channel', () => {
	const { counts, coverage } = planMetrics(demoPlan());
	expect(counts).toMatchObject({ insights: 12, goals: 4, segments: 4, messages: 6, channels: 9, touchpoints: 24 });
	// S4 has 120 doctors; TP20 reaches 70 of them (SOUTH, NORTH, WEST) at 70 %, three times: 147 contacts.
	expect(coverage.find((cell) => cell.segmentId === 'S4' && cell.channelId === 'C1')).toEqual({
		segmentId: 'S4',
		channelId: 'C1',
		touchpoints: 1,
		contactsPerDoctor: 1.23
	});
	expect(coverage.reduce((all, cell) => all + cell.touchpoints, 0)).toBe(24);
});

it('[PL11] links to nowhere and missing numbers count as nothing', () => {
	const touchpoints = content(
		item('channel', 'C1'),
		item('touchpoint', 'TP1', { segmentId: 'S1', channelId: 'C1' }),
		item('touchpoint', 'TP2', { segmentId: 'gone', channelId: 'C1', reach: 1, frequencyPerHcp: 2 })
	);
	const segments = content(item('segment', 'S1', { name: { en: 'A' } }));
	const { coverage, channels } = planMetrics(assemblePlan(planInput({ content: { touchpoints, segments } })));
	expect(coverage).toEqual([{ segmentId: 'S1', channelId: 'C1', touchpoints: 1, contactsPerDoctor: null }]);
	expect(channels).toEqual([{ channelId: 'C1', contacts: 0, capacity: null, utilisation: null }]);
});
