/**
 * Every limit and interval of a room, with its unit and reason. Sources: 21-realtime §4.5, 22-reliability R16–R21,
 * 23-security B15–B39. `Limits` holds those a test may want smaller.
 */

const KIB = 1024;
const MIB = 1024 * KIB;

/** Names of the documents' roots (board/): anything else in a document is nobody's. */
export const ROOTS = ['cards', 'groups', 'items'] as const;

/** One edit while typing, or one paste. */
export const MAX_UPDATE_BYTES = 256 * KIB;
/** What a client brings after having been away: at most a whole document. */
export const MAX_STEP2_BYTES = 8 * MIB;
/** Encoded v1; a Y.Doc takes about twenty times that in memory. */
export const MAX_DOCUMENT_BYTES = 8 * MIB;
/** A document up to this size is back from its bytes within a few milliseconds. */
export const MAX_RESTING_BYTES = 256 * KIB;
/** One person's caret and selection. */
export const MAX_PRESENCE_BYTES = 4 * KIB;
/** Client ids one connection may show itself under, one after the other. */
export const MAX_PRESENCE_IDS = 8;
/** Ordinary y-websocket clients send everybody's presence back; such frames are ignored, within reason. */
export const MAX_AWARENESS_FRAME_BYTES = 256 * KIB;
/** A state vector: 20,000 clients at up to 16 bytes. */
export const MAX_STATE_VECTOR_BYTES = 320 * KIB;

/** Nested lists in rich text reach about 20; deeper types overflow the stack of every peer (B37). */
export const MAX_TYPE_DEPTH = 64;
/** Nesting inside one JSON value (B36). */
export const MAX_JSON_DEPTH = 32;
/** Map keys are ids or dotted field paths. */
export const MAX_KEY_LENGTH = 200;
/** Different formatting keys in one update; every one nests around every character (B38). */
export const MAX_FORMAT_KEYS = 50;
/** Characters and elements one update may add for one client id (B29). */
export const MAX_CLOCK_ADVANCE = 5_000_000;
/** Reloading the page with edits made offline gives one new id each time. */
export const MAX_NEW_CLIENTS_PER_CONNECTION = 32;
/** Each id costs every peer bytes and time for ever (B33). */
export const MAX_CLIENTS_PER_ROOM = 20_000;

/** Updates that build on something we lack, after the connection's own step 2; then it must start over. */
export const MAX_GAPS = 3;
/** Refused writes after a RESET before the connection is closed for good (05-decisions 8). */
export const MAX_REFUSED_AFTER_RESET = 3;
/** Frames and bytes a connection may send while its room is loading. */
export const MAX_WAITING_FRAMES = 32;
export const MAX_WAITING_BYTES = MIB;
/** Work taken into one batch: keeps the event loop free and a commit small. */
export const MAX_BATCH_JOBS = 512;
export const MAX_BATCH_BYTES = 8 * MIB;
/** Unsaved work a room queues while the disk refuses; then it closes with 4503. */
export const MAX_BACKLOG_BYTES = 16 * MIB;

/** Compaction: this many rows after the snapshot, or this many when the room unloads. */
export const COMPACT_TAIL_ROWS = 500;
export const COMPACT_TAIL_ROWS_ON_UNLOAD = 50;
/** Or this many bytes, and this share of the snapshot: a newcomer gets both as they are. */
export const COMPACT_TAIL_BYTES = MIB;
export const COMPACT_TAIL_SHARE = 0.3;
/** A room where hundreds of edits come each second is compacted no more often than this, until there are ten times the rows. */
export const COMPACT_EVERY_MS = 10_000;
export const COMPACT_TAIL_ROWS_AT_ONCE = 10 * COMPACT_TAIL_ROWS;

/** A room that was written in gets a version after so long (21-realtime §4.5). */
export const VERSION_EVERY_MS = 10 * 60_000;

export interface Limits {
	/** A frame is due when nothing was sent for so long; y-websocket gives up after 30 s of silence. */
	readonly heartbeatMs: number;
	/** How often we ask whether the peer is still there. */
	readonly pingMs: number;
	/** Silence after which a connection counts as dead (R16). */
	readonly silentMs: number;
	/** How often connections and rooms are looked after. */
	readonly sweepMs: number;
	/** A room without connections stays in memory for so long. */
	readonly idleMs: number;
	/** After so long without an edit a small document rests as bytes: a tenth of what it takes as a Y.Doc. */
	readonly restMs: number;
	/** The turns of a room begin so far apart while many edits keep coming: so long for each who is connected, and never longer than a frame of a screen. */
	readonly pacePerPersonMs: number;
	readonly paceMs: number;
	/** How long closing goes on making snapshots: the log has everything, and whoever stops us will not wait (R17: 8 s in all). */
	readonly closingMs: number;
	/** How long freezing waits for what is in flight (05-decisions 6). */
	readonly holdMs: number;
	/** Presence is gathered for so long before it goes out; shorter where few take part. */
	readonly presenceMs: number;
	/** Above this, presence and heartbeats are skipped. */
	readonly busyBytes: number;
	/** Above this, live updates stop until the socket has drained. */
	readonly laggingBytes: number;
	/** Above this the connection is closed: a whole document and its successor. */
	readonly stuckBytes: number;
	/** How long a connection may lag, plus a second for every 32 KiB it has to swallow. */
	readonly laggingMs: number;
	/** Document messages: per second, and at once (23-security 2.4.1, 21-realtime §4.5). */
	readonly messagesPerSecond: number;
	readonly messageBurst: number;
	readonly bytesPerSecond: number;
	readonly byteBurst: number;
	/** Messages beyond the burst that may already be on their way when the socket is paused. */
	readonly floodDebt: number;
	/** Pauses in a row before a flood is called one. */
	readonly maxPauses: number;
	readonly connectionsPerRoom: number;
}

export const DEFAULT_LIMITS: Limits = {
	heartbeatMs: 15_000,
	pingMs: 10_000,
	silentMs: 30_000,
	sweepMs: 250,
	idleMs: 60_000,
	restMs: 30_000,
	pacePerPersonMs: 0.5,
	paceMs: 16,
	closingMs: 2_000,
	holdMs: 3_000,
	presenceMs: 50,
	busyBytes: 64 * KIB,
	laggingBytes: 640 * KIB,
	stuckBytes: 2 * MAX_DOCUMENT_BYTES,
	laggingMs: 20_000,
	messagesPerSecond: 60,
	messageBurst: 240,
	bytesPerSecond: 512 * KIB,
	byteBurst: 2 * MAX_STEP2_BYTES,
	floodDebt: 1_000,
	maxPauses: 20,
	connectionsPerRoom: 500
};

/** For the WebSocketServer that accepts `/sync` (B15, B17, B19). */
export const SYNC_SOCKET_OPTIONS = {
	maxPayload: MAX_STEP2_BYTES + 64 * KIB,
	maxFragments: 16,
	perMessageDeflate: false
} as const;
