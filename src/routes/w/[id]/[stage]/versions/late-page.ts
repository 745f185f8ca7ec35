/** What is shown of earlier versions: apart from its address, so that no other page hears of its parts. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateVersions = lateComponent(() => import('./VersionsPage.svelte'));
