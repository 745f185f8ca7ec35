/** Longest title of a workshop, in characters: lists and covers are laid out for it. Apart, so that a page need not load the rules. */
export const MAX_TITLE = 120;
/** Longest question to the room, and longest line of one, in characters: as much as a card holds. */
export const MAX_ASKED = 280;
/** Lines of one question: more than that nobody weighs against each other (12-method §3.8). */
export const MAX_LINES = 12;
/** Cards marked as read at once: as many as a board shows. */
export const MAX_READ = 300;
