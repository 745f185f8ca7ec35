/** How colleagues vote, answer a consent round, object, and say that an objection is answered. Pure; see next-move.ts. */
import type { Item } from '#lib/domain/plan/content.ts';
import { isElector, type Ballot, type ConsentRound, type Stage } from '#lib/domain/session/state.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { openTogether } from '#lib/domain/session/together.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import { chance } from './chance.ts';
import type { Colleague } from './next-move.ts';
import type { Move, Scene } from './scene.ts';
import { CONTESTED, FAVOURS, groupId, itemId, WITH_NOTE, type DraftedStage } from './script.ts';
import { wordsIn } from './words.ts';

const VOTES_MS = 1_300;
const ANSWERS_MS = 1_500;

export function agreeing(scene: Scene, stage: Stage, key: DraftedStage, table: readonly Colleague[]): Move[] {
	if (stage.phase === 'vote' && stage.ballot?.state === 'open') return votes(scene, stage.ballot, key, table);
	if (stage.phase === 'consent' && stage.consent?.state === 'open')
		return table.flatMap((who) => answer(scene, stage, stage.consent!, key, who));
	return [];
}

/** Whatever else goes on: asked whether something still stands, everybody says yes. */
export const confirming = ({ state }: Pick<Scene, 'state'>, table: readonly Colleague[]): Move[] =>
	state.stages.flatMap(({ key: stage, confirmation }) =>
		table
			.filter(({ person }) => confirmation?.electorate.some(({ participantId }) => participantId === person.id))
			.filter(({ person }) => !confirmation?.answers.some(({ participantId }) => participantId === person.id))
			.map(({ seat, person }): Move => {
				const round = confirmation?.round ?? 0;
				const command = { type: 'confirmation.give', stage, round, stands: true } as const;
				const key = `confirm/${stage}/${round}/${seat}`;
				return { kind: 'command', key, seat, afterMs: ANSWERS_MS, by: person.id, command };
			})
	);

/** Asked about several stages at once, they answer each, wherever the room is. */
export const answeringTogether = (scene: Scene, table: readonly Colleague[]): Move[] =>
	openTogether(scene.state.together, scene.state.stages).flatMap((stage) =>
		table.flatMap((who) => answer(scene, stage, stage.consent!, stage.key, who))
	);

function votes(scene: Scene, ballot: Ballot, key: DraftedStage, table: readonly Colleague[]): Move[] {
	return table
		.filter(({ person }) => ballot.electorate.some((elector) => elector.participantId === person.id))
		.filter(({ person }) => !scene.voted.has(person.id))
		.map(({ seat, person }) => {
			const side = isElector(person) ? person.side : 'internal';
			const wanted = FAVOURS[key]?.[side] ?? [];
			const cast = placeDots(ballot, (option) => weigh(scene.seed, wanted, key, option, seat));
			const command = { type: 'ballot.cast', ballotId: ballot.id, votes: cast } as const;
			return { kind: 'command', key: `vote/${ballot.id}/${seat}`, seat, afterMs: VOTES_MS, by: person.id, command };
		});
}

/** The side's wish counts most; a little chance makes six people of it. Groups the facilitator made are liked by some. */
function weigh(seed: string, wanted: readonly number[], key: DraftedStage, option: string, seat: number): number {
	const rank = wanted.findIndex((index) => groupId(key, index) === option);
	return (rank < 0 ? 0 : 2 - rank * 0.6) + chance(seed, 'vote', option, seat);
}

/** As many dots as one has, at most as many on one option as are allowed, best first. */
export function placeDots(
	{ options, dotsPerPerson, maxPerOption }: Pick<Ballot, 'options' | 'dotsPerPerson' | 'maxPerOption'>,
	weightOf: (option: string) => number
): Record<string, number> {
	const order = options.map(({ id }) => id).sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
	const cast: Record<string, number> = {};
	let left = dotsPerPerson;
	for (const option of order) {
		if (left === 0) break;
		cast[option] = Math.min(left, maxPerOption);
		left -= cast[option];
	}
	return cast;
}

function answer(scene: Scene, stage: Stage, round: ConsentRound, key: StageKey, who: Colleague): Move[] {
	const { seat, person } = who;
	const inRound = round.electorate.some((elector) => elector.participantId === person.id);
	if (!inRound || round.fists.some((fist) => fist.participantId === person.id)) return [];
	const step = { kind: 'command', seat, afterMs: ANSWERS_MS, by: person.id } as const;
	const give = { type: 'consent.give', stage: key, round: round.round } as const;
	const own = stage.objections.find((each) => each.participantId === person.id && each.state === 'open');
	const answerKey = `answer/${key}/${round.round}/${seat}`;
	if (objects(scene, key, seat))
		return [{ ...step, key: answerKey, command: { ...give, ...objection(scene.state.locale, own !== undefined) } }];
	if (own) {
		const resolution = wordsIn(scene.state.locale).objection.answered;
		const command = { type: 'objection.resolve', objectionId: own.id, state: 'integrated', resolution } as const;
		return [{ ...step, key: `settle/${own.id}`, command }];
	}
	const note = isNoted(key) && WITH_NOTE[key] === seat ? wordsIn(scene.state.locale).notes[key] : undefined;
	const fist = note ? 3 : chance(scene.seed, key, seat) < 0.4 ? 5 : 4;
	return [{ ...step, key: answerKey, command: { ...give, fist, ...(note ? { note } : {}) } }];
}

const isNoted = (key: StageKey): key is 'goals' | 'messages' | 'touchpoints' =>
	key === 'goals' || key === 'messages' || key === 'touchpoints';

/** With words the first time; while they are still open, the lower answer says enough. */
const objection = (locale: Locale, known: boolean) => {
	const { text, proposal } = wordsIn(locale).objection;
	return known ? { fist: 2 } : { fist: 1, objection: { kind: CONTESTED.kind, text, proposal } };
};

/** As long as the contested sentence stands as it was drafted. */
function objects({ state, contents }: Scene, key: StageKey, seat: number): boolean {
	if (key !== CONTESTED.stage || seat !== CONTESTED.by) return false;
	const item = contents[key]?.items.find(({ id }) => id === itemId(key, CONTESTED.item));
	return item !== undefined && standsAsDrafted(item, state.locale);
}

export function standsAsDrafted(item: Item, locale: Locale): boolean {
	const drafted = wordsIn(locale).insights[CONTESTED.item]!;
	return said(item, 'text', locale) === drafted.text && said(item, 'soWhat', locale) === drafted.soWhat;
}

const said = (item: Item, field: string, locale: Locale): unknown => {
	const words = item.fields[field];
	return typeof words === 'object' && words !== null && !Array.isArray(words) ? words[textKey(locale)] : undefined;
};
