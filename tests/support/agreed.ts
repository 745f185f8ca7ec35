/** Agreements, and what happens to them afterwards, for rule tests. */
import { findStage, type Stage } from '#lib/domain/session/state.ts';
import { needsOf } from '#lib/domain/session/needs.ts';
import type { Facts } from '#lib/domain/session/decide.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { FACILITATOR, onAgenda, pid, workshop, type SessionBuilder } from './session.ts';

export const EVERYBODY = ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'];
export const MINUTE = 60_000;
export const refused = (code: string) => ({ ok: false, code });
export const held = (hash: string): Facts => ({ held: { seq: 9, hash, items: 2 }, findings: [] });
export const stageOf = (w: SessionBuilder, key: StageKey = 'insights'): Stage => findStage(w.state, key)!;
export const kinds = (w: SessionBuilder, who: string): string[] =>
	needsOf(w.state, pid(who), { voted: [], now: w.now }).map(({ kind }) => kind);

/** Insights agreed on hash `h1`, by everybody but those named. */
export function agreed(absent: readonly string[] = []): SessionBuilder {
	const w = workshop().seat().toConsent();
	for (const who of EVERYBODY.filter((each) => !absent.includes(each))) w.fist(who, 4);
	return w.do({ type: 'consent.close', stage: 'insights' }, FACILITATOR, held('h1'));
}

export const ask = (
	w: SessionBuilder,
	who = 'jule',
	items: string[] = ['i1'],
	stage: StageKey = 'insights'
): SessionBuilder => w.do({ type: 'change.request', stage, why: 'It is not so.', items }, who);

export const openChanges = (w: SessionBuilder, key: StageKey = 'insights'): string[] =>
	stageOf(w, key)
		.changes.filter(({ state }) => state === 'open')
		.map(({ id }) => id);

export const reopen = (w: SessionBuilder, stage: StageKey = 'insights'): SessionBuilder =>
	w.do({ type: 'stage.reopen', stage, changes: openChanges(w, stage) });

/** Agreed anew, by all, a minute later. */
export function again(w: SessionBuilder, hash: string, stage: StageKey = 'insights'): SessionBuilder {
	w.now += MINUTE;
	w.do({ type: 'consent.open', stage }, FACILITATOR, { ...held(hash), outside: [] });
	const { round } = stageOf(w, stage).consent!;
	for (const who of EVERYBODY) w.do({ type: 'consent.give', stage, round, fist: 4 }, who);
	return w.do({ type: 'consent.close', stage }, FACILITATOR, held(hash));
}

/** Every stage that makes a plan agreed, one after the other. */
export function plan(): SessionBuilder {
	const w = onAgenda();
	for (const stage of w.state.stages) {
		if (!stage.phases.includes('adopted')) continue;
		w.record({ type: 'stage-opened', stage: stage.key });
		w.record({ type: 'phase-changed', stage: stage.key, phase: 'draft' });
		again(w, `h-${stage.key}`, stage.key);
	}
	return w;
}
