/** One line of the request ledger, as one viewer reads it. Days are ISO days. */
import type { Phrase } from '../plan/fields.ts';
import type { FunctionName } from '../people/people.ts';
import type { RequestKind, RequestLine } from './requests.ts';

export interface RequestView extends RequestLine {
	readonly id: string;
	/** Who asked; null where an imported plan brought it along, whose people are not here. */
	readonly by: { readonly participantId: string; readonly name: string } | null;
	readonly from: FunctionName | null;
	readonly to: FunctionName | null;
	readonly kind: RequestKind | null;
	readonly words: Phrase;
	readonly dueOn: string | null;
	readonly linkedTo: readonly string[];
	readonly why: Phrase | null;
	/** Who answered here. */
	readonly decidedBy: { readonly participantId: string; readonly name: string } | null;
	readonly revisitOn: string | null;
	/** What the asker said of the answer. */
	readonly helpful: boolean | null;
	/** An imported plan brought it along. */
	readonly brought?: true;
	/** The viewer asked it. */
	readonly own?: true;
	/** The viewer may answer it now. */
	readonly mayAnswer?: true;
}
