/** What may be said about an edit. "Saved" is a promise: on the server's disk (22-reliability: headline). Pure. */
/** `connecting`: nothing of one's own is on its way, but nothing may be promised either. `retrying`: the server is there and cannot store. */
export type Saved = 'connecting' | 'saved' | 'saving' | 'offline' | 'retrying' | 'refused';

export interface Delivery {
	/** A connection stands and the server has said hello on it. */
	readonly connected: boolean;
	/** The server's state has arrived on this connection. */
	readonly synced: boolean;
	/** Document messages sent on this connection, and how many of them are durable. */
	readonly sent: number;
	readonly acked: number;
	/** Everything this side has is part of what was sent on this connection. */
	readonly covered: boolean;
	/** Own edits that no connection has confirmed yet. */
	readonly unsaved: boolean;
	/** The server refused an edit and the copy has not been reset yet. */
	readonly refused: boolean;
	/** The connection was lost or never stood. */
	readonly offline: boolean;
	/** The server itself ended it, for now: full, overloaded, its disk not writable. */
	readonly turnedAway: boolean;
}

/** True when every own edit is known to be on the server's disk [RT1]. */
export const isDurable = ({ connected, synced, sent, acked, covered, unsaved }: Delivery): boolean =>
	connected && synced && acked === sent && (covered || !unsaved);

export function savedState(delivery: Delivery): Saved {
	if (delivery.refused) return 'refused';
	if (isDurable(delivery)) return 'saved';
	const { offline, turnedAway, unsaved } = delivery;
	if (offline) return turnedAway && unsaved ? 'retrying' : 'offline';
	return unsaved ? 'saving' : 'connecting';
}

/** What matters most first. */
const ORDER: readonly Saved[] = ['refused', 'retrying', 'offline', 'saving', 'connecting', 'saved'];

/**
 * What may be said of several rooms together. "Saved" only when nothing waits elsewhere either: what was written without a connection
 * may be on its way in a room that no page shows [RT3]. Null where there is nothing to save.
 */
export function savedOfAll(shown: readonly Saved[], unsavedAnywhere: boolean): Saved | null {
	const saved = ORDER.find((each) => shown.includes(each)) ?? null;
	return saved === 'saved' && unsavedAnywhere ? 'saving' : saved;
}
