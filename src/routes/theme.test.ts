import { expect, it } from 'vitest';
import { contrastMedia, themeIn } from './theme.ts';

it('[UI212] every theme is read from the cookies where no server says it; anything unknown is the system’s', () => {
	for (const theme of ['light', 'dark', 'contrast', 'system'])
		expect(themeIn(`a=b; einklang-theme=${theme}; c=d`)).toBe(theme);
	for (const cookies of ['', 'einklang-theme=pink', 'not-einklang-theme=dark']) expect(themeIn(cookies)).toBe('system');
	expect(contrastMedia(themeIn('einklang-theme=contrast'))).toBe('all');
});
