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

	'card.new': { label: m.keys_card_new, section: 'card', keys: ['N'] },
	undo: { label: m.keys_undo, section: 'card', keys: ['$mod+Z'] },
	redo: { label: m.keys_redo, section: 'card', keys: ['$mod+Shift+Z', '$mod+Y'] },

	'stage.previous': { label: m.keys_stage_previous, section: 'go', keys: ['[', 'BracketLeft'] },
	'stage.next': { label: m.keys_stage_next, section: 'go', keys: [']', 'BracketRight'] },
	plan: { label: m.keys_plan, section: 'go' },
	settings: { label: m.settings_open, section: 'go', menu: true },
	home: { label: m.keys_home, section: 'go' },

	people: { label: m.keys_people, section: 'workshop' },
	invite: { label: m.keys_invite, section: 'workshop' },

	palette: { label: m.keys_palette, section: 'help', keys: ['$mod+K'], typing: true, menu: true },
	sheet: { label: m.keys_sheet, section: 'help', keys: ['[Shift]+?'], menu: true }
} as const satisfies Record<string, Entry>;

export type ActionId = keyof typeof TABLE;

/** With the type widened, for those who go through all of them. */
export const ENTRIES = Object.entries(TABLE) as readonly (readonly [ActionId, Entry])[];
