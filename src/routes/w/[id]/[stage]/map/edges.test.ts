import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { mapEdges } from './edges.ts';

it('[UI415] the map’s edges are the worked example: visits over what is possible, how often a doctor is met', () => {
	const { channels, segments } = mapEdges(demoPlan());
	const visits = channels.get('C1')!;
	expect([Math.round(visits.demand), visits.capacity, visits.over]).toEqual([1195, 1120, true]);
	expect(channels.get('C2')).toMatchObject({ capacity: 416, over: false });
	const s3 = segments.get('S3')!;
	expect(s3.pushedPerWeek!.toFixed(2)).toBe('1.31');
	expect(s3.access).toBe(0.3);
	// A segment nobody counted has no average, and a plan without a period no week.
	const unknown = demoPlan((plan) => {
		Reflect.deleteProperty(plan.segments[2]!, 'size');
		Reflect.deleteProperty(plan.segments[2]!, 'sizeByRegion');
		Reflect.deleteProperty(plan.workshop, 'planPeriod');
	});
	expect(mapEdges(unknown).segments.get('S3')).toMatchObject({ contactsPerDoctor: null, pushedPerWeek: null });
});
