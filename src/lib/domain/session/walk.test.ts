/** Random walks through the whole command space: what must hold whatever anybody sends, in whatever order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import type { Command } from './command.ts';
import type { Facts } from './decision.ts';
import { PHASES } from './stage.ts';
import { projectFor } from './project.ts';

const people = ['moni', 'jule', 'ben', 'mara', 'ida', 'tom', 'eva', 'nobody'];
const actor = fc.constantFrom(...people, 'moni', 'moni', 'moni');
const stage = fc.constantFrom('insights' as const, 'goals' as const);
const phase = fc.constantFrom(...PHASES);
const fist = fc.integer({ min: 0, max: 5 });
const kind = fc.constantFrom('harm' as const, 'unclear' as const, 'preference' as const);

const step = fc.record({
	actor,
	make: fc.oneof(
		stage.map((key) => () => ({ type: 'stage.open', stage: key }) as Command),
		stage.map(
			(key) => (w: SessionBuilder) =>
				({ type: 'phase.advance', stage: key, from: w.state.stages.find((s) => s.key === key)!.phase }) as Command
		),
		fc.tuple(stage, phase).map(
			([key, from]) =>
				() =>
					({ type: 'phase.back', stage: key, from }) as Command
		),
		stage.map((key) => () => ({ type: 'done.mark', stage: key, done: true }) as Command),
		stage.map((key) => () => ({ type: 'consent.open', stage: key }) as Command),
		fc.tuple(stage, fist, kind).map(([key, value, why]) => (w: SessionBuilder) => {
			const round = w.state.stages.find((s) => s.key === key)!.consent?.round ?? 1;
			const objection = value < 3 ? { kind: why, text: 'words' } : undefined;
			return {
				type: 'consent.give',
				stage: key,
				round,
				fist: value,
				note: 'a private note',
				...(objection ? { objection } : {})
			} as Command;
		}),
		stage.map((key) => () => ({ type: 'consent.amend', stage: key }) as Command),
		stage.map((key) => () => ({ type: 'consent.close', stage: key }) as Command),
		fc.constant(
			(w: SessionBuilder) => ({ type: 'ballot.close', ballotId: w.state.stages[1]!.ballot?.id ?? 'none' }) as Command
		),
		fc
			.constantFrom('jule', 'ida', 'eva')
			.map((id) => () => ({ type: 'facilitation.give', participantId: pid(id) }) as Command),
		fc
			.constantFrom(
				{ type: 'facilitation.leave', function: 'marketing' } as Command,
				{ type: 'facilitation.resume' } as Command,
				{ type: 'hand.raise' } as Command,
				{ type: 'timer.pause', stage: 'goals' } as Command
			)
			.map((command) => () => command),
		stage.map(
			(key) => (w: SessionBuilder) => ({ type: 'block.begin', block: key, from: w.state.agenda.current }) as Command
		),
		fc.constantFrom(...people).map((id) => () => ({ type: 'participant.remove', participantId: pid(id) }) as Command)
	)
});

const facts: Facts = {
	held: { seq: 7, hash: 'h1', items: 1 },
	findings: [],
	options: [
		{ id: 'a', label: 'A' },
		{ id: 'b', label: 'B' }
	],
	revealedCards: 2,
	tallies: [],
	voters: { field: 0, internal: 0 }
};

/** Half of the walks begin in a running round, so that adoption is reached often enough to mean something. */
const walk = (check: (w: SessionBuilder) => void) =>
	fc.assert(
		fc.property(fc.boolean(), fc.array(step, { minLength: 8, maxLength: 40 }), (agreeing, steps) => {
			const w = workshop().seat();
			if (agreeing) w.toConsent().fist('jule', 4).fist('ben', 3).fist('ida', 5).fist('tom', 4);
			for (const { actor: who, make } of steps) {
				const command = make(w);
				if (w.try(command, who, facts).ok) w.do(command, who, facts);
				check(w);
			}
		}),
		{ numRuns: process.env.EINKLANG_FULL ? 5000 : 300 }
	);

it('[PR5] no walk ever shows a note or a fist of a running round to somebody else', () => {
	let seen = 0;
	walk((w) => {
		const running = w.state.stages.find((s) => s.consent?.state === 'open');
		if (!running?.consent) return;
		seen += running.consent.fists.length;
		const hidden = running.consent.fists.flatMap((given) => (given.noteTextId ? [given.noteTextId] : []));
		const sources = w.sources({
			texts: new Map([...w.texts].map(([id, body]) => [id, hidden.includes(id) ? `SECRET ${id}` : body]))
		});
		for (const viewer of w.state.participants.filter((p) => p.state === 'active')) {
			const slices = projectFor(w.state, viewer.id, sources);
			expect(JSON.stringify(slices)).not.toContain('SECRET');
			expect(slices.stages.find((s) => s.key === running.key)!.consent!.fists).toBeNull();
		}
	});
	expect(seen).toBeGreaterThan(100);
});

it('[CO8] whatever is sent, an adopted stage stays exactly as it was adopted', () => {
	const adopted = new WeakMap<SessionBuilder, Map<string, string>>();
	let seen = 0;
	walk((w) => {
		const before = adopted.get(w) ?? new Map<string, string>();
		adopted.set(w, before);
		for (const s of w.state.stages) {
			if (!s.adopted) continue;
			seen++;
			const now = JSON.stringify([s.phase, s.adopted, s.objections, s.ballot]);
			expect(before.get(s.key) ?? now).toBe(now);
			before.set(s.key, now);
		}
	});
	expect(seen).toBeGreaterThan(10);
});

it('[AD2] [FA1] whatever is sent, nothing is adopted without both sides, and somebody facilitates to the end', () => {
	let seen = 0;
	walk((w) => {
		for (const s of w.state.stages) {
			if (!s.adopted) continue;
			seen++;
			const sides = new Set(s.adopted.signOffs.map((signOff) => signOff.side));
			expect([...sides].sort()).toEqual(['field', 'internal']);
		}
		expect(w.state.participants.some((p) => p.state === 'active' && p.role === 'facilitator')).toBe(true);
	});
	expect(seen).toBeGreaterThan(10);
});
