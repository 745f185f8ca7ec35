/** What is said of segments, messages and roles is fetched with the pages that show it: other stages have none of it. */
import type { Item } from '#lib/domain/plan/content.ts';
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import { factsOf as usualFacts, type Fact, type FactTable } from './describe.ts';
import type { Reader } from './titles.ts';

export const lateFacts = new LatePart<FactTable>(() =>
	import('./further-facts.ts').then((module) => module.FURTHER_FACTS)
);

/** The facts of any item; of some kinds once they are here, of others with what is handed in. */
export const factsOf = (item: Item, reader: Reader, more?: FactTable): Fact[] =>
	usualFacts(item, reader, more ?? lateFacts.part ?? {});
