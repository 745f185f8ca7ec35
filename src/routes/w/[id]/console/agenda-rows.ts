/** How a part of the agenda stands, and what can be done with it. Pure; what is allowed the server decides. */
import type { AgendaSlice, BlockView } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MenuItem } from '#lib/ui/menu/menu-item.ts';

type Day = Pick<AgendaSlice, 'blocks' | 'current'>;
/** `passed`: the room went on without it. */
export type BlockState = 'now' | 'over' | 'out' | 'passed' | 'comes';

export function stateOf(block: BlockView, { blocks, current }: Day): BlockState {
	if (block.id === current) return 'now';
	if (block.out) return 'out';
	if (block.startedAt !== null) return 'over';
	return blocks.indexOf(block) < blocks.findIndex(({ id }) => id === current) ? 'passed' : 'comes';
}

interface Does {
	readonly begin: () => void;
	readonly move: (before: string | null) => void;
	readonly time: (minutes: number) => void;
	readonly leaveOut: (out: boolean) => void;
}

const STEP = 5;
const LONGEST = 480;

export function blockItems(block: BlockView, day: Day, does: Does): MenuItem[] {
	const state = stateOf(block, day);
	const { minutes } = block;
	// Only among what is still to come: what has begun, or was passed over, keeps its place.
	const here = day.blocks.findIndex(({ id }) => id === day.current);
	const coming = day.blocks.slice(here + 1).filter(({ startedAt }) => startedAt === null);
	const at = coming.indexOf(block);
	const items: (MenuItem | false)[] = [
		state !== 'now' && {
			id: 'begin',
			label: state === 'over' ? m.console_block_again() : m.console_block_begin(),
			onselect: does.begin
		},
		at > 0 && { id: 'up', label: m.console_block_up(), onselect: () => does.move(coming[at - 1]!.id) },
		at >= 0 &&
			at < coming.length - 1 && {
				id: 'down',
				label: m.console_block_down(),
				onselect: () => does.move(coming[at + 2]?.id ?? null)
			},
		!block.window &&
			state !== 'over' &&
			minutes > STEP && { id: 'less', label: m.console_block_shorter(), onselect: () => does.time(minutes - STEP) },
		!block.window &&
			state !== 'over' &&
			minutes + STEP <= LONGEST && {
				id: 'more',
				label: m.console_block_longer(),
				onselect: () => does.time(minutes + STEP)
			},
		block.startedAt === null && {
			id: 'out',
			label: block.out ? m.console_block_in() : m.console_block_out(),
			separated: true,
			onselect: () => does.leaveOut(!block.out)
		}
	];
	return items.filter((item): item is MenuItem => item !== false);
}
