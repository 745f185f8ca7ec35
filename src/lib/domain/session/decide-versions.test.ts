import { describe, expect, it } from 'vitest';
import { workshop, type SessionBuilder } from '#tests/support/session.ts';
import { MAX_ASKED } from '../versions/version.ts';
import type { Command } from './command.ts';

const refused = (code: string) => ({ ok: false, code });
const KEEP: Command = { type: 'version.keep', room: 'insights', label: 'Before lunch' };
const WHOLE: Command = { type: 'version.restore', room: 'insights', versionId: 'v1' };
const ONE: Command = { ...WHOLE, entry: { root: 'cards', id: 'c1' } };
const known = { version: true };

/** Everybody groups cards: the room may be written. */
const grouping = (): SessionBuilder =>
	workshop()
		.seat()
		.do({ type: 'stage.open', stage: 'insights' })
		.do({ type: 'phase.advance', stage: 'insights', from: 'write' }, undefined, { revealedCards: 2 })
		.do({ type: 'phase.advance', stage: 'insights', from: 'reveal' });

describe('versions', () => {
	it('[VN5] are kept by whoever works here, with a name apart from the ledger; not without end', () => {
		const w = grouping();
		const kept = w.try(KEEP, 'jule', { kept: MAX_ASKED - 1 });
		expect(kept).toMatchObject({ ok: true, events: [{ type: 'version-kept', room: 'insights' }] });
		if (!kept.ok) throw new Error('refused');
		expect(JSON.stringify(kept.events)).not.toContain('Before lunch');
		expect(kept.texts.map(({ body }) => body)).toEqual(['Before lunch']);
		expect(w.try(KEEP, 'jule', { kept: MAX_ASKED })).toEqual(refused('versions-full'));
		w.join('olga', 'management', 'sponsor');
		for (const command of [KEEP, ONE]) expect(w.try(command, 'olga', known)).toEqual(refused('not-allowed'));
	});

	it('[VN6] a whole room comes back by the facilitator, one card by whoever may write', () => {
		const w = grouping();
		expect(w.try(WHOLE, 'jule', known)).toEqual(refused('not-allowed'));
		expect(w.try(WHOLE, undefined, known)).toMatchObject({
			ok: true,
			events: [{ type: 'content-restored', versionId: 'v1' }]
		});
		expect(w.try(ONE, 'jule', known)).toMatchObject({ ok: true, events: [{ entry: { root: 'cards', id: 'c1' } }] });
	});

	it('[VN6] only while the room may be written, and only from a version it has', () => {
		const early = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		for (const command of [WHOLE, ONE]) expect(early.try(command, undefined, known)).toEqual(refused('wrong-phase'));
		const w = grouping();
		expect(w.try(ONE, 'jule', {})).toEqual(refused('not-found'));
		w.do({ type: 'workshop.archive' });
		for (const command of [KEEP, WHOLE, ONE]) expect(w.try(command)).toEqual(refused('workshop-archived'));
	});
});
