/** An objection while it is being written: what is missing, and what is sent. Pure. */
import type { CommandOf } from '#lib/domain/session/command.ts';
import { readObjectionKind } from '#lib/domain/session/objection-kinds.ts';

export interface ObjectionDraft {
	/** '' until chosen. */
	kind: string;
	text: string;
	proposal: string;
}
export const emptyObjection = (): ObjectionDraft => ({ kind: '', text: '', proposal: '' });

export type ObjectionProblems = { kind?: true; text?: true };

/** A kind and a reason are needed, so that it can be answered; a proposal is welcome [UI61]. */
export function problemsOf({ kind, text }: ObjectionDraft): ObjectionProblems {
	return { ...(readObjectionKind(kind) ? {} : { kind: true }), ...(text.trim() ? {} : { text: true }) };
}

/** @throws when `problemsOf` finds something: callers ask first */
export function objectionOf({
	kind,
	text,
	proposal
}: ObjectionDraft): NonNullable<CommandOf<'consent.give'>['objection']> {
	const suggested = proposal.trim();
	const known = readObjectionKind(kind);
	if (!known) throw new RangeError('an objection without a kind');
	return { kind: known, text: text.trim(), ...(suggested ? { proposal: suggested } : {}) };
}
