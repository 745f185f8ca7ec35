/** Longest title of a workshop, in characters: lists and covers are laid out for it. Apart, so that a page need not load the rules. */
export const MAX_TITLE = 120;
