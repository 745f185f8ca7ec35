/** The words of the request ledger. Pure. */
import type { AnswerKind } from '#lib/domain/session/requests.ts';
import type { RequestView } from '#lib/domain/session/view-requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { functionLabel } from '../../../function-label.ts';
import { reader } from '../../../label-reader.ts';
import { readerLocale } from '../../../reader-locale.ts';

export const requestKindLabel = /* @__PURE__ */ reader({
	data: m.ledger_kind_data,
	content: m.ledger_kind_content,
	process: m.ledger_kind_process,
	access: m.ledger_kind_access,
	contact_rule: m.ledger_kind_contact_rule,
	training: m.ledger_kind_training,
	budget: m.ledger_kind_budget
});

/** What becomes of a request, in the words of whoever answers. */
export const ANSWER_WORDS: Readonly<Record<AnswerKind, () => string>> = {
	incorporated: m.ledger_answer_yes,
	incorporated_partly: m.ledger_answer_partly,
	declined: m.ledger_answer_no,
	deferred: m.ledger_answer_later
};

export const whoAsks = ({ from, to }: Pick<RequestView, 'from' | 'to'>): string =>
	m.ledger_from_to({ from: functionLabel(from), to: functionLabel(to) });

/** A day has no time zone: it is the same day everywhere. */
export const dayWords = (day: string): string =>
	new Intl.DateTimeFormat(readerLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
