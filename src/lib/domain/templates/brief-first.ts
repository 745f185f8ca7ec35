/** Templates whose preparation begins with the strategy brief. Apart, so that a browser need not load the templates. */
export const BRIEF_FIRST: readonly string[] = ['T01'];
