/**
 * Opening a socket (02-contract: Sockets). Path, Host, Origin and caps are answered with an HTTP error before the upgrade; a
 * missing session, membership or room with an accepted socket that closes at once with its 44xx code, because y-websocket
 * retries everything else for ever (05-decisions 28). Rules SV10–SV12.
 */
import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { AGREEING_SIDES, type AgreeingSide } from '#lib/domain/people/sides.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { CLOSE, type CloseCode } from '#lib/wire/close.ts';
import type { Guests } from '../identity/guests.ts';
import { SESSION_COOKIE } from '../identity/port.ts';
import type { Live } from '../live/live.ts';
import type { Log } from '../log.ts';
import { rejectWith, type Rooms } from '../rooms/create-rooms.ts';
import { SYNC_SOCKET_OPTIONS } from '../rooms/limits.ts';
import type { Access } from '../rooms/ports.ts';
import type { Origins } from './origins.ts';
import { MAX_SOCKETS, MAX_SOCKETS_PER_PERSON, type Sockets } from './sockets.ts';

const ID = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
/** Exact, on the raw request target: no decoding, no dot segments, no query but an empty one (B08: no token in an address). */
const SYNC_PATH = new RegExp(`^/sync/(${ID})/([a-z]+(?:\\.[a-z]+)?|side\\.${ID})\\??$`);
const LIVE_PATH = new RegExp(`^/live/(${ID})(?:/as/(field|internal))?\\??$`);
/** Ours at all? Everything else is left to others, such as the dev server's own socket. */
export const isOurSocket = (url: string | undefined): boolean => /^\/(?:sync|live)(?:\/|$|\?)/.test(url ?? '');

/** Bytes of a message on `/live`: a room name and a little JSON. */
const LIVE_PAYLOAD = 4 * 1024;

interface Deps {
	readonly origins: Origins;
	readonly guests: Guests;
	readonly sockets: Sockets;
	readonly live: Live;
	readonly access: Access;
	readonly rooms: Pick<Rooms, 'handle'>;
	readonly log: Log;
	readonly maxSockets?: number;
}

type Target =
	| { readonly kind: 'live'; readonly workshopId: string; readonly as?: AgreeingSide }
	| { readonly kind: 'sync'; readonly workshopId: string; readonly room: string };

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export function createUpgrade(deps: Deps): Upgrade {
	const servers = {
		live: new WebSocketServer({
			noServer: true,
			perMessageDeflate: false,
			maxPayload: LIVE_PAYLOAD,
			clientTracking: false
		}),
		sync: new WebSocketServer({ ...SYNC_SOCKET_OPTIONS, noServer: true, clientTracking: false })
	};

	const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
		const target = readTarget(request.url ?? '');
		const refusal = target ? refuseEarly(deps, request) : 404;
		if (!target || refusal) return refuse(socket, refusal || 404);
		const token = readCookie(request.headers.cookie, SESSION_COOKIE);
		const personId = token ? await deps.guests.readTokenPerson(token) : null;
		if (personId && deps.sockets.countOf(personId) >= MAX_SOCKETS_PER_PERSON) return refuse(socket, 429);
		const origin = deps.origins.effective(request.headers.host) ?? '';
		const serve = personId ? await admit(deps, target, personId, origin) : CLOSE.sessionEnded;
		servers[target.kind].handleUpgrade(request, socket, head, (ws) => {
			// Without a listener a malformed frame would end the process (B18).
			ws.on('error', (error) => deps.log.debug({ err: error }, 'socket error'));
			if (typeof serve === 'number' || !personId || !token) return rejectWith(ws, serve as CloseCode);
			deps.sockets.add(ws, { token, personId });
			serve(ws, socket);
		});
	};

	return (request, socket, head) => {
		const ignore = (): void => undefined;
		// Until ws takes over, a connection reset must not end the process.
		socket.on('error', ignore);
		open(request, socket, head).catch((error: unknown) => {
			deps.log.error({ err: error }, 'upgrade failed');
			refuse(socket, 503);
		});
	};
}

/** Asked before the upgrade, so that whoever serves the socket can listen from its first frame on. */
async function admit(
	{ live, access, rooms }: Deps,
	target: Target,
	personId: PersonId,
	origin: string
): Promise<((socket: WebSocket, stream: Duplex) => void) | CloseCode> {
	if (target.kind === 'live') {
		const { workshopId, as } = target;
		return live.admit(workshopId, { personId, origin, ...(as ? { as } : {}) });
	}
	const admission = await access.admit(personId, target.workshopId, target.room);
	if (admission === 'forbidden') return CLOSE.forbidden;
	if (admission === 'no-such-room') return CLOSE.noSuchRoom;
	return (socket, stream) => rooms.handle(socket, admission, stream);
}

function readTarget(url: string): Target | null {
	const live = LIVE_PATH.exec(url);
	if (live) {
		const as = AGREEING_SIDES.find((side) => side === live[2]);
		return { kind: 'live', workshopId: live[1]!, ...(as ? { as } : {}) };
	}
	const sync = SYNC_PATH.exec(url);
	return sync ? { kind: 'sync', workshopId: sync[1]!, room: sync[2]! } : null;
}

/** An HTTP status, or 0 when the request may go on. */
function refuseEarly({ origins, sockets, log, maxSockets = MAX_SOCKETS }: Deps, { headers }: IncomingMessage): number {
	if (origins.effective(headers.host) === null) return 421;
	if (!origins.allows(headers.origin, headers.host)) {
		log.warn({ origin: headers.origin?.slice(0, 200) }, 'socket refused: foreign origin');
		return 403;
	}
	return sockets.total >= maxSockets ? 503 : 0;
}

function refuse(socket: Duplex, status: number): void {
	if (!socket.writable) return void socket.destroy();
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
	socket.once('finish', () => socket.destroy());
}

/** RFC 6265 §5.2: the first cookie of that name. Tokens need no decoding. */
function readCookie(header: string | undefined, name: string): string | undefined {
	for (const part of header?.split(';') ?? []) {
		const at = part.indexOf('=');
		if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
	}
	return undefined;
}
