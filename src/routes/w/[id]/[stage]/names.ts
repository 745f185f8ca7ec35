/** Finding an entity by its id among the stages a viewer may read, and what it is called. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';
import { titleOf } from './draft/titles.ts';

/** '' when no such entity can be read. The present room comes first: it is newer than what the slices carry. */
export function findName(id: string, here: readonly Item[], content: Slices['content'], locale: Locale): string {
	if (!id) return '';
	const elsewhere = Object.values(content).flatMap((stage) => stage?.items ?? []);
	const find = (wanted: string) => [...here, ...elsewhere].find((each) => each.id === wanted);
	const item = find(id);
	// A touchpoint is called by what it links, and never by another touchpoint: links that go in a circle end here.
	const nameOf = (link: string): string => {
		const linked = find(link);
		return linked && linked.kind !== 'touchpoint' ? titleOf(linked, { locale, nameOf: () => '' }).text : '';
	};
	return item ? titleOf(item, { locale, nameOf }).text : '';
}
