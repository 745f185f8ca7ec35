/**
 * Rules about the workshop as a whole: its name, its languages, how German words address people, archive and bin. Rules LC in RULES.md.
 * What an archived workshop refuses is decided here once, for every other command.
 */
import type { RefusalCode } from '../refusal.ts';
import { cleanLine, LOCALES, readText, textKey, type Locale } from '../text.ts';
import type { Command, CommandOf } from './command.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { Participant, SessionState } from './state.ts';

type WorkshopCommand = CommandOf<
	| 'workshop.rename'
	| 'workshop.address'
	| 'workshop.languages'
	| 'workshop.archive'
	| 'workshop.reopen'
	| 'workshop.delete'
	| 'workshop.restore'
>;

/** What may still be asked of a workshop that is read-only. */
const WHILE_ARCHIVED: readonly Command['type'][] = ['workshop.archive', 'workshop.reopen', 'workshop.delete'];
/** What may still be asked of one in the bin: to bring it back, or what brought it there, by somebody who got no answer. */
const IN_THE_BIN: readonly Command['type'][] = ['workshop.restore', 'workshop.delete'];

/** Why no rule needs to be asked: the workshop is in the bin [LC4], or archived [LC2]. */
export function closedTo(state: SessionState, { type }: Command): RefusalCode | null {
	if (IN_THE_BIN.includes(type)) return null;
	if (state.deletedAt !== null) return 'not-found';
	return state.archivedAt !== null && !WHILE_ARCHIVED.includes(type) ? 'workshop-archived' : null;
}

/** Asking twice for the same is no mistake: what is so already changes nothing. */
export function decideWorkshop(state: SessionState, command: WorkshopCommand, actor: Participant): Decision {
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	switch (command.type) {
		case 'workshop.rename': {
			// The title that was read is the one that is replaced, also where it was shown in another language.
			const key = readText(state.title, command.locale).foreign ?? textKey(command.locale);
			return accept({ type: 'workshop-renamed', title: { ...state.title, [key]: command.title } });
		}
		case 'workshop.address':
			return state.german === command.german ? accept() : accept({ type: 'address-chosen', german: command.german });
		case 'workshop.languages': {
			const languages = withOwn(state, command.languages);
			const same = languages.join() === state.languages.join();
			return same ? accept() : accept({ type: 'languages-chosen', languages });
		}
		case 'workshop.archive':
			return state.archivedAt === null ? accept({ type: 'workshop-archived' }) : accept();
		case 'workshop.reopen':
			return state.archivedAt === null ? accept() : accept({ type: 'workshop-reopened' });
		case 'workshop.delete':
			if (!isNamed(state, command.name)) return refuse('name-mismatch');
			return state.deletedAt === null ? accept({ type: 'workshop-deleted' }) : accept();
		case 'workshop.restore':
			return state.deletedAt === null ? accept() : accept({ type: 'workshop-restored' });
	}
}

/** Spaces and case are no reason to stop somebody who clearly means this workshop [LC3]. */
function isNamed({ title }: SessionState, typed: string): boolean {
	const plain = (text: string): string => cleanLine(text).toLowerCase();
	return Object.values(title).some((text) => plain(text) !== '' && plain(text) === plain(typed));
}

/** The language it began in comes first and cannot be left out: words of those who read none of the others are written in it [LC7]. */
const withOwn = ({ locale }: SessionState, languages: readonly Locale[]): Locale[] => [
	locale,
	...LOCALES.filter((each) => each !== locale && languages.includes(each))
];
