/** The words for what became of an idea. Pure. */
import type { DispositionKind } from '#lib/domain/session/dispositions.ts';
import type { SettledView } from '#lib/domain/session/view-dispositions.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../reader-locale.ts';
import { dayWords } from '../requests/request-words.ts';
import { targetOf } from './ideas.ts';

/** What is offered to choose. */
export const CHOICES: Readonly<Record<DispositionKind, () => string>> = {
	used: m.ledger_idea_used,
	merged: m.ledger_idea_merged,
	parked: m.ledger_idea_parked,
	not_now: m.ledger_idea_not_now,
	medical: m.ledger_idea_medical
};

export interface Became {
	readonly words: string;
	readonly href: string | null;
}

/** What became of it in one line, and where it leads. */
export function becameOf({ as, to, until }: SettledView, slices: Slices): Became {
	const target = targetOf(to, slices, readerLocale());
	const title = target?.title || m.ledger_idea_gone();
	switch (as) {
		case 'used':
			return { words: m.ledger_idea_used_in({ title }), href: target?.href ?? null };
		case 'merged':
			return { words: m.ledger_idea_merged_into({ title }), href: target?.href ?? null };
		case 'parked':
			return { words: until ? m.ledger_idea_parked_until({ date: dayWords(until) }) : CHOICES.parked(), href: null };
		default:
			return { words: CHOICES[as](), href: null };
	}
}
