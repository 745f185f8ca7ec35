/**
 * A new version of the program: told, never forced [U20]. Asked for after every reconnect, because a server that was replaced
 * has closed its sockets, and once by a page that may have started from what this device keeps; no other clock is needed.
 */
import { updated } from '$app/state';
import { m } from '#lib/paraglide/messages.js';
import { TAKE_OVER } from '#lib/offline/program.ts';
import type { LiveView } from '#lib/realtime/live-view.svelte.ts';
import { toast } from '#lib/ui/toast.ts';

/** The worker of the new version is in its place within moments, or the next time no page is open. */
const TAKE_OVER_WITHIN_MS = 3_000;

/** The page anew, from the new version's worker where it is ready; never while one replaces the other (service-worker.ts). */
async function restart(): Promise<void> {
	const workers = navigator.serviceWorker;
	const waiting = await workers?.getRegistration().then(
		(program) => program?.waiting,
		() => null
	);
	if (waiting)
		await new Promise<void>((resolve) => {
			workers.addEventListener('controllerchange', () => resolve(), { once: true });
			setTimeout(resolve, TAKE_OVER_WITHIN_MS);
			waiting.postMessage(TAKE_OVER);
		});
	location.reload();
}

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
			toast.lasting(m.offline_update_ready(), { label: m.frame_reload(), onClick: () => void restart() });
		});
	};
	look();
	return live.onChange(look);
}
