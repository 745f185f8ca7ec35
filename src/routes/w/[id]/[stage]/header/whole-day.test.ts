/** Whoever presses nothing but the main button gets through the whole day, whatever the template. */
import { expect, it } from 'vitest';
import { findBlock, isBeside } from '#lib/domain/session/agenda.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { Facts } from '#lib/domain/session/decide.ts';
import { projectFor } from '#lib/domain/session/project.ts';
import { STAGE_KEYS } from '#lib/domain/session/stage.ts';
import { electorate } from '#lib/domain/session/state.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { TEMPLATES } from '#lib/domain/templates/templates.ts';
import { mainButton } from '#tests/support/main-button.ts';
import { nextStep } from './next-step.ts';
import { FACILITATOR, onAgenda, type SessionBuilder } from '#tests/support/session.ts';

const ROOM = { readyCards: 3, namedGroups: 2, items: 1, errors: 0 };
const FACTS: Facts = {
	revealedCards: 3,
	options: ['a', 'b'].map((id) => ({ id, label: id })),
	held: { seq: 1, hash: 'h', items: 1 },
	together: STAGE_KEYS.map((stage) => ({ stage, held: { seq: 1, hash: 'h', items: 1 } })),
	findings: [],
	tallies: [],
	voters: { field: 3, internal: 3 }
};
/** More than any day has. */
const MOST = 200;

const viewOf = (w: SessionBuilder): Slices => projectFor(w.state, FACILITATOR, w.sources());

function press(w: SessionBuilder, command: Command): void {
	w.now += 60_000;
	if (command.type === 'together.close')
		for (const { participantId } of electorate(w.state))
			w.do({ type: 'together.give', together: command.together, fist: 4, apart: [] }, participantId);
	if (command.type === 'consent.close')
		for (const { participantId } of w.state.stages.find(({ key }) => key === command.stage)!.consent!.electorate)
			w.do({ type: 'consent.give', stage: command.stage, round: 1, fist: 4 }, participantId);
	w.do(command, FACILITATOR, FACTS);
}

/** In one's own time there is no button that leads everybody on. */
const LIVE = TEMPLATES.filter(({ mode }) => mode === 'live').map(({ id }) => id);

it.each(LIVE)('[AG1] [AG3] %s: the main button leads through every part to the end', (id) => {
	const w = onAgenda(id);
	const been: string[] = [];
	for (let presses = 0; ; presses++) {
		expect(presses, `stuck at ${w.state.agenda.current}`).toBeLessThan(MOST);
		const command = mainButton(viewOf(w), ROOM);
		if (!command) break;
		press(w, command);
		if (w.state.agenda.current !== been.at(-1)) been.push(w.state.agenda.current!);
	}
	const { blocks } = w.state.agenda;
	// The lobby begins with the first stage: what is before it is offered there, and the end is the plan itself.
	const first = blocks.findIndex((block) => !isBeside(block));
	const expected = blocks.slice(first).filter(({ stage }) => stage !== 'adopt_plan');
	expect(been.filter((each) => findBlock({ blocks }, each)?.stage !== 'adopt_plan')).toEqual(
		expected.map((block) => block.id)
	);
	for (const stage of w.state.stages) expect([stage.key, stage.phase]).toEqual([stage.key, stage.phases.at(-1)]);
});

it('[UI321] what no part of the day agrees on by itself is agreed on in one round, where the day has a part for that', () => {
	const w = onAgenda('T01');
	const rounds: Command[] = [];
	for (let presses = 0; presses < MOST; presses++) {
		const command = mainButton(viewOf(w), ROOM);
		if (!command) break;
		if (command.type === 'consent.open' || command.type === 'together.open') rounds.push(command);
		press(w, command);
	}
	expect(rounds.map((command) => ('stage' in command ? command.stage : command.type))).toEqual([
		'kickoff',
		'insights',
		'goals',
		'segments',
		'messages',
		'together.open'
	]);
	expect(rounds.at(-1)).toEqual({ type: 'together.open', stages: ['touchpoints', 'materials'] });
	expect(w.state.agenda.current).toBe('adopt');
});

it('[UI321] with something still to be written the day leads back there first', () => {
	const w = onAgenda('T01');
	w.record({ type: 'stage-opened', stage: 'materials' });
	w.record({ type: 'phase-changed', stage: 'materials', phase: 'draft' });
	for (const { key } of w.state.stages)
		if (key !== 'materials' && key !== 'goals') w.record({ type: 'phase-changed', stage: key, phase: 'adopted' });
	const { stages, agenda } = viewOf(w);
	const day = { stages, agenda, current: 'materials' as const, divisions: [], people: [] };
	expect(
		nextStep(
			stages.find(({ key }) => key === 'materials')!,
			ROOM,
			day
		)
	).toMatchObject({
		kind: 'stage',
		stage: 'goals'
	});
});
