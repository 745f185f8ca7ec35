import { describe, expect, it } from 'vitest';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { roomAccess } from './access.ts';
import type { Command } from './command.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

const refused = (code: string) => ({ ok: false, code });
const LIFE: readonly Command[] = [
	{ type: 'workshop.rename', title: 'Autumn', locale: 'en' },
	{ type: 'workshop.address', german: 'informal' },
	{ type: 'workshop.languages', languages: ['en', 'de'] },
	{ type: 'workshop.archive' },
	{ type: 'workshop.reopen' },
	{ type: 'workshop.delete', name: 'Plan' },
	{ type: 'workshop.restore' }
];

describe('the life of a workshop', () => {
	it('[LC1] is the facilitator’s to decide', () => {
		const w = workshop().seat();
		for (const command of LIFE) expect(w.try(command, 'jule')).toEqual(refused('not-allowed'));
		for (const command of LIFE) expect(w.try(command)).toMatchObject({ ok: true });
	});

	it('[LC2] archived, every room is read-only and every other command refused; reopened it goes on where it was', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		w.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule').do({ type: 'workshop.archive' });
		const rooms = (who: string) =>
			['common', 'insights', 'draft.insights'].map((room) => roomAccess(w.state, pid(who), room as never));
		expect([rooms('ida'), rooms(FACILITATOR)]).toEqual([
			['read', 'read', 'read'],
			['read', 'read', 'none']
		]);
		expect(Object.values(projectFor(w.state, pid('ida'), w.sources()).you.rooms)).not.toContain('write');
		expect(projectFor(w.state, pid('ida'), w.sources()).workshop.archived).toBe(true);
		for (const command of [
			{ type: 'done.mark', stage: 'insights', done: true },
			{ type: 'phase.advance', stage: 'insights', from: 'write' },
			{ type: 'workshop.rename', title: 'x', locale: 'en' },
			{ type: 'invite.renew', kind: 'participant' }
		] as const)
			expect(w.try(command)).toEqual(refused('workshop-archived'));
		w.do({ type: 'workshop.reopen' });
		expect(rooms('ida')).toEqual(['write', 'read', 'write']);
		expect(findStage(w.state, 'insights')).toMatchObject({ phase: 'write', done: ['jule'] });
	});

	it('[LC3] is only ended by typing its name, whatever its case and spaces', () => {
		const w = workshop();
		for (const name of ['', '   ', 'Pla', 'yes'])
			expect(w.try({ type: 'workshop.delete', name })).toEqual(refused('name-mismatch'));
		expect(w.do({ type: 'workshop.delete', name: '  pLAN ' }).state.deletedAt).toBe(w.now);
	});

	it('[LC4] deleted, nobody is told that it exists, until its facilitator restores it', () => {
		const w = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.do({ type: 'workshop.delete', name: 'Plan' });
		expect(w.try({ type: 'workshop.archive' })).toEqual(refused('not-found'));
		expect(w.try({ type: 'done.mark', stage: 'insights', done: true }, 'jule')).toEqual(refused('not-found'));
		expect(roomAccess(w.state, pid('jule'), 'common')).toBe('none');
		expect(w.try({ type: 'workshop.restore' }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try({ type: 'workshop.delete', name: 'Plan' }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try({ type: 'workshop.delete', name: 'Plan' })).toMatchObject({ ok: true, events: [] });
		w.do({ type: 'workshop.restore' });
		expect(roomAccess(w.state, pid('jule'), 'common')).toBe('write');
	});

	it('[LC5] a new title replaces the one that was read, also where it was read in another language', () => {
		const w = workshop().do({ type: 'workshop.rename', title: 'Herbst', locale: 'de' });
		expect(w.state.title).toEqual({ en: 'Herbst' });
		w.record({ type: 'workshop-renamed', title: { en: 'Autumn', de: 'Herbst' } });
		w.do({ type: 'workshop.rename', title: 'Winter', locale: 'de' });
		expect(w.state.title).toEqual({ en: 'Autumn', de: 'Winter' });
	});

	it('[LC6] addresses people formally in German until the facilitator chooses otherwise', () => {
		const w = workshop();
		expect(w.state.german).toBe('formal');
		w.do({ type: 'workshop.address', german: 'informal' });
		expect(projectFor(w.state, FACILITATOR, w.sources()).workshop.german).toBe('informal');
		expect(w.try({ type: 'workshop.address', german: 'informal' })).toMatchObject({ ok: true, events: [] });
	});

	it('[LC7] takes up further languages and lets them go; the one it began in stays, and comes first', () => {
		const w = workshop();
		const languages = () => projectFor(w.state, FACILITATOR, w.sources()).workshop.languages;
		w.do({ type: 'workshop.languages', languages: ['zh-Hant', 'de'] });
		expect(languages()).toEqual(['en', 'de', 'zh-Hant']);
		const again = w.try({ type: 'workshop.languages', languages: ['de', 'zh-Hant', 'en'] });
		expect(again).toMatchObject({ ok: true, events: [] });
		expect(w.do({ type: 'workshop.languages', languages: ['en'] }).state.languages).toEqual(['en']);
	});
});
