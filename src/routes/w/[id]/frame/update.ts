/**
 * A new version of the program: told, never forced [U20]. Asked for after every reconnect, because a server that was replaced
 * has closed its sockets, and once by a page that may have started from what this device keeps; no other clock is needed.
 */
import { updated } from '$app/state';
import { m } from '#lib/paraglide/messages.js';
import type { LiveView } from '#lib/realtime/live-view.svelte.ts';
import { toast } from '#lib/ui/toast.ts';

/** Returns the way to stop. */
export function watchForUpdate(live: LiveView): () => void {
	let lost = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
	let told = false;
	const look = (): void => {
		if (live.status === 'offline') lost = true;
		if (live.status !== 'live' || !lost) return;
		lost = false;
		void updated.check().then((newer) => {
			if (!newer || told) return;
			told = true;
			void navigator.serviceWorker
				?.getRegistration()
				.then((program) => program?.update())
				.catch(() => undefined);
			// The browser itself asks before it leaves something unsent behind (realtime/device.ts).
			toast.lasting(m.offline_update_ready(), { label: m.frame_reload(), onClick: () => location.reload() });
		});
	};
	look();
	return live.onChange(look);
}
