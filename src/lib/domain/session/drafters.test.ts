/** Who drafts which entry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onAgenda, pid, workshop } from '#tests/support/session.ts';
import { sideOf, type FunctionName } from '../people/people.ts';
import { roomAccess } from './access.ts';
import type { Command } from './command.ts';
import { MAX_DRAFTED, proposeDrafters } from './drafters.ts';
import { projectFor } from './project.ts';
import type { Seat } from './side-rooms.ts';
import { findStage } from './state.ts';

const seat = (id: string, fn: FunctionName): Seat => ({ id: pid(id), side: sideOf(fn) });

/** T01 with its segments drafted: they are drafted in pairs. */
function drafting() {
	const w = onAgenda('T01');
	return w.record({ type: 'stage-opened', stage: 'segments' }).record({
		type: 'phase-changed',
		stage: 'segments',
		phase: 'draft'
	});
}
const ofStage = (w: ReturnType<typeof drafting>) => findStage(w.state, 'segments')!.drafters;
const propose = (...items: string[]): Command => ({ type: 'drafters.propose', stage: 'segments', items });
const set = (item: string, side: 'field' | 'internal', id: string | null): Command => ({
	type: 'drafters.set',
	stage: 'segments',
	item,
	side,
	participantId: id === null ? null : pid(id)
});

describe('a proposal', () => {
	it('[PF1] every entry has one of each side, and the pairs have as many entries as each other, whoever sits there', () => {
		const sizes = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(sizes, sizes, fc.integer({ min: 0, max: 30 }), fc.string(), (field, internal, entries, seed) => {
				const seats = [
					...Array.from({ length: field }, (_, i) => seat(`f${i}`, 'field_sales')),
					...Array.from({ length: internal }, (_, i) => seat(`i${i}`, 'marketing'))
				];
				const items = Array.from({ length: entries }, (_, i) => `e${i}`);
				const drafters = proposeDrafters(seats, items, [], seed);
				expect(drafters.map(({ item }) => item)).toEqual(items);
				const sidesOf = (members: readonly string[]) =>
					new Set(members.map((id) => seats.find((each) => each.id === id)!.side)).size;
				// Where one side is far larger some of its people sit among themselves.
				if (field === internal) for (const { members } of drafters) expect(sidesOf(members)).toBe(2);
				const loads = new Map<string, number>();
				for (const { members } of drafters) {
					const pair = members.join();
					loads.set(pair, (loads.get(pair) ?? 0) + 1);
				}
				if (loads.size > 1) expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1);
			})
		);
	});

	it('[PF1] is the facilitator’s to ask for, leaves who was named, and asks for it where the day does so', () => {
		const w = drafting()
			.do(set('b', 'field', 'jule'))
			.do(set('b', 'internal', 'ida'));
		expect(w.try(propose('a'), 'jule')).toMatchObject({ code: 'not-allowed' });
		w.do(propose('a', 'b', 'c'));
		expect(ofStage(w).find(({ item }) => item === 'b')?.members).toEqual(['jule', 'ida']);
		expect(
			ofStage(w)
				.map(({ item }) => item)
				.sort()
		).toEqual(['a', 'b', 'c']);
		// A second time there is nothing left to propose.
		expect(w.try(propose('a', 'b', 'c'))).toEqual({ ok: true, events: [], texts: [] });
		const channels = onAgenda('T01').record({ type: 'phase-changed', stage: 'touchpoints', phase: 'draft' });
		expect(channels.try({ type: 'drafters.propose', stage: 'touchpoints', items: ['a'] })).toMatchObject({
			code: 'wrong-phase'
		});
		const many = Array.from({ length: MAX_DRAFTED }, (_, i) => `n${i}`);
		expect(w.try(propose(...many))).toMatchObject({ code: 'invalid-input' });
	});

	it('[PF1] where nobody is there to sit with, nothing is proposed', () => {
		const w = drafting();
		for (const id of ['jule', 'ben', 'mara', 'ida', 'tom'])
			w.record({ type: 'participant-removed', participantId: pid(id) });
		expect(w.try(propose('a'))).toMatchObject({ code: 'too-few-people' });
	});
});

describe('named', () => {
	it('[PF2] by the facilitator, of those who take part, and nobody again', () => {
		const w = drafting()
			.do(set('a', 'field', 'jule'))
			.do(set('a', 'internal', 'ida'));
		expect(ofStage(w)).toEqual([{ item: 'a', members: ['jule', 'ida'] }]);
		for (const id of ['moni', 'nobody', 'tom'])
			expect(w.try(set('a', 'field', id))).toMatchObject({ code: 'unknown-participant' });
		expect(w.try(set('a', 'field', 'jule'), 'ida')).toMatchObject({ code: 'not-allowed' });
		// One side is changed without the other.
		expect(ofStage(w.do(set('a', 'field', 'ben')))).toEqual([{ item: 'a', members: ['ida', 'ben'] }]);
		expect(ofStage(w.do(set('a', 'field', null)).do(set('a', 'internal', null)))).toEqual([]);
		w.record({ type: 'phase-changed', stage: 'segments', phase: 'adopted' });
		expect(w.try(set('a', 'field', 'jule'))).toMatchObject({ code: 'wrong-phase' });
		expect(workshop().seat().try(propose('a'))).toMatchObject({ code: 'unknown-stage' });
	});

	it('[PF3] everybody sees it, whoever is gone is not among them, and everybody goes on writing', () => {
		const w = drafting()
			.do(set('a', 'field', 'jule'))
			.do(set('a', 'internal', 'ida'));
		w.do({ type: 'participant.remove', participantId: pid('jule') });
		const view = projectFor(w.state, pid('tom'), w.sources()).stages.find(({ key }) => key === 'segments');
		expect(view?.drafters).toEqual([{ item: 'a', members: ['ida'] }]);
		for (const id of ['tom', 'ida', 'ben']) expect(roomAccess(w.state, pid(id), 'segments')).toBe('write');
		const other = projectFor(w.state, pid('tom'), w.sources()).stages.find(({ key }) => key === 'touchpoints');
		expect(other).not.toHaveProperty('drafters');
	});
});
