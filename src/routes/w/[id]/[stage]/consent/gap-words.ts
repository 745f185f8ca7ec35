/** What still stands between a text and its adoption, as sentences. One sentence a gap; order is the server's. */
import { m } from '#lib/paraglide/messages.js';
import type { AdoptionGap } from '#lib/domain/session/event.ts';

export interface GapReader {
	readonly nameOf: (participantId: string) => string;
	readonly functionName: (fn: string) => string;
	/** An objection's words by its id. */
	readonly objection: (id: string) => { readonly name: string; readonly text: string } | undefined;
	/** A finding in words. */
	readonly finding: (lint: string, entities: readonly string[]) => string;
}

export function gapWords(gap: AdoptionGap, reader: GapReader): string {
	switch (gap.code) {
		case 'too-few-persons':
			return gap.side === 'field' ? m.gap_too_few_persons_field(gap) : m.gap_too_few_persons_internal(gap);
		case 'quorum-missing':
			return gap.side === 'field' ? m.gap_quorum_missing_field(gap) : m.gap_quorum_missing_internal(gap);
		case 'signatory-missing':
			return m.gap_signatory_missing({
				name: reader.nameOf(gap.participantId),
				function: reader.functionName(gap.function)
			});
		case 'signatory-below':
			return m.gap_signatory_below({
				name: reader.nameOf(gap.participantId),
				function: reader.functionName(gap.function),
				fist: gap.fist
			});
		case 'objection-open': {
			const said = reader.objection(gap.objectionId);
			return m.gap_objection_open({ name: said?.name ?? '', text: said?.text ?? '' });
		}
		case 'finding-open':
			return m.gap_finding_open({ finding: reader.finding(gap.lint, gap.entities) });
		case 'content-changed':
			return m.gap_content_changed();
	}
}
