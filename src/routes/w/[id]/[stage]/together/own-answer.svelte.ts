/**
 * One's own answer to several stages at once, while it is being given: one number for all of them, and another where a stage is
 * answered apart. What is begun apart stays on this device, as on the stage's own page [UI234].
 */
import type { CommandOf } from '#lib/domain/session/command.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { keepAnswer, readAnswer, type AnswerPlace } from '../consent/kept-answer.ts';
import { emptyObjection } from '../consent/objection-draft.ts';
import { answerOf, type Apart } from './answer.ts';

const none = (): Apart => ({ chosen: null, note: '', objection: emptyObjection() });

export class OwnAnswer {
	/** For all of them; null shows what was given. */
	chosen = $state<number | null>(null);
	note = $state('');
	/** Stages that are answered apart. */
	readonly apart = $state<Partial<Record<StageKey, Apart>>>({});
	readonly #placeOf: (stage: StageKey) => AnswerPlace;

	constructor(placeOf: (stage: StageKey) => AnswerPlace) {
		this.#placeOf = placeOf;
	}

	/** What was begun before a reload. */
	restore(stages: readonly StageKey[]): void {
		for (const stage of stages) {
			const begun = readAnswer(this.#placeOf(stage));
			if (begun) this.apart[stage] = begun;
		}
	}
	keep(stages: readonly StageKey[]): void {
		for (const stage of stages) {
			const { chosen, note, objection } = this.apart[stage] ?? none();
			keepAnswer(this.#placeOf(stage), { chosen, note, objection: { ...objection } });
		}
	}

	begin(stage: StageKey): void {
		this.apart[stage] ??= none();
	}
	drop(stage: StageKey): void {
		delete this.apart[stage];
	}

	command(asked: Parameters<typeof answerOf>[1]): CommandOf<'together.give'> | null {
		return answerOf({ chosen: this.chosen, note: this.note, apart: this.apart }, asked);
	}

	sent(): void {
		this.chosen = null;
		this.note = '';
		for (const stage of Object.keys(this.apart) as StageKey[]) delete this.apart[stage];
	}
}
