/** Which fields each kind of item has, in the order people fill them; what may wait is behind "More". One file a kind in forms/. */
import { m } from '#lib/paraglide/messages.js';
import type { Item } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { readString } from './fields.ts';
import { goal } from './forms/goal.ts';
import { insight } from './forms/insight.ts';
import { material } from './forms/material.ts';
import { message } from './forms/message.ts';
import { ROLE_FORMS } from './forms/roles.ts';
import { segment } from './forms/segment.ts';
import { words, type FieldSpec } from './forms/specs.ts';
import { touchpoint } from './forms/touchpoint.ts';
import { verdict } from './forms/verdict.ts';
import type { DraftKind } from './kinds.ts';

export type { ElementPart, FieldSpec, FormOption, FormSources } from './forms/specs.ts';

export const FORMS: Readonly<Record<DraftKind, readonly FieldSpec[]>> = {
	workingAgreement: [words('text', m.draft_kind_working_agreement)],
	insight,
	goal,
	segment,
	message,
	material,
	touchpoint,
	verdict,
	...ROLE_FORMS
};

/** What a field of an item may link to: never the item itself, and from a touchpoint only those on the way of the same segment. */
export const choicesOf = (
	{ of, kind }: Extract<FieldSpec, { type: 'links' | 'link' }>,
	itemsOf: (stage: StageKey) => readonly Item[],
	own: Item
): readonly Item[] => {
	const segment = readString(own.fields, 'segmentId');
	return itemsOf(of).filter(
		(each) =>
			each.id !== own.id &&
			(kind === undefined || each.kind === kind) &&
			(own.kind !== 'touchpoint' || kind !== 'touchpoint' || readString(each.fields, 'segmentId') === segment)
	);
};
