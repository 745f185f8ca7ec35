/** The form of an item, with all its words: whoever comes to draft reads first. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateForm = lateComponent(() => import('./form/ItemForm.svelte'));
