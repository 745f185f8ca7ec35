/**
 * Who is where in one room. Clients say where they are; who they are is ours to say, and to leave out where names are hidden.
 * The server also owns the clocks, so that somebody who comes back is seen at once. Rules RM40–RM44.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encode } from '#lib/wire/encode.ts';
import { OwnPresence } from '#lib/wire/presence.ts';
import type { Presence } from '#lib/wire/presence.ts';
import { awarenessOf } from './frames.ts';
import { Frame } from './line.ts';
import { MAX_PRESENCE_BYTES, MAX_PRESENCE_IDS } from './limits.ts';
import { colorOf } from './presence-color.ts';
import type { Admission } from './ports.ts';

/** A connection, as far as presence is concerned. */
export interface Present {
	readonly admission: Admission;
	/** False while the peer cannot keep up: it gets everything at once when it can. */
	sendPresence(frame: Frame): boolean;
}

interface Entry {
	readonly holder: Present;
	/** The holder's own clock: only forward. */
	readonly clock: number;
	readonly own: OwnPresence;
}

interface Claim {
	readonly clientId: number;
	readonly clock: number;
	/** Null: the client leaves. */
	readonly state: unknown;
}

/** Null for more or less than one entry: ordinary clients repeat what they hear, which is nobody's presence. @throws when malformed */
function readClaim(bytes: Uint8Array): Claim | null {
	const decoder = decoding.createDecoder(bytes);
	const count = decoding.readVarUint(decoder);
	if (count > bytes.length) throw new Error('more entries than bytes');
	let claim: Claim | null = null;
	for (let i = 0; i < count; i++) {
		const [clientId, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
		const json = decoding.readVarString(decoder);
		if (count === 1 && json.length <= MAX_PRESENCE_BYTES) claim = { clientId, clock, state: JSON.parse(json) };
	}
	if (decoding.hasContent(decoder)) throw new Error('bytes behind the last entry');
	return claim;
}

/** One entry of an awareness frame. */
interface Part {
	/** Null: nobody's any more. */
	readonly holder: Present | null;
	readonly bytes: Uint8Array;
}

/** What changed in one tick, encoded once. Everybody gets it without their own part: that is two slices and a new head. */
class Spread {
	readonly #parts: readonly Part[];
	readonly #starts: readonly number[];
	readonly #body: Buffer;
	readonly #held = new Map<Present | null, number[]>();

	constructor(parts: readonly Part[]) {
		this.#parts = parts;
		const starts: number[] = [];
		let at = 0;
		parts.forEach(({ holder, bytes }, i) => {
			starts.push(at);
			at += bytes.length;
			const held = this.#held.get(holder);
			if (held) held.push(i);
			else this.#held.set(holder, [i]);
		});
		this.#starts = starts;
		this.#body = Buffer.concat(
			parts.map(({ bytes }) => bytes),
			at
		);
	}

	whole(): Frame {
		return Frame.gather(awarenessOf(this.#parts.length, [this.#body]));
	}

	/** Null when nothing is left. */
	without(holder: Present): Frame | null {
		const own = this.#held.get(holder) ?? [];
		if (own.length === this.#parts.length) return null;
		const pieces: Uint8Array[] = [];
		let from = 0;
		for (const i of own) {
			pieces.push(this.#body.subarray(from, this.#starts[i]));
			from = this.#starts[i]! + this.#parts[i]!.bytes.length;
		}
		return Frame.gather(awarenessOf(this.#parts.length - own.length, [...pieces, this.#body.subarray(from)]));
	}

	isHeldBy(holder: Present): boolean {
		return this.#held.has(holder);
	}
}

export interface PresenceOptions {
	readonly now: () => number;
	/** How long changes are gathered before they go out. */
	readonly gatherMs: number;
	/** Whose a client id is, from what was written with it. */
	readonly ownerOf: (clientId: number) => string | undefined;
	readonly receivers: () => Iterable<Present>;
}

export class RoomPresence {
	readonly #options: PresenceOptions;
	readonly #entries = new Map<number, Entry>();
	/** Whose presence an id has been, so that an echo cannot take it over after its holder left. */
	readonly #claimed = new Map<number, string>();
	readonly #changed = new Set<number>();
	/** How many ids a connection has claimed: its own, and a few after Yjs changed it. */
	readonly #claims = new WeakMap<Present, number>();
	/** Peers that missed something. */
	readonly #behind = new Set<Present>();
	#clock = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;

	constructor(options: PresenceOptions) {
		this.#options = options;
	}

	/** Participant of a client id as far as presence knows; document writes must agree with it. */
	claimantOf(clientId: number): string | undefined {
		return this.#claimed.get(clientId);
	}

	/** @returns false when the frame is malformed; what is merely not allowed is ignored */
	receive(holder: Present, bytes: Uint8Array): boolean {
		try {
			const claim = readClaim(bytes);
			if (claim && this.#mayHold(holder, claim)) this.#accept(holder, claim);
			return true;
		} catch {
			return false;
		}
	}

	/** Everybody else's presence, for a peer that has just come or has caught up. */
	sendAll(to: Present): void {
		const ids = [...this.#entries].filter(([, { holder }]) => holder !== to).map(([id]) => id);
		if (ids.length > 0) this.#deliver(to, new Spread(this.#encodeEach(ids)).whole());
	}

	/** The identity to show has changed. */
	refresh(holder: Present): void {
		for (const [id, entry] of this.#entries) if (entry.holder === holder) this.#touch(id);
	}

	/** A superseded connection that closes late takes nobody else's presence with it. */
	leave(holder: Present): void {
		this.#behind.delete(holder);
		for (const [id, entry] of this.#entries)
			if (entry.holder === holder) {
				this.#entries.delete(id);
				this.#touch(id);
			}
	}

	/** The peer has drained: if it missed something it gets the whole picture. */
	catchUp(peer: Present): void {
		if (this.#behind.delete(peer)) this.sendAll(peer);
	}

	stop(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#changed.clear();
	}

	#mayHold(holder: Present, { clientId, clock }: Claim): boolean {
		const { participantId } = holder.admission;
		const owner = this.#claimed.get(clientId) ?? this.#options.ownerOf(clientId);
		if (owner !== undefined && owner !== participantId) return false;
		const entry = this.#entries.get(clientId);
		if (entry?.holder === holder) return clock >= entry.clock;
		// The first word of a new connection takes over what an older one of the same person held.
		return !this.#heldBy(holder) && (this.#claims.get(holder) ?? 0) < MAX_PRESENCE_IDS;
	}

	#heldBy(holder: Present): boolean {
		for (const entry of this.#entries.values()) if (entry.holder === holder) return true;
		return false;
	}

	#accept(holder: Present, { clientId, clock, state }: Claim): void {
		if (state === null) {
			if (this.#entries.delete(clientId)) this.#touch(clientId);
			return;
		}
		const own = OwnPresence.safeParse(state);
		if (!own.success) return;
		if (this.#entries.get(clientId)?.holder !== holder) this.#claims.set(holder, (this.#claims.get(holder) ?? 0) + 1);
		this.#claimed.set(clientId, holder.admission.participantId);
		this.#entries.set(clientId, { holder, clock, own: own.data });
		this.#touch(clientId);
	}

	#touch(clientId: number): void {
		this.#changed.add(clientId);
		this.#timer ??= setTimeout(() => this.#flush(), this.#options.gatherMs);
	}

	#flush(): void {
		this.#timer = null;
		const spread = new Spread(this.#encodeEach([...this.#changed]));
		this.#changed.clear();
		const shared = spread.whole();
		for (const peer of this.#options.receivers()) {
			const frame = spread.isHeldBy(peer) ? spread.without(peer) : shared;
			if (frame) this.#deliver(peer, frame);
		}
	}

	#deliver(peer: Present, frame: Frame): void {
		if (!peer.sendPresence(frame)) this.#behind.add(peer);
	}

	#show({ holder, own }: Entry): Presence {
		const { identity, participantId } = holder.admission;
		if (!identity) return own;
		return { ...own, user: { participantId, ...identity, color: colorOf(participantId) } };
	}

	/** Every entry is encoded once, however many peers it goes to. */
	#encodeEach(ids: readonly number[]): readonly Part[] {
		// Peers forget who left but not the clocks; time never runs behind what an earlier run of this server sent.
		this.#clock = Math.max(this.#clock + 1, this.#options.now());
		return ids.map((id) => {
			const entry = this.#entries.get(id);
			const bytes = encode((encoder) => {
				encoding.writeVarUint(encoder, id);
				encoding.writeVarUint(encoder, this.#clock);
				encoding.writeVarString(encoder, JSON.stringify(entry ? this.#show(entry) : null));
			});
			return { holder: entry?.holder ?? null, bytes };
		});
	}
}
