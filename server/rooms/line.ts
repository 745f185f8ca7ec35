/**
 * The way out of one socket. What is said to it within one turn of the event loop leaves as one write, and a message that goes to
 * a whole room is framed once: most of what a room costs is the system call per socket and write. Rule RM54.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** RFC 6455 §5.2: an unmasked, unfragmented binary frame. */
const FINAL_BINARY = 0x82;
const SHORT = 125;
const LONGEST_16 = 0xff_ff;
const SIZE_IN_16 = 126;
const SIZE_IN_64 = 127;
/** Pieces up to so many bytes are copied into one; larger ones go out side by side (writev). */
const COPY_BYTES = 64 * 1024;

const headOf = (length: number): number => (length <= SHORT ? 2 : length <= LONGEST_16 ? 4 : 10);

function writeHead(bytes: Buffer, length: number): void {
	bytes[0] = FINAL_BINARY;
	bytes[1] = length <= SHORT ? length : length <= LONGEST_16 ? SIZE_IN_16 : SIZE_IN_64;
	if (bytes[1] === SIZE_IN_16) bytes.writeUInt16BE(length, 2);
	if (bytes[1] === SIZE_IN_64) bytes.writeBigUInt64BE(BigInt(length), 2);
}

function frameOf(message: Uint8Array): Buffer {
	const head = headOf(message.length);
	const bytes = Buffer.allocUnsafe(head + message.length);
	writeHead(bytes, message.length);
	bytes.set(message, head);
	return bytes;
}

/** What is gone once it is written shares its memory: thousands of buffers a second would be a tenth of all work, to collect. */
const SLAB_BYTES = 256 * 1024;
let slab = Buffer.alloc(0);

function shortLived(size: number): Buffer {
	if (size > SLAB_BYTES / 4) return Buffer.allocUnsafe(size);
	if (size > slab.length) slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
	const bytes = slab.subarray(0, size);
	slab = slab.subarray(size);
	return bytes;
}

/** One message, or several that belong together, and, once somebody needs them, their bytes on the wire. */
export class Frame {
	readonly messages: readonly Uint8Array[];
	readonly length: number;
	#bytes: Buffer | null = null;

	constructor(...messages: readonly Uint8Array[]) {
		this.messages = messages;
		this.length = messages.reduce((sum, { length }) => sum + length, 0);
	}

	/** One message in pieces, copied once. For what is sent and not kept. */
	static gather(pieces: readonly Uint8Array[]): Frame {
		const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
		let at = headOf(length);
		const bytes = shortLived(at + length);
		writeHead(bytes, length);
		const frame = new Frame(bytes.subarray(at));
		frame.#bytes = bytes;
		for (const piece of pieces) {
			bytes.set(piece, at);
			at += piece.length;
		}
		return frame;
	}

	get bytes(): Buffer {
		return (this.#bytes ??= this.#write());
	}

	#write(): Buffer {
		const [first, ...more] = this.messages.map(frameOf);
		return first && more.length === 0 ? first : Buffer.concat([first ?? Buffer.alloc(0), ...more]);
	}
}

export interface Line {
	/** Bytes that the peer has not taken yet. */
	readonly waiting: number;
	write(frame: Frame): void;
	/** Before anything goes out on another way (ping, close), so that it stays behind what was said first. */
	flush(): void;
}

const unsent = new Set<StreamLine>();

function flushAll(): void {
	const lines = [...unsent];
	unsent.clear();
	for (const line of lines) line.flush();
}

class StreamLine implements Line {
	readonly #stream: Duplex;
	#pieces: Buffer[] = [];
	#bytes = 0;

	constructor(stream: Duplex) {
		this.#stream = stream;
	}

	get waiting(): number {
		return this.#bytes + this.#stream.writableLength;
	}

	write(frame: Frame): void {
		this.#pieces.push(frame.bytes);
		this.#bytes += frame.bytes.length;
		if (unsent.size === 0) queueMicrotask(flushAll);
		unsent.add(this);
	}

	flush(): void {
		const [pieces, size] = [this.#pieces, this.#bytes];
		if (size === 0) return;
		this.#pieces = [];
		this.#bytes = 0;
		if (!this.#stream.writable) return;
		// Who does not read keeps what waits for them: a copy, not the slab that others' frames lie in, once for every frame.
		if (pieces.length === 1 && this.#stream.writableLength === 0) return void this.#stream.write(pieces[0]);
		if (size <= COPY_BYTES) return void this.#stream.write(Buffer.concat(pieces, size));
		this.#stream.cork();
		for (const piece of pieces) this.#stream.write(piece);
		this.#stream.uncork();
	}
}

/** For sockets without a stream of their own (server/rehearsal/inner-socket.ts). */
class SocketLine implements Line {
	readonly #socket: WebSocket;

	constructor(socket: WebSocket) {
		this.#socket = socket;
	}

	get waiting(): number {
		return this.#socket.bufferedAmount;
	}

	write(frame: Frame): void {
		for (const message of frame.messages) this.#socket.send(message);
	}

	flush(): void {}
}

/** @param stream what the socket was upgraded from, without compression; null when there is none */
export const openLine = (socket: WebSocket, stream: Duplex | null): Line =>
	stream ? new StreamLine(stream) : new SocketLine(socket);
