/** The themes, how the chosen one is read, and what follows from it. Pure. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Anything unknown means: as the system says. */
export const readTheme = (kept: string | undefined): Theme => THEMES.find((each) => each === kept) ?? 'system';

/** From all cookies of this site: a page that starts from the kept frame (service-worker.ts) has no server to say it. */
export const themeIn = (cookies: string): Theme => readTheme(/(?:^|; )einklang-theme=(\w+)/.exec(cookies)?.[1]);

/** When the sheet of high contrast applies: always for those who chose it, else as the system says. */
export const contrastMedia = (theme: Theme): string => (theme === 'contrast' ? 'all' : '(prefers-contrast: more)');
