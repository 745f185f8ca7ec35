/** How colleagues answer a question to the room. Pure; see next-move.ts. */
import { SCALES } from '#lib/domain/ballot/question.ts';
import { isElector, openQuestion, type Question } from '#lib/domain/session/state.ts';
import { chance } from './chance.ts';
import type { Colleague } from './next-move.ts';
import type { Move, Scene } from './scene.ts';

/** Reading a line and weighing it, milliseconds. */
const PER_LINE_MS = 600;

export function answering(scene: Scene, table: readonly Colleague[]): Move[] {
	const question = openQuestion(scene.state);
	if (!question) return [];
	return table
		.filter(({ person }) => question.electorate.some((elector) => elector.participantId === person.id))
		.filter(({ person }) => !scene.answered.has(person.id))
		.map((who) => {
			const { seat, person } = who;
			const answers = Object.fromEntries(question.options.map(({ id }) => [id, weigh(scene.seed, question, id, who)]));
			const command = { type: 'question.answer', questionId: question.id, answers } as const;
			const afterMs = PER_LINE_MS * question.options.length;
			return { kind: 'command', key: `question/${question.id}/${seat}`, seat, afterMs, by: person.id, command };
		});
}

/** Each side leans its own way on each line, so that there is something to talk about; a little chance makes people of it. */
function weigh(seed: string, { id, kind }: Question, option: string, { seat, person }: Colleague): number {
	const { from, to } = SCALES[kind];
	const side = isElector(person) ? person.side : 'internal';
	const leans = chance(seed, 'question', id, option, side) * 0.75 + chance(seed, 'question', id, option, seat) * 0.25;
	return from + Math.min(to - from, Math.floor(leans * (to - from + 1)));
}
