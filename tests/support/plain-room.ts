/** A room through the plain y-websocket provider, as any other client would open it; what arrives is remembered as text. */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '#lib/wire/frame.ts';

export interface Caller {
	readonly origin: string;
	/** `name=value` of the session. */
	readonly cookie: string;
	/** Takes everything the server sends, as UTF-8 and byte by byte. */
	readonly received: string[];
}

/** A socket with the caller's session and the right origin. */
export function socketClassOf({ origin, cookie, received }: Caller): typeof WebSocket {
	return class extends WebSocket {
		constructor(url: string | URL) {
			super(url, { headers: { cookie, origin } });
			// y-websocket asks for ArrayBuffers.
			this.on('message', (data: Buffer | ArrayBuffer) => {
				const bytes = Buffer.from(data as ArrayBuffer);
				received.push(bytes.toString('utf8'), bytes.toString('latin1'));
			});
		}
	} as unknown as typeof WebSocket;
}

/** Not synced yet when it returns; `provider.destroy()` leaves. */
export function openPlainRoom(caller: Caller, path: string): { doc: Y.Doc; provider: WebsocketProvider } {
	const doc = new Y.Doc();
	const base = `${caller.origin.replace('http', 'ws')}/sync`;
	const provider = new WebsocketProvider(base, path, doc, {
		WebSocketPolyfill: socketClassOf(caller) as never,
		disableBc: true
	});
	// Our own messages, which other clients may ignore; the library would say on the console that it does.
	for (const type of Object.values(MESSAGE)) provider.messageHandlers[type] ??= () => undefined;
	return { doc, provider };
}
