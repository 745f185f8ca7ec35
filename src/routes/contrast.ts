/** When the sheet of high contrast applies: always for those who chose it, else as the system says. */
export const contrastMedia = (theme: string): string => (theme === 'contrast' ? 'all' : '(prefers-contrast: more)');
