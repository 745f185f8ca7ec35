/** The lists beside the board, in the order of their buttons, and what writing something down in each is called. Data and labels only. */
import { m } from '#lib/paraglide/messages.js';

export const LIST_KINDS = ['parking', 'decision', 'action', 'risk', 'notDoing'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
/** What heads the plan: few fields that are always there. */
export type Head = 'brief' | 'declaration';
/** What the panel shows: a list to write in, what heads the plan, or what was agreed on in the kickoff. */
export type Shown = ListKind | Head | 'agreements';

export const ADD_WORDS: Readonly<Record<ListKind, () => string>> = {
	parking: m.lists_add_parking,
	decision: m.lists_add_decision,
	action: m.lists_add_action,
	risk: m.lists_add_risk,
	notDoing: m.lists_add_notdoing
};
