/** From what somebody chose for several stages at once to what is sent. Pure. */
import type { CommandOf } from '#lib/domain/session/command.ts';
import { CONCERN_BELOW } from '#lib/domain/session/decide-consent.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { objectionOf, problemsOf, type ObjectionDraft } from '../consent/objection-draft.ts';

/** A stage that is answered on its own, while it is being written. */
export interface Apart {
	chosen: number | null;
	note: string;
	objection: ObjectionDraft;
}

interface Chosen {
	/** For all; null: as it was given. */
	readonly chosen: number | null;
	readonly note: string;
	readonly apart: Readonly<Partial<Record<StageKey, Apart>>>;
}

/** A stage that is asked about, and what this person has said to it. */
export interface AskedStage {
	readonly key: StageKey;
	readonly given: number | undefined;
	/** An own objection there is still open: no second one is asked for. */
	readonly objects: boolean;
}
interface Asked {
	readonly together: string;
	readonly stages: readonly AskedStage[];
}

/** What was given to most of them, which is the answer to all; undefined before anything was. */
export function givenToAll(stages: readonly AskedStage[]): number | undefined {
	const counts = new Map<number, number>();
	for (const { given } of stages)
		if (given !== undefined && given >= CONCERN_BELOW) counts.set(given, (counts.get(given) ?? 0) + 1);
	return [...counts].sort(([a, n], [b, k]) => k - n || b - a)[0]?.[0];
}

/** Where a stage is answered apart and its objection lacks something, or no number was chosen. */
export const unfinished = ({ apart }: Pick<Chosen, 'apart'>, { stages }: Pick<Asked, 'stages'>): StageKey[] =>
	stages.filter((stage) => isUnfinished(apart[stage.key], stage)).map(({ key }) => key);

function isUnfinished(apart: Apart | undefined, stage: AskedStage): boolean {
	if (!apart) return false;
	if (apart.chosen === null) return true;
	return needsObjection(apart, stage) && Object.keys(problemsOf(apart.objection)).length > 0;
}

export const needsObjection = ({ chosen }: Pick<Apart, 'chosen'>, { objects }: Pick<AskedStage, 'objects'>): boolean =>
	chosen !== null && chosen < CONCERN_BELOW && !objects;

/** Null as long as something is missing. What was answered apart before stays as it is, until it is answered again. */
export function answerOf(own: Chosen, asked: Asked): CommandOf<'together.give'> | null {
	const fist = own.chosen ?? givenToAll(asked.stages);
	if (fist === undefined || unfinished(own, asked).length > 0) return null;
	const apart = asked.stages.flatMap((stage): CommandOf<'together.give'>['apart'] => {
		const begun = own.apart[stage.key];
		if (begun) return [apartOf(begun, stage)];
		const { key, given, objects } = stage;
		const keeps = given !== undefined && given !== givenToAll(asked.stages) && (given >= CONCERN_BELOW || objects);
		return keeps ? [{ stage: key, fist: given }] : [];
	});
	const note = own.note.trim();
	return { type: 'together.give', together: asked.together, fist, ...(note ? { note } : {}), apart };
}

function apartOf(begun: Apart, stage: AskedStage): CommandOf<'together.give'>['apart'][number] {
	const note = begun.note.trim();
	return {
		stage: stage.key,
		fist: begun.chosen!,
		...(note ? { note } : {}),
		...(needsObjection(begun, stage) ? { objection: objectionOf(begun.objection) } : {})
	};
}
