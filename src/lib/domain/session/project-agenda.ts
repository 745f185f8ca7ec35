/** What a viewer sees of the agenda and of the room around the board. Tips are for whoever leads [AG7]. */
import type { AgendaBlock } from '../templates/template.ts';
import { asksOf } from '../templates/asks.ts';
import { readTemplate } from '../templates/templates.ts';
import type { I18n } from '../text.ts';
import { findBlock, leftOut, type Block } from './agenda.ts';
import { inTurn, opensStage, turnOf } from './hands.ts';
import { activeParticipants, findParticipant, type SessionState } from './state.ts';
import type { Together, TogetherView } from './together.ts';
import { windowOf } from './windows.ts';
import type { AgendaSlice, BlockView, DivisionView, RoomSlice } from './view.ts';

export function projectAgenda(state: SessionState, leads: boolean, texts: ReadonlyMap<string, string>): AgendaSlice {
	const { agenda, timer } = state;
	return {
		blocks: agenda.blocks.map((block) => projectBlock(state, block, leads, texts)),
		current: agenda.current,
		timer,
		...(agenda.blocks.some(({ days }) => days) ? { calendar: { set: state.calendar } } : {}),
		leftOut: leftOut(agenda.blocks, state.stages)
	};
}

function projectBlock(
	{ templateId, locale, calendar }: SessionState,
	block: Block,
	leads: boolean,
	texts: ReadonlyMap<string, string>
): BlockView {
	const { own, minutesOf: _, days, leaves, closedAt, ...fixed } = block;
	const words = own ? undefined : wordsOf(templateId, block);
	const typed = own?.titleTextId ? texts.get(own.titleTextId) : undefined;
	// What somebody typed is in the language they work in, as far as anybody knows.
	const title: I18n = typed ? { [locale === 'zh-Hant' ? 'zhHant' : locale]: typed } : (words?.title ?? {});
	return {
		...fixed,
		...(days ? { days } : {}),
		...(days && calendar ? { window: { ...windowOf(calendar, days), closedAt, leaves, days } } : {}),
		title,
		activities: own ? [own.activity] : (words?.steps.map(({ activity }) => activity) ?? []),
		prompts: words?.prompts ?? [],
		result: words?.result ?? null,
		own: own !== null,
		asks: leads && words ? asked(words) : null,
		tip: (leads && words?.tip) || null,
		doneWhen: (leads && words?.doneWhen) || null
	};
}

function asked(words: AgendaBlock): BlockView['asks'] {
	const asks = asksOf(words);
	return asks && { ...asks, statements: asks.statements.map(({ id: _, ...sentence }) => sentence) };
}

/** By its id; a part of a workshop from before there were agendas is called as its stage is. */
function wordsOf(templateId: string, { id, stage }: Block): AgendaBlock | undefined {
	const blocks = readTemplate(templateId)?.blocks;
	return blocks?.find((block) => block.id === id) ?? blocks?.find((block) => id === stage && block.stage === stage);
}

export function projectRoom(state: SessionState, texts: ReadonlyMap<string, string>): RoomSlice {
	// What the template says of this part of the day comes first.
	const planned = findBlock(state.agenda, state.agenda.current)?.opens ?? null;
	const opens = planned ?? (state.currentStage && opensStage(state.stages, state.currentStage));
	const turn = turnOf(state.lastSpoke, opens);
	const here = new Set(activeParticipants(state).map(({ id }) => id));
	const waiting = state.hands.flatMap(({ participantId }) => {
		const person = findParticipant(state, participantId);
		return person && here.has(person.id) ? [person] : [];
	});
	return {
		called: state.called,
		heldUntil: state.heldUntil,
		hands: inTurn([...new Set(waiting)], turn).map(({ id }) => id),
		turn,
		...(opens ? { opens } : {}),
		...(state.together ? { together: togetherView(state.together, texts) } : {})
	};
}

function togetherView({ althoughTextId, ...together }: Together, texts: ReadonlyMap<string, string>): TogetherView {
	const although = althoughTextId && texts.get(althoughTextId);
	return { ...together, ...(although ? { although } : {}) };
}

/** Who is with whom is no secret: people look for each other. Whoever is gone is not among them. */
export const projectDivisions = (state: SessionState): readonly DivisionView[] =>
	state.divisions.map(({ id, stage, phase, block, grouping, open, rooms }) => ({
		id,
		stage,
		phase,
		block,
		grouping,
		open,
		rooms: rooms.map((room) => {
			const there = room.members.flatMap((member) => {
				const person = findParticipant(state, member);
				return person?.state === 'active' ? [person.id] : [];
			});
			return { id: room.id, members: [...new Set(there)] };
		})
	}));
