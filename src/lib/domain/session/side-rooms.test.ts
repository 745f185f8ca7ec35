import { expect, it } from 'vitest';
import { random } from '#tests/support/random.ts';
import { pid } from '#tests/support/session.ts';
import type { Side } from '../people/people.ts';
import { formRooms, joinRooms, settleRooms, type Seat, type SideRoom } from './side-rooms.ts';

const table = (field: number, internal: number, partners = 0): Seat[] =>
	(
		[
			['field', field],
			['internal', internal],
			['partner', partners]
		] as const
	).flatMap(([side, many]) => Array.from({ length: many }, (_, i) => ({ id: pid(`${side}${i}`), side })));
const sidesIn = (room: readonly string[], people: readonly Seat[]): (Side | undefined)[] =>
	room.map((id) => people.find((each) => each.id === id)?.side);
const room = (id: string, ...members: string[]): SideRoom => ({ id, members: members.map(pid), were: [], from: [] });

it('[SR1] [SR2] whoever is at the table: all seated once, nobody alone, even sizes, as many mixed pairs as there can be', () => {
	const below = random(7);
	for (let story = 0; story < 2_000; story++) {
		const [field, internal, partners] = [below(9), below(9), below(4)];
		const people = table(field, internal, partners);
		const grouping = (['pair_mixed', 'trio_mixed', 'quad_mixed'] as const)[below(3)]!;
		const rooms = formRooms(people, grouping, `s${story}`);
		const said = `${grouping} ${field}:${internal}:${partners} ${JSON.stringify(rooms)}`;
		if (people.length < 2) {
			expect(rooms, said).toEqual([]);
			continue;
		}
		expect(rooms.flat().sort(), said).toEqual(people.map(({ id }) => id).sort());
		const sizes = rooms.map(({ length }) => length);
		expect(Math.min(...sizes), said).toBeGreaterThan(1);
		expect(Math.max(...sizes) - Math.min(...sizes), said).toBeLessThan(2);
		const mixed = rooms.filter((each) => {
			const sides = sidesIn(each, people);
			return sides.includes('field') && sides.includes('internal');
		});
		expect(mixed.length, said).toBe(Math.min(field, internal, rooms.length));
		if (partners <= formRooms(table(field, internal), grouping, 's').length)
			for (const each of rooms)
				expect(sidesIn(each, people).filter((side) => side === 'partner').length, said).toBeLessThan(2);
	}
});

it('[SR1] a seed decides, not the order of arrival, and another seed mixes anew', () => {
	const people = table(6, 6);
	const first = formRooms(people, 'pair_mixed', 'a');
	expect(formRooms(people.toReversed(), 'pair_mixed', 'a')).toEqual(first);
	expect(formRooms(people, 'pair_mixed', 'b')).not.toEqual(first);
});

it('[SR2] by side each is by itself, with partners where fewer are; not where somebody would be alone', () => {
	const people = table(2, 4, 2);
	const rooms = formRooms(people, 'side', 's').map((each) => sidesIn(each, people).sort());
	expect(rooms).toEqual([
		['field', 'field', 'partner', 'partner'],
		['internal', 'internal', 'internal', 'internal']
	]);
	expect(formRooms(table(1, 5), 'side', 's')).toEqual([]);
});

it('[SR3] fours are made of whole pairs, two of each side where that is possible; three pairs become one', () => {
	const below = random(11);
	for (let story = 0; story < 500; story++) {
		const people = table(2 + below(8), 2 + below(8), below(3));
		const pairs = formRooms(people, 'pair_mixed', `p${story}`).map((members, i) => room(`r${i}`, ...members));
		const sideOf = (id: string): Side | undefined => people.find((each) => each.id === id)?.side;
		const fours = joinRooms(pairs, sideOf, `q${story}`);
		expect(fours).toHaveLength(Math.floor(pairs.length / 2));
		expect(fours.flatMap(({ from }) => from).sort()).toEqual(pairs.map(({ id }) => id).sort());
		for (const { members, from } of fours)
			expect([...members].sort()).toEqual(
				pairs
					.filter(({ id }) => from.includes(id))
					.flatMap((each) => each.members)
					.sort()
			);
	}
	expect(joinRooms([room('a', 'x', 'y')], () => 'field', 's')).toEqual([]);
	const [both] = joinRooms([room('a', 'x', 'y'), room('b', 'z', 'w'), room('left')], () => 'field', 's');
	expect([...both!.from].sort()).toEqual(['a', 'b', 'left']);
});

it('[SR4] late comers sit where fewest are, by side among their own; who is gone has no seat, and a merged person one', () => {
	const same = (id: string) => pid(id);
	const rooms = [room('a', 'f1', 'i1', 'f2'), room('b', 'f3', 'i2')];
	const here = (...ids: string[]): Seat[] =>
		ids.map((id) => ({ id: pid(id), side: id[0] === 'f' ? 'field' : 'internal' }));
	const come = settleRooms({ rooms, grouping: 'pair_mixed' }, here('f1', 'i1', 'f2', 'f3', 'i2', 'i9'), same);
	expect(come.map(({ members }) => members)).toEqual([
		['f1', 'i1', 'f2'],
		['f3', 'i2', 'i9']
	]);
	const gone = settleRooms({ rooms, grouping: 'pair_mixed' }, here('f1', 'f2', 'f3', 'i2'), same);
	expect(gone.map(({ members, were }) => [members, were])).toEqual([
		[['f1', 'f2'], ['i1']],
		[['f3', 'i2'], []]
	]);
	const merged = settleRooms({ rooms, grouping: 'pair_mixed' }, here('f1', 'i1', 'f3', 'i2'), (id) =>
		id === 'f2' ? pid('f3') : id
	);
	expect(merged.map(({ members, were }) => [members, were])).toEqual([
		[['f1', 'i1', 'f3'], []],
		[['i2'], ['f3']]
	]);
	const sides = [room('field', 'f1', 'f2', 'f3'), room('internal', 'i1', 'i2')];
	const late = settleRooms({ rooms: sides, grouping: 'side' }, here('f1', 'f2', 'f3', 'i1', 'i2', 'f9'), same);
	expect(late[0]!.members).toContain('f9');
});
