/**
 * The agenda of a day: blocks with minutes, in an order the facilitator may change while it runs. Pure. Rules AG in RULES.md.
 * A block may belong to a stage and name the phases it takes it through; the agenda follows the stages by itself.
 */
import type { AgreeingSide } from '../people/sides.ts';
import type { Round } from './side-rooms.ts';
import type { Phase, StageKey } from './stages.ts';

export interface Block {
	/** The template's, or that of a block that was added. */
	readonly id: string;
	readonly minutes: number;
	/** `adopt_plan`: the plan as a whole; null: no stage, as a break. */
	readonly stage: StageKey | 'adopt_plan' | null;
	/** The phases of its stage that happen in it. */
	readonly phases: readonly Phase[];
	/** How long it stays in each of them. */
	readonly minutesOf: Readonly<Partial<Record<Phase, number>>>;
	/** Small groups it works in, one after the other [SR9]. */
	readonly rounds: readonly Round[];
	/** The side that speaks first. */
	readonly opens: AgreeingSide | null;
	/** Where it is open for days: its first and its last working day [WN1]. */
	readonly days: readonly [number, number] | null;
	/** The phase it leaves by itself when its window closes. */
	readonly leaves: 'write' | 'reveal' | 'cluster' | null;
	/** When its window was closed, Unix ms. */
	readonly closedAt: number | null;
	/** A block of this workshop, not of the template. */
	readonly own: { readonly activity: OwnActivity; readonly titleTextId: string | null } | null;
	/** Left out of this day. */
	readonly out: boolean;
	/** When it began for the first time and when the room went on, Unix ms. */
	readonly startedAt: number | null;
	readonly endedAt: number | null;
}

/** What can be added to a running day. */
export const OWN_ACTIVITIES = ['input', 'break'] as const;
export type OwnActivity = (typeof OWN_ACTIVITIES)[number];

export interface Agenda {
	readonly blocks: readonly Block[];
	/** Where the room is; null before it began. */
	readonly current: string | null;
}

export const NO_AGENDA: Agenda = { blocks: [], current: null };

/** More than that is no day. */
export const MAX_BLOCKS = 60;

export const findBlock = <Each extends { readonly id: string }>(
	{ blocks }: { readonly blocks: readonly Each[] },
	id: string | null
): Each | undefined => blocks.find((block) => block.id === id);

/** Whoever writes now goes on in a small group that begins with it: said where they write, before they do [SR6]. */
export const groupsFollow = (agenda: {
	readonly blocks: readonly Pick<Block, 'id' | 'rounds'>[];
	readonly current: string | null;
}): boolean => findBlock(agenda, agenda.current)?.rounds.some(({ phase }) => phase === 'write') ?? false;

/** It takes place beside the board: a break, a talk, arriving. */
export const isBeside = ({ stage, phases }: Pick<Block, 'stage' | 'phases'>): boolean =>
	stage === null || stage === 'adopt_plan' || phases.length === 0;

/** What the room does beside the board, a break or a talk; null while it is at a stage. */
export function besideNow<Each extends Pick<Block, 'id' | 'stage' | 'phases'>>(agenda: {
	readonly blocks: readonly Each[];
	readonly current: string | null;
}): Each | null {
	const block = findBlock(agenda, agenda.current);
	return block && isBeside(block) ? block : null;
}

/** The room is with `id` from now on; what it was with is over. What follows in the same stage comes again after going back to it. */
export function begin(agenda: Agenda, id: string, at: number): Agenda {
	const place = agenda.blocks.findIndex((block) => block.id === id);
	const begun = agenda.blocks[place];
	if (!begun || agenda.current === id) return agenda;
	const blocks = agenda.blocks.map((block, i): Block => {
		if (i === place) return { ...block, out: false, startedAt: block.startedAt ?? at, endedAt: null };
		const comesAgain = i > place && !isBeside(begun) && block.stage === begun.stage && !isBeside(block);
		if (comesAgain) return { ...block, startedAt: null, endedAt: null };
		return block.id === agenda.current ? { ...block, endedAt: at } : block;
	});
	return { blocks, current: id };
}

/** The stage has come to `phase`: the room is with the block that says so, whoever moved it on [AG2]. */
export function follow(agenda: Agenda, stage: StageKey, phase: Phase, at: number): Agenda {
	const ofStage = agenda.blocks.filter((block) => block.stage === stage && !isBeside(block));
	const having = ofStage.filter((block) => block.phases.includes(phase));
	const now = findBlock(agenda, agenda.current);
	if (now?.stage === stage && (now.phases.includes(phase) || having.length === 0)) return agenda;
	// The nearest that comes, else the nearest that was; one that is left out only where no other has it.
	const here = agenda.blocks.findIndex((block) => block.id === agenda.current);
	const fits = having.some(({ out }) => !out) ? having.filter(({ out }) => !out) : having;
	const next = fits.find((block) => agenda.blocks.indexOf(block) > here) ?? fits.at(-1) ?? ofStage[0];
	return next ? begin(agenda, next.id, at) : agenda;
}

/** What comes after where the room is: never what was left out or is over [AG3]. */
export function nextBlock<Each extends Pick<Block, 'id' | 'out' | 'endedAt'>>({
	blocks,
	current
}: {
	readonly blocks: readonly Each[];
	readonly current: string | null;
}): Each | undefined {
	const from = blocks.findIndex((block) => block.id === current);
	return blocks.slice(from + 1).find((block) => !block.out && block.endedAt === null);
}

