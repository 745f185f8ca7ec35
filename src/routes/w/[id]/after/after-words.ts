/** What the page after the agreement shows of the plan, and its words. Pure. */
import { withAfter } from '#lib/domain/plan/assemble-after.ts';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import type { Material, Message, Relay } from '#lib/domain/plan/schema.ts';
import type { Usage } from '#lib/domain/plan/usage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { reader } from '../../../label-reader.ts';
import { readerLocale } from '../../../reader-locale.ts';

export const unusedLabel = /* @__PURE__ */ reader({
	not_relevant: m.after_unused_not_relevant,
	too_long: m.after_unused_too_long,
	not_at_hand: m.after_unused_not_at_hand,
	unclear: m.after_unused_unclear,
	unknown: m.after_unused_unknown,
	wrong_format: m.after_unused_wrong_format,
	customer_refused: m.after_unused_customer_refused,
	other: m.after_unused_other
});

export const reasonWords = ({ code, n }: { readonly code: string; readonly n: number }): string =>
	m.after_reason_n({ reason: unusedLabel(code), n });

/** By how many of those it was counted over, and why not by others; as far as it is known. */
export const usedWords = ({ active, never, reasons }: Usage): string[] => [
	...(active === null || never ? [] : [m.after_active({ share: shareWords(active) })]),
	...reasons.map(reasonWords)
];

/** A day has no time zone: it is the same day everywhere. */
export const dayWords = (day: string): string =>
	new Intl.DateTimeFormat(readerLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));

export const numberWords = (value: number): string =>
	new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 1 }).format(value);

export const shareWords = (value: number): string =>
	new Intl.NumberFormat(readerLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(value);

export const moneyWords = (value: number): string =>
	new Intl.NumberFormat(readerLocale(), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(value);

export interface Agreed {
	readonly messages: readonly Message[];
	/** Without those that are not made. */
	readonly materials: readonly Material[];
	readonly relays: readonly Relay[];
}

/** As everybody reads them now, with what was recorded since. */
export function agreedOf({ content, after }: Slices): Agreed {
	const { messages, materials, relays } = withAfter(
		{
			messages: entitiesOf<Message>(content.messages?.items, 'message'),
			materials: entitiesOf<Material>(content.materials?.items, 'material'),
			relays: entitiesOf<Relay>(content.roles?.items, 'relay')
		},
		after
	);
	return { messages, materials: materials.filter(({ maturity }) => maturity !== 'retired'), relays };
}

function entitiesOf<T extends { id: string }>(items: readonly Item[] | undefined, kind: ItemKind): T[] {
	return (items ?? [])
		.filter((item) => item.kind === kind)
		.map(({ id, fields }) => ({ ...fields, id }) as unknown as T);
}
