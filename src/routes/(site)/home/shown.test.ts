import { expect, it } from 'vitest';
import type { Listed } from '#server/services.ts';
import { showHome, showNeeds } from './shown.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const workshop = (id: string, more: Partial<Listed> = {}): Listed => ({
	id,
	title: id.toUpperCase(),
	role: 'participant',
	rehearsal: false,
	createdAt: 0,
	changedAt: NOW - 2 * 3_600_000,
	shelf: 'open',
	deletedAt: null,
	current: { stage: 'goals', phase: 'vote' },
	imported: false,
	agreed: false,
	ring: { field: 0.5, internal: 0.25, closed: false },
	needs: [],
	captures: false,
	...more
});

it('[UI130] what others wait for comes before what one leads, whichever workshop it is in', () => {
	const needs = showNeeds([
		workshop('a', { needs: [{ kind: 'lead', stage: 'goals', phase: 'write', ready: false }] }),
		workshop('b'),
		workshop('c', {
			needs: [
				{ kind: 'objection', stage: 'goals' },
				{ kind: 'vote', stage: 'segments' }
			]
		})
	]);
	expect(needs).toEqual([
		{ href: '/w/c/goals', text: 'Say what became of your objection to “Goals”', where: 'C' },
		{ href: '/w/c/segments', text: 'Place your dots in “Segments”', where: 'C' },
		{ href: '/w/a/goals', text: 'Lead on: “Goals” stands at Write', where: 'A' }
	]);
});

it('[UI132] a workshop says how far both sides are, where it stands, one’s role, and when something last happened', () => {
	const { open } = showHome(
		[workshop('a'), workshop('b', { current: null, changedAt: NOW }), workshop('c', { agreed: true })],
		NOW
	);
	expect(open.map(({ standing }) => standing)).toEqual(['Goals: Vote', 'Not begun yet', 'Agreed by both sides']);
	expect(open.map(({ meta }) => meta).slice(0, 2)).toEqual([
		'Participant, changed 2 hours ago',
		'Participant, changed just now'
	]);
	expect(open[0]?.ringLabel).toBe('Field 50 %, internal 25 % of the way');
});

it('[UI132] an imported plan that nobody leads through yet is called what it is: its text was agreed elsewhere', () => {
	const { open } = showHome([workshop('a', { imported: true, current: null }), workshop('b', { imported: true })], NOW);
	expect(open.map(({ standing }) => standing)).toEqual(['Imported plan, to read or go through', 'Goals: Vote']);
});

it('[UI170] a rehearsal says that it is one, wherever it stands', () => {
	const { open } = showHome(
		[workshop('a', { rehearsal: true }), workshop('b', { rehearsal: true, current: null })],
		NOW
	);
	expect(open.map(({ standing }) => standing)).toEqual(['Rehearsal, Goals: Vote', 'Rehearsal, Not begun yet']);
});

it('[UI131] what was put away stands on its shelf, and only its facilitator brings it back', () => {
	const { open, archived, bin } = showHome(
		[
			workshop('a', { shelf: 'archived' }),
			workshop('b', { shelf: 'bin', role: 'facilitator', deletedAt: NOW - 86_400_000 })
		],
		NOW
	);
	expect(open).toEqual([]);
	expect(archived).toEqual([{ id: 'a', title: 'A', meta: 'read-only', mayReturn: false }]);
	expect(bin).toEqual([{ id: 'b', title: 'B', meta: '29 days left to restore it', mayReturn: true }]);
});
