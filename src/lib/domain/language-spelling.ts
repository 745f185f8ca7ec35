/** How languages are spelled in plans that were brought along: `zh-Hant` here, `zhHant` or `zh_hant` there. Pure. */

/** Two spellings of one language read the same. Languages that are none of ours are kept apart, too. */
export const plainLanguage = (spelled: string): string => spelled.toLowerCase().replaceAll(/[-_]/g, '');
