/** What each list is called, as its chapter of the plan is, and what belongs there. Labels only, for the panel. */
import { m } from '#lib/paraglide/messages.js';
import type { Shown } from './list-kinds.ts';

interface ListWords {
	readonly name: () => string;
	readonly about: () => string;
}

export const LIST_WORDS: Readonly<Record<Shown, ListWords>> = {
	parking: { name: m.plan_parking, about: m.lists_about_parking },
	decision: { name: m.plan_decisions, about: m.lists_about_decision },
	action: { name: m.plan_actions, about: m.lists_about_action },
	risk: { name: m.plan_risks, about: m.lists_about_risk },
	notDoing: { name: m.plan_not_doing, about: m.lists_about_notdoing },
	brief: { name: m.brief_title, about: m.brief_about },
	declaration: { name: m.declaration_title, about: m.declaration_about },
	agreements: { name: m.plan_agreements, about: m.lists_about_agreements }
};
