/** The editor for rich text: the heaviest part of all, needed only where somebody opens a story. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateEditor = lateComponent(() => import('#lib/editor/ProseEditor.svelte'));
