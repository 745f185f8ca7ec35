/** The lists beside the board, in the order of their buttons, and the words of each. Data and labels only. */
import { m } from '#lib/paraglide/messages.js';

export const LIST_KINDS = ['parking', 'decision', 'action', 'risk', 'notDoing'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
/** What the panel shows: a list to write in, or what was agreed on in the kickoff. */
export type Shown = ListKind | 'agreements';

interface ListWords {
	/** As the chapter of the plan is called. */
	readonly name: () => string;
	/** What writing something down here is called. */
	readonly add: () => string;
	/** What belongs here. */
	readonly about: () => string;
}

export const LIST_WORDS: Readonly<Record<ListKind, ListWords>> = {
	parking: { name: m.plan_parking, add: m.lists_add_parking, about: m.lists_about_parking },
	decision: { name: m.plan_decisions, add: m.lists_add_decision, about: m.lists_about_decision },
	action: { name: m.plan_actions, add: m.lists_add_action, about: m.lists_about_action },
	risk: { name: m.plan_risks, add: m.lists_add_risk, about: m.lists_about_risk },
	notDoing: { name: m.plan_not_doing, add: m.lists_add_notdoing, about: m.lists_about_notdoing }
};
