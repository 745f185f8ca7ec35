/**
 * Every action that has a key, a place in the palette or one in the "More" menu: the one table that the key handler, the palette,
 * the sheet behind `?` and the menu read. What an action does is offered by the page that can do it (actions.svelte.ts);
 * an action nobody offers is not available. Pure words and keys.
 *
 * Keys in the notation of tinykeys; the first one is shown. Letters mean the letter, wherever the keyboard has it.
 */
import { m } from '#lib/paraglide/messages.js';

export const SECTIONS = ['step', 'card', 'go', 'workshop', 'help'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Entry {
	readonly label: () => string;
	readonly section: Section;
	readonly keys?: readonly string[];
	/** Works while somebody types as well; only for keys that type nothing. */
	readonly typing?: true;
	/** Stands in the "More" menu of the header. */
	readonly menu?: true;
	/** The focused card or field takes these keys itself; listed for the sheet. */
	readonly within?: true;
}

export const TABLE = {
	'step.next': { label: m.keys_step_next, section: 'step' },
	'step.back': { label: m.keys_step_back, section: 'step' },
	done: { label: m.keys_done, section: 'step', keys: ['D'] },
	vote: { label: m.keys_vote, section: 'step', keys: ['V'] },
	timer: { label: m.keys_timer, section: 'step', keys: ['T'] },
	'timer.pause': { label: m.keys_pause, section: 'step', keys: ['P'] },
	'timer.more': { label: m.keys_more_time, section: 'step', keys: ['M'] },

	'vote.more': { label: m.keys_vote_more, section: 'step', keys: ['[Shift]++'] },
	'vote.less': { label: m.keys_vote_less, section: 'step', keys: ['-'] },

	'card.new': { label: m.keys_card_new, section: 'card', keys: ['N'] },
	'card.keep': { label: m.keys_card_keep, section: 'card', keys: ['Enter'], within: true },
	'card.line': { label: m.keys_card_line, section: 'card', keys: ['Shift+Enter'], within: true },
	'card.leave': { label: m.keys_card_leave, section: 'card', keys: ['Escape'], within: true },
	'board.move': { label: m.keys_board_move, section: 'card', keys: ['Arrow'], within: true },
	'board.ends': { label: m.keys_board_ends, section: 'card', keys: ['Home', 'End'], within: true },
	find: { label: m.keys_find, section: 'card', keys: ['[Shift]+/'] },
	'card.edit': { label: m.keys_card_edit, section: 'card', keys: ['E', 'Enter'] },
	'card.ready': { label: m.keys_card_ready, section: 'card', keys: ['R'] },
	'card.duplicate': { label: m.keys_card_duplicate, section: 'card', keys: ['$mod+D'] },
	'card.delete': { label: m.keys_card_delete, section: 'card', keys: ['Delete', 'Backspace'] },
	'card.choose': { label: m.keys_card_choose, section: 'card', keys: ['Space'], within: true },
	'card.extend': { label: m.keys_card_extend, section: 'card', keys: ['Shift+Arrow'], within: true },
	'card.group': { label: m.keys_card_group, section: 'card', keys: ['G'] },
	'card.digit': { label: m.keys_card_digit, section: 'card', keys: ['1–9'], within: true },
	'card.out': { label: m.keys_card_out, section: 'card', keys: ['0'], within: true },
	undo: { label: m.keys_undo, section: 'card', keys: ['$mod+Z'] },
	redo: { label: m.keys_redo, section: 'card', keys: ['$mod+Shift+Z', '$mod+Y'] },

	'stage.previous': { label: m.keys_stage_previous, section: 'go', keys: ['[', 'BracketLeft'] },
	'stage.next': { label: m.keys_stage_next, section: 'go', keys: [']', 'BracketRight'] },
	plan: { label: m.keys_plan, section: 'go' },
	views: { label: m.views_title, section: 'go' },
	ideas: { label: m.ledger_rail, section: 'go', menu: true },
	requests: { label: m.ledger_title, section: 'go', menu: true },
	after: { label: m.after_title, section: 'go' },
	versions: { label: m.versions_open, section: 'go', menu: true },
	settings: { label: m.settings_open, section: 'go', menu: true },
	capture: { label: m.capture_open, section: 'go', menu: true },
	screen: { label: m.present_open, section: 'go', menu: true },
	home: { label: m.keys_home, section: 'go' },

	'screen.full': { label: m.present_fullscreen, section: 'workshop', keys: ['F'] },
	console: { label: m.keys_console, section: 'workshop', keys: ['C'], menu: true },
	'look.field': { label: m.look_field, section: 'workshop', menu: true },
	'look.internal': { label: m.look_internal, section: 'workshop', menu: true },
	lists: { label: m.lists_open, section: 'workshop', menu: true },
	'room.call': { label: m.keys_call, section: 'workshop', keys: ['B'] },
	'room.hold': { label: m.keys_hold, section: 'workshop', keys: ['L'] },
	hand: { label: m.keys_hand, section: 'workshop', keys: ['H'], menu: true },
	people: { label: m.keys_people, section: 'workshop' },
	invite: { label: m.keys_invite, section: 'workshop' },

	palette: { label: m.keys_palette, section: 'help', keys: ['$mod+K'], typing: true, menu: true },
	sheet: { label: m.keys_sheet, section: 'help', keys: ['[Shift]+?'], menu: true },
	tour: { label: m.tour_offer, section: 'help', menu: true }
} as const satisfies Record<string, Entry>;

export type ActionId = keyof typeof TABLE;

/** With the type widened, for those who go through all of them. */
export const ENTRIES = Object.entries(TABLE) as readonly (readonly [ActionId, Entry])[];
