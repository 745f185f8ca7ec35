/** Words about versions: what kind one is, when it was made, what happened to an entry since. */
import type { VersionKind } from '#lib/domain/versions/version.ts';
import type { Difference } from '#lib/domain/versions/compare.ts';
import { m } from '#lib/paraglide/messages.js';
import { readerLocale } from '../../../../reader-locale.ts';

export const KIND_WORDS: Readonly<Record<VersionKind, () => string>> = {
	adoption: m.versions_kind_adoption,
	regular: m.versions_kind_regular,
	asked: m.versions_kind_asked,
	'before-restore': m.versions_kind_before_restore
};

export const WHAT_WORDS: Readonly<Record<Difference, () => string>> = {
	added: m.versions_what_added,
	removed: m.versions_what_removed,
	changed: m.versions_what_changed,
	moved: m.versions_what_moved
};

/** What the button does that makes one entry as it was. */
export const BACK_WORDS: Readonly<Record<Difference, () => string>> = {
	added: m.versions_take_away,
	removed: m.versions_bring_back,
	changed: m.versions_as_then,
	moved: m.versions_as_then
};

/** @param at Unix milliseconds */
export const timeOf = (at: number): string =>
	new Intl.DateTimeFormat(readerLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
