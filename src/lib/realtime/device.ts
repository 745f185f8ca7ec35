/** What the browser says about the device and the page: line, going away, leaving with something unsent. Silent where there is no window. */

export interface DeviceWatch {
	online(): void;
	/** A cut cable takes half a minute to show on a socket; the browser often knows at once. */
	offline(): void;
	/** The page is hidden or goes away; on a phone it may never be heard of again. */
	hide(): void;
	/** Something would be left unsent: the browser asks before it leaves [U16]. */
	unsent(): boolean;
}

/** False only where the browser is sure. */
export const isOnline = (): boolean => typeof navigator === 'undefined' || navigator.onLine !== false;

/** Returns the way to stop. */
export function watchDevice({ online, offline, hide, unsent }: DeviceWatch): () => void {
	if (typeof window === 'undefined') return () => {};
	const stopped = new AbortController();
	const { signal } = stopped;
	window.addEventListener('online', online, { signal });
	window.addEventListener('offline', offline, { signal });
	window.addEventListener('pagehide', hide, { signal });
	document.addEventListener('visibilitychange', () => document.hidden && hide(), { signal });
	window.addEventListener('beforeunload', (event) => unsent() && event.preventDefault(), { signal });
	return () => stopped.abort();
}
