/** The actions somebody chose last in the palette, newest first; kept on this device. */
const KEY = 'einklang-recent-actions';
export const MOST_RECENT = 4;

/** Newest first, each once. Pure. */
export const remember = (ids: readonly string[], id: string): string[] =>
	[id, ...ids.filter((each) => each !== id)].slice(0, MOST_RECENT);

export function readRecent(): string[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MOST_RECENT) : [];
	} catch {
		return [];
	}
}

export const keepRecent = (id: string): void => localStorage.setItem(KEY, JSON.stringify(remember(readRecent(), id)));
