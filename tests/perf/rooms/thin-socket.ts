/**
 * A WebSocket client with as little in it as possible, so that one process can hear a million frames a second: whole frames go to
 * a callback and are not kept; of a frame that nobody wants, only its beginning is. RFC 6455 §5.2, binary messages in one frame.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** One buffer for everybody: what is read is dealt with before the next read. */
const CHUNK = Buffer.allocUnsafe(256 * 1024);
/** Enough of a frame to know what it is. */
const HEAD_BYTES = 64;
const OPCODE = { binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** A frame as a client sends it. The mask is zero: the server undoes it all the same, and it can be made beforehand. */
export function frame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
	const size = payload.length;
	const extra = size < 126 ? 0 : size < 0x1_0000 ? 2 : 8;
	const bytes = Buffer.alloc(2 + extra + 4 + size);
	bytes[0] = 0x80 | opcode;
	bytes[1] = 0x80 | (extra === 0 ? size : extra === 2 ? 126 : 127);
	if (extra === 2) bytes.writeUInt16BE(size, 2);
	if (extra === 8) bytes.writeBigUInt64BE(BigInt(size), 2);
	bytes.set(payload, 6 + extra);
	return bytes;
}

export interface Ears {
	readonly opened: () => void;
	/** @param view the payload, or its first bytes when it is not wanted whole; not to be kept @param size the whole payload's */
	readonly heard: (view: Uint8Array, size: number) => void;
	/** @param code 1006 when the line was cut */
	readonly closed: (code: number) => void;
}

export class ThinSocket {
	/** Every payload is wanted whole. */
	wantsAll = false;
	readonly #socket: Socket;
	readonly #ears: Ears;
	#isOpen = false;
	#code: number | null = null;
	/** Bytes of a frame that is not there yet, when not even its size is known. */
	#rest: Buffer = Buffer.alloc(0);
	/** A frame that is being put together. */
	#partial: Buffer | null = null;
	#filled = 0;
	/** Bytes to come that nobody wants. */
	#unwanted = 0;

	constructor(port: number, path: string, ears: Ears) {
		this.#ears = ears;
		const callback = (size: number, buffer: Uint8Array): boolean => {
			this.#take(buffer as Buffer, size);
			return true;
		};
		this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: CHUNK, callback } });
		this.#socket.on('connect', () => {
			const key = Buffer.alloc(16, 7).toString('base64');
			this.#socket.write(
				`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
					`Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`
			);
		});
		this.#socket.on('error', () => undefined);
		this.#socket.on('close', () => ears.closed(this.#code ?? 1006));
	}

	/** @param bytes made by `frame` */
	send(bytes: Buffer): void {
		this.#socket.write(bytes);
	}

	pause(): void {
		this.#socket.pause();
	}

	/** Cuts the line without a word. */
	cut(): void {
		this.#socket.destroy();
	}

	#take(buffer: Buffer, size: number): void {
		let data = buffer.subarray(0, size);
		if (this.#rest.length > 0) {
			data = Buffer.concat([this.#rest, data]);
			this.#rest = Buffer.alloc(0);
		}
		if (!this.#isOpen) data = this.#shakeHands(data);
		if (this.#isOpen) this.#readFrames(data);
	}

	/** @returns what came behind the answer */
	#shakeHands(data: Buffer): Buffer {
		const end = data.indexOf('\r\n\r\n');
		if (end < 0) {
			this.#rest = Buffer.from(data);
			return data;
		}
		const status = data.toString('latin1', 0, 12);
		if (status !== 'HTTP/1.1 101') throw new Error(`the socket was refused: ${status}`);
		this.#isOpen = true;
		this.#ears.opened();
		return data.subarray(end + 4);
	}

	#readFrames(data: Buffer): void {
		let at = this.#finish(data);
		while (data.length - at >= 2) {
			const short = (data[at + 1] ?? 0) & 0x7f;
			const header = short < 126 ? 2 : short === 126 ? 4 : 10;
			if (data.length - at < header) break;
			const size =
				short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
			const opcode = this.#opcodeOf(data[at] ?? 0);
			const end = at + header + size;
			if (end > data.length) {
				this.#begin(data.subarray(at), { opcode, header, size });
				return;
			}
			this.#hear(opcode, data.subarray(at + header, end), size);
			at = end;
		}
		if (at < data.length) this.#rest = Buffer.from(data.subarray(at));
	}

	#opcodeOf(first: number): number {
		const opcode = first & 0x0f;
		const known = opcode === OPCODE.binary || opcode >= OPCODE.close;
		if ((first & 0xf0) !== 0x80 || !known) throw new Error(`a frame that this client does not read: ${first}`);
		return opcode;
	}

	/** The rest of a frame that began earlier. @returns where the next frame begins */
	#finish(data: Buffer): number {
		if (this.#unwanted > 0) {
			const skipped = Math.min(this.#unwanted, data.length);
			this.#unwanted -= skipped;
			return skipped;
		}
		const partial = this.#partial;
		if (!partial) return 0;
		const taken = data.copy(partial, this.#filled);
		this.#filled += taken;
		if (this.#filled < partial.length) return taken;
		this.#partial = null;
		this.#readFrames(partial);
		return taken;
	}

	#begin(data: Buffer, { opcode, header, size }: { opcode: number; header: number; size: number }): void {
		if (!this.wantsAll && opcode === OPCODE.binary && data.length - header >= HEAD_BYTES) {
			this.#unwanted = header + size - data.length;
			return this.#ears.heard(data.subarray(header), size);
		}
		this.#partial = Buffer.allocUnsafe(header + size);
		this.#filled = data.copy(this.#partial);
	}

	#hear(opcode: number, payload: Buffer, size: number): void {
		if (opcode === OPCODE.binary) return this.#ears.heard(payload, size);
		if (opcode === OPCODE.ping) return this.send(frame(payload, OPCODE.pong));
		if (opcode !== OPCODE.close) return;
		this.#code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
		this.#socket.end(frame(payload, OPCODE.close));
	}
}
