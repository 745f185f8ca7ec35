/** What opens beside or over a page of a workshop, and is not needed for its first sight. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

/** Keeps the workshop on this device. Shows nothing, and is wanted as soon as there is time for it. */
export const lateDevice = lateComponent(() => import('./ThisDevice.svelte'));
export const latePeople = lateComponent(() => import('../people/PeoplePanel.svelte'));
export const lateLists = lateComponent(() => import('../lists/ListsPanel.svelte'));
export const lateConsole = lateComponent(() => import('../console/Console.svelte'));
export const lateShare = lateComponent(() => import('../people/ShareDialog.svelte'));
export const lateTour = lateComponent(() => import('../tour/TourNotes.svelte'));
export const lateCoach = lateComponent(() => import('../rehearsal/Coach.svelte'));
/** What the room is asked, and what it was asked in a stage before. */
export const lateQuestion = lateComponent(() => import('../question/RoomQuestion.svelte'));
export const lateAsked = lateComponent(() => import('../question/AskedHere.svelte'));
export const lateStages = lateComponent(() => import('./StageSheet.svelte'));
/** Until when the present part is open, in work in one's own time. */
export const lateWindows = lateComponent(() => import('../windows/WindowNote.svelte'));