/** The next one that has a stage of its own. */
export const nextStageBlock = <Each extends Pick<Block, 'id' | 'out' | 'endedAt' | 'stage' | 'phases'>>({
	blocks,
	current
}: {
	readonly blocks: readonly Each[];
	readonly current: string | null;
}): Each | undefined => nextBlock({ blocks: blocks.filter((each) => each.id === current || !isBeside(each)), current });

/**
 * Where the room goes on after something beside the board: back to what was interrupted by it, as long as its stage has not come
 * to the end of it; else to what comes next [AG1].
 */
export function wayOn<Each extends Pick<Block, 'id' | 'out' | 'startedAt' | 'endedAt' | 'stage' | 'phases'>>(
	agenda: { readonly blocks: readonly Each[]; readonly current: string | null },
	stages: readonly { readonly key: StageKey; readonly phase: Phase; readonly adopted: object | null }[]
): { readonly block: Each; readonly back: boolean } | null {
	const now = findBlock(agenda, agenda.current);
	const before = now && agenda.blocks.find((each) => !isBeside(each) && each.endedAt === now.startedAt && each !== now);
	const stage = before && stages.find(({ key }) => key === before.stage);
	if (stage && !stage.adopted && (stage.phase === 'consent' || stage.phase !== before.phases.at(-1)))
		return { block: before, back: true };
	const next = nextBlock(agenda);
	return next ? { block: next, back: false } : null;
}

/** `before` null: to the end. */
export function move(blocks: readonly Block[], id: string, before: string | null): readonly Block[] {
	const moved = blocks.find((block) => block.id === id);
	const rest = blocks.filter((block) => block.id !== id);
	const at = before === null ? rest.length : rest.findIndex((block) => block.id === before);
	return moved && at >= 0 ? rest.toSpliced(at, 0, moved) : blocks;
}

/** Stages none of whose blocks is part of the day, as far as the day has not come to them anyway. */
export function leftOut(
	blocks: readonly Pick<Block, 'stage' | 'out'>[],
	stages: readonly { readonly key: StageKey; readonly phase: Phase }[]
): readonly StageKey[] {
	return stages
		.filter(({ key, phase }) => {
			const own = blocks.filter((block) => block.stage === key);
			return phase === 'prepare' && own.length > 0 && own.every(({ out }) => out);
		})
		.map(({ key }) => key);
}

/** Nothing is left to do in it: adopted, or in the last phase of a stage that nobody is to agree on [AG9]. */
export const isOver = (stage: { readonly phase: Phase; readonly phases: readonly Phase[] }): boolean =>
	stage.phase === 'adopted' || (!stage.phases.includes('adopted') && stage.phase === stage.phases.at(-1));

/** Stages without which nothing may be called an agreed plan (12-method §3.1). */
export const CORE_STAGES: readonly StageKey[] = ['goals', 'segments', 'messages', 'touchpoints'];

/**
 * Everything that is to be agreed on this day is adopted and still stands, and what makes a plan is among it [AG6] [PR6] [PL10].
 * @param out stages that are left out
 */
export function isWhole(
	stages: readonly {
		readonly key: StageKey;
		readonly phase: Phase;
		readonly phases: readonly Phase[];
		/** What it builds on and was opened again since. */
		readonly shaken?: readonly StageKey[];
	}[],
	out: readonly StageKey[]
): boolean {
	const asked = stages.filter(({ key, phases }) => phases.includes('adopted') && !out.includes(key));
	return (
		CORE_STAGES.every((core) => asked.some(({ key }) => key === core)) &&
		asked.every(({ phase, shaken = [] }) => phase === 'adopted' && shaken.length === 0)
	);
}

export interface Slot {
	readonly id: string;
	/** Unix ms: as it was for what is over, as it will be for what comes; both null where it was left out. */
	readonly from: number | null;
	readonly to: number | null;
}

const MINUTE_MS = 60_000;

/**
 * When each block was or will be: what comes begins when what is before it ends, and what takes longer than planned pushes it on [AG4].
 * @param now Unix ms on the server's clock; a day that has not begun would begin now
 */
export function slots(
	blocks: readonly Pick<Block, 'id' | 'minutes' | 'out' | 'startedAt' | 'endedAt'>[],
	current: string | null,
	now: number
): Slot[] {
	const here = blocks.findIndex(({ id }) => id === current);
	let next = now;
	return blocks.map(({ id, minutes, out, startedAt, endedAt }, at) => {
		// What the room went past without it will not come any more.
		if (out || (startedAt === null && at < here)) return { id, from: null, to: null };
		if (startedAt !== null && endedAt !== null) return { id, from: startedAt, to: endedAt };
		const from = startedAt ?? next;
		const to = Math.max(from + minutes * MINUTE_MS, startedAt === null ? 0 : now);
		next = to;
		return { id, from, to };
	});
}

/** How many whole minutes the day is behind its plan: positive late, negative early. Null before it began. */
export function minutesBehind(
	blocks: readonly Pick<Block, 'minutes' | 'out' | 'startedAt' | 'endedAt'>[],
	now: number
): number | null {
	const begun = blocks.filter((block) => block.startedAt !== null);
	const since = Math.min(...begun.map(({ startedAt }) => startedAt!));
	if (begun.length === 0) return null;
	const over = begun.filter(({ endedAt }) => endedAt !== null).reduce((sum, { minutes }) => sum + minutes, 0);
	const running = begun.filter(({ endedAt }) => endedAt === null).reduce((sum, { minutes }) => sum + minutes, 0);
	const spent = (now - since) / MINUTE_MS;
	// Within the running block nobody is late before its minutes are over, nor early.
	if (spent < over) return Math.trunc(spent - over);
	return Math.max(0, Math.trunc(spent - over - running));
}
