/** Entries of the plan that a request may be about: what this person reads, by stage. Pure. */
import { isEntry } from '#lib/domain/plan/content-limits.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';
import { stageLabel } from '../../../session-labels.ts';
import { findName } from '../[stage]/names.ts';

export interface EntryGroup {
	readonly label: string;
	readonly entries: readonly { readonly id: string; readonly title: string }[];
}

/** [UI371, UI396] What has no words yet, or no place of its own to go to, cannot be named; nor can stages without any such. */
export const entriesOf = ({ stages, content }: Slices, locale: Locale): EntryGroup[] =>
	stages
		.map(({ key }) => ({
			label: stageLabel(key),
			entries: (content[key]?.items ?? [])
				.filter(isEntry)
				.map(({ id }) => ({ id, title: findName(id, [], content, locale) }))
				.filter(({ title }) => title !== '')
		}))
		.filter(({ entries }) => entries.length > 0);

export interface EntryLink {
	readonly id: string;
	readonly title: string;
	readonly href: string;
}

/** Where the entries are that a request names; those nobody finds any more are left out. */
export function linksOf(ids: readonly string[], { stages, content, workshop }: Slices, locale: Locale): EntryLink[] {
	return ids.flatMap((id) => {
		const stage = stages.find(({ key }) => content[key]?.items.some((item) => item.id === id && isEntry(item)));
		const title = findName(id, [], content, locale);
		return stage && title ? [{ id, title, href: `/w/${workshop.id}/${stage.key}#item-${id}` }] : [];
	});
}
