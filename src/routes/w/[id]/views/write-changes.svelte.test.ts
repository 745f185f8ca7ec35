import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/domain/plan/content.ts';
import { AS_PLANNED, changesOf, type WhatIf } from '#lib/domain/plan/what-if.ts';
import { RoomClient } from '#lib/realtime/room-client.ts';
import { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { namedIn, writeChanges } from './write-changes.ts';

function board() {
	const client = new RoomClient({ base: 'http://localhost', workshopId: 'w', room: 'touchpoints', participantId: 'p' });
	client.writable = true;
	return new RoomState(client).board;
}
const tried = (more: Partial<WhatIf>, plan = demoPlan()) => changesOf(plan, { ...AS_PLANNED, ...more });

describe('what was tried, written', () => {
	it('[VW8] the first figure written down brings along what the plan came with', () => {
		const room = board();
		writeChanges(room, demoPlan(), tried({ budgetEUR: 1 }));
		expect(room.item('assumptions')?.fields).toMatchObject({
			planPeriod: { from: '2027-01-11', to: '2027-04-11' },
			fieldForce: { reps: 8, regions: [{ id: 'NORTH' }, { id: 'WEST' }, { id: 'SOUTH' }, { id: 'EAST' }] },
			limits: { budgetCapEUR: 1, emailMaxPerWeek: 1 }
		});
	});

	it('[VW8] what others typed since the plan was read stays', () => {
		const room = board();
		writeChanges(room, demoPlan(), tried({ budgetEUR: 1 }));
		room.setField('assumptions', 'limits.emailMaxPerWeek', 3);
		room.setField('assumptions', 'fieldForce.visitsPerDay', 7);
		room.setField('assumptions', 'fieldForce.regions.WEST.archetype', 'rural');
		room.removeElement('assumptions', 'fieldForce.regions', 'EAST');
		writeChanges(room, demoPlan(), tried({ budgetEUR: 2, reps: 8 }));
		const { limits, fieldForce } = room.item('assumptions')!.fields as Record<string, Record<string, unknown>>;
		expect(limits).toMatchObject({ budgetCapEUR: 2, emailMaxPerWeek: 3 });
		expect(fieldForce).toMatchObject({ reps: 16, visitsPerDay: 7 });
		expect(fieldForce!['regions']).toMatchObject([
			{ id: 'NORTH' },
			{ id: 'WEST', archetype: 'rural' },
			{ id: 'SOUTH' }
		]);
		expect(fieldForce!['regions']).toHaveLength(3);
	});

	it('[UI398] a request names everything that would change, the assumptions too where nobody wrote them down', () => {
		const changes = tried({ without: 'C1', budgetEUR: 1 });
		const [gone, ...others] = changes;
		const items = others.map(({ item }): Item => ({ id: item, kind: 'touchpoint', rank: 'a0', fields: {} }));
		const beside = items.filter(({ id }) => id !== 'assumptions');
		expect(namedIn(changes, beside)).toEqual(others.map(({ item }) => item));
		expect(namedIn(changes, beside)).toContain('assumptions');
		expect(namedIn(changes, beside)).not.toContain(gone!.item);
	});

	it('[VW8] a region with a dot in its name is the same region', () => {
		const plan = demoPlan((d) => void (d.fieldForce.regions = [{ id: 'St. Gallen', reps: 2, archetype: 'mixed' }]));
		const room = board();
		writeChanges(room, plan, tried({ reps: 8 }, plan));
		const force = room.item('assumptions')!.fields['fieldForce'] as { regions: unknown };
		expect(force.regions).toEqual([{ id: 'St. Gallen', reps: 4, archetype: 'mixed' }]);
	});
});
