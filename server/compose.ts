/** Everything there is, put together once: databases, identity, rooms, workshops, live channel, doors. No module keeps state. */
import { ulid } from 'ulid';
import type { Config } from './config.ts';
import { createGuard } from './http/guard.ts';
import { createListener, type Listener } from './http/listener.ts';
import { createMetrics, type Counter } from './http/metrics.ts';
import { roomCounters, roomDistributions } from './http/room-metrics.ts';
import { createOrigins } from './http/origins.ts';
import { createSockets } from './http/sockets.ts';
import { createUpgrade, type Upgrade } from './http/upgrade.ts';
import { createGuests } from './identity/guests.ts';
import { deriveKey, readSecret } from './identity/secret.ts';
import type { LiveTiming } from './live/hub.ts';
import { createLive, type Live } from './live/live.ts';
import { createLog, type Log } from './log.ts';
import { createRehearsals } from './rehearsal/rehearsals.ts';
import { createRooms, type Rooms } from './rooms/create-rooms.ts';
import type { Limits } from './rooms/limits.ts';
import { publishServices, type Services } from './services.ts';
import { forgetDone } from './storage/idempotency.ts';
import { forgetWriters } from './storage/rooms.ts';
import { isConflict, type Database, type StorageFailed } from './storage/port.ts';
import type { ContentTables } from './storage/schema.ts';
import { openContent, openIdentity } from './storage/sqlite.ts';
import { createAccess } from './workshops/access.ts';
import { watchBin } from './workshops/bin.ts';
import { createChanges } from './workshops/changes.ts';
import { createContents } from './workshops/contents.ts';
import { createCounts } from './workshops/counts.ts';
import type { Deps } from './workshops/deps.ts';
import { createStates } from './workshops/states.ts';
import { ATTRIBUTED_MS } from './workshops/versions.ts';
import { watchWindows } from './workshops/windows.ts';
import { createWorkshops } from './workshops/workshops.ts';

export { isOurSocket } from './http/upgrade.ts';

/** Retries come within minutes; a key is remembered for two days, in milliseconds. */
const REMEMBER_KEYS_MS = 2 * 86_400_000;
const FORGET_EVERY_MS = 3_600_000;

export interface Overrides {
	readonly log?: Log;
	/** Durability can no longer be promised: the process must end. */
	readonly onFatal?: (error: StorageFailed) => void;
	readonly now?: () => number;
	readonly liveTiming?: LiveTiming;
	readonly countsEveryMs?: number;
	/** How often windows are looked at. */
	readonly windowsEveryMs?: number;
	/** How fast simulated colleagues are: from a person's milliseconds to ours. */
	readonly rehearsalPace?: (ms: number) => number;
	/** Rooms' own limits, for tests. */
	readonly roomLimits?: Partial<Limits>;
}

export interface App {
	readonly services: Services;
	readonly listener: Listener;
	readonly upgrade: Upgrade;
	/** Answers 503 to readiness, lets rooms finish what they have, closes all sockets with 1012. */
	closeSockets(): Promise<void>;
	/** Closes the databases; call after the last request was answered. */
	close(): Promise<void>;
}

/** @throws DataNewer, or what keeps the data directory from being opened */
export async function compose(config: Config, overrides: Overrides = {}): Promise<App> {
	const { now = Date.now, log = createLog(config.logLevel) } = overrides;
	const onFatal = (error: StorageFailed): void => {
		log.fatal({ err: error }, 'storage failed for good');
		overrides.onFatal?.(error);
	};
	const secret = readSecret(config.dataDir, config.authSecret);
	const [stored, identity] = await Promise.all([
		openContent(config.dataDir, { now, onFatal }),
		openIdentity(config.dataDir, { now, onFatal })
	]);
	const counted = countCommits(stored);
	const content = counted.database;
	const guests = createGuests({ database: identity, now, newId: ulid });
	const states = createStates(content);
	const changes = createChanges();
	const access = createAccess({ content, states, changes });
	const rooms = createRooms({ db: content, access, clock: { now }, log, limits: overrides.roomLimits ?? {} });
	const { gate } = rooms;
	const contents = createContents(gate);
	const counts = createCounts({ gate, content, states, now, everyMs: overrides.countsEveryMs });
	const keys = {
		reveal: deriveKey(secret, 'reveal'),
		returnLink: deriveKey(secret, 'return-link'),
		create: deriveKey(secret, 'create')
	};
	const deps: Deps = { content, gate, states, contents, counts, changes, now, newId: ulid, keys };
	const live = createLive(deps, (error) => log.error({ err: error }, 'live channel'), overrides.liveTiming);
	const origins = createOrigins(config);
	const sockets = createSockets(guests);
	let ending = false;
	const workshops = createWorkshops(deps);
	const pace = overrides.rehearsalPace ?? ((ms: number): number => ms);
	const rehearsals = createRehearsals({ deps, workshops, access, rooms, live, log, pace });
	const services: Services = {
		identity: guests,
		workshops,
		rehearsals,
		ready: async () => !ending && content.writable() && identity.writable(),
		guard: createGuard(now),
		report: (error, context) => log.error({ err: error, ...context }, 'unexpected error')
	};
	const metrics = createMetrics([...counted.counters, ...gauges(rooms, live)], roomDistributions(rooms));
	const forgetting = setInterval(() => {
		const done = forgetDone(content, now() - REMEMBER_KEYS_MS);
		const writers = forgetWriters(content, { before: now() - ATTRIBUTED_MS });
		content
			.commit([...done, ...writers])
			.catch((error: unknown) => log.warn({ err: error }, 'what should be forgotten stays for now'));
	}, FORGET_EVERY_MS).unref();
	const stopBin = watchBin(deps, (error) => log.error({ err: error }, 'the bin could not be emptied'));
	const failed = (error: unknown): void => log.error({ err: error }, 'a window could not be opened or closed');
	const stopWindows = watchWindows(() => workshops.closeWindows(failed).catch(failed), overrides.windowsEveryMs);
	publishServices(services);

	return {
		services,
		listener: createListener({ origins, metricsToken: config.metricsToken, metrics, ready: services.ready }),
		upgrade: createUpgrade({ origins, guests, sockets, live, access, rooms, log }),
		async closeSockets() {
			ending = true;
			clearInterval(forgetting);
			stopBin();
			await stopWindows();
			rehearsals.close();
			sockets.close();
			await rooms.close();
			live.close();
			await sockets.drain();
		},
		async close() {
			contents.close();
			counts.close();
			metrics.close();
			await Promise.all([content.close(), identity.close()]);
		}
	};
}

const gauges = (rooms: Rooms, live: Live): Counter[] => [
	...roomCounters(rooms),
	{ name: 'live_connections', help: 'Open /live sockets', type: 'gauge', read: () => live.connections }
];

/** The content database with its commits counted; a conflict is somebody losing a race, not a failure. */
function countCommits(database: Database<ContentTables>): { database: Database<ContentTables>; counters: Counter[] } {
	const counts = { stored: 0, conflicts: 0, failed: 0 };
	const counter = (key: keyof typeof counts, help: string): Counter => ({
		name: `commits_${key}_total`,
		help,
		type: 'counter',
		read: () => counts[key]
	});
	return {
		database: {
			...database,
			async commit(writes) {
				try {
					await database.commit(writes);
					counts.stored++;
				} catch (error) {
					counts[isConflict(error) ? 'conflicts' : 'failed']++;
					throw error;
				}
			}
		},
		counters: [
			counter('stored', 'Write sets on disk'),
			counter('conflicts', 'Write sets refused because something had moved'),
			counter('failed', 'Write sets the database could not store')
		]
	};
}
