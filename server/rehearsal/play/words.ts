/** What simulated colleagues say, in one language. Which of it belongs to whom and hangs together how is script.ts. */
import type { Locale } from '#lib/domain/text.ts';
import type { RehearsedStage } from './script.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';
import { chinese } from './words-zh-hant.ts';

export interface Words {
	/** Of the workshop: says that it is a rehearsal wherever a title is shown. */
	readonly title: string;
	/** A name as everybody sees it: marked as simulated wherever a name is shown. */
	readonly simulated: (name: string) => string;
	/** One for each seat, in order. */
	readonly names: readonly string[];
	/** In the order of `CARDS` and `GROUPS` in script.ts. */
	readonly cards: Readonly<Record<RehearsedStage, readonly string[]>>;
	readonly groups: Readonly<Record<RehearsedStage, readonly string[]>>;
	/** How they want to work with each other. */
	readonly kickoff: readonly string[];
	readonly insights: readonly { readonly text: string; readonly soWhat: string }[];
	readonly goals: readonly { readonly title: string; readonly why: string; readonly metric: string }[];
	readonly segments: readonly {
		readonly name: string;
		readonly need: string;
		readonly barrier: string;
		readonly mindset: string;
	}[];
	readonly messages: readonly {
		readonly core: string;
		readonly short: string;
		readonly proof: string;
		readonly reference: string;
	}[];
	/** What each touchpoint is to achieve. */
	readonly touchpoints: readonly string[];
	/** Against one insight, until its words are changed. */
	readonly objection: { readonly text: string; readonly proposal: string; readonly answered: string };
	/** Said with a three: one can live with it. */
	readonly notes: Readonly<Record<'goals' | 'messages' | 'touchpoints', string>>;
}

const WORDS: Readonly<Record<Locale, Words>> = { en: english, de: german, 'zh-Hant': chinese };

export const wordsIn = (locale: Locale): Words => WORDS[locale];
