/** What the plan checks found, in words: hundreds of them, and most pages have nothing to say. */
import { LatePart } from '#lib/ui/late-part.svelte.ts';

export const lateWords = new LatePart(() => import('./finding-words.ts').then((module) => module.findingWords));
