/**
 * A TCP proxy in front of the rooms that does what networks do: swallows everything without a word, holds the end of a line back,
 * or loses one message. Ends with `close`.
 */
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { atEnd } from './conduct.ts';

interface Line {
	readonly client: Socket;
	readonly server: Socket;
	/** Bytes of the client on their way to the server, frame by frame. */
	readonly forward: (data: Buffer) => void;
	/** Nothing goes through any more, and neither side is told. */
	isHole: boolean;
	/** What was said into the hole: the system says it again when the network is back. */
	readonly held: { readonly to: Socket; readonly data: Buffer }[];
}

/** The frames of one direction, whole: RFC 6455 §5.2. What comes before them, the handshake, is one piece. */
class Frames {
	#rest = Buffer.alloc(0);
	#shaken = false;

	take(data: Buffer): Buffer[] {
		this.#rest = Buffer.concat([this.#rest, data]);
		const pieces: Buffer[] = [];
		for (let size = this.#next(); size > 0 && size <= this.#rest.length; size = this.#next()) {
			pieces.push(this.#rest.subarray(0, size));
			this.#rest = this.#rest.subarray(size);
		}
		return pieces;
	}

	/** Bytes of the next piece; 0 when that is not known yet. */
	#next(): number {
		const rest = this.#rest;
		if (!this.#shaken) {
			const end = rest.indexOf('\r\n\r\n');
			if (end < 0) return 0;
			this.#shaken = true;
			return end + 4;
		}
		if (rest.length < 2) return 0;
		const short = (rest[1] ?? 0) & 0x7f;
		const mask = (rest[1] ?? 0) & 0x80 ? 4 : 0;
		if (short < 126) return 2 + mask + short;
		const head = short === 126 ? 4 : 10;
		if (rest.length < head) return 0;
		return head + mask + (short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2)));
	}
}

export class FaultProxy {
	readonly #server: Server;
	readonly #lines = new Set<Line>();
	/** Is this message of a client lost? Asked for each piece, the handshake first, numbered per line from 0. */
	loses: (piece: number) => boolean = () => false;
	lost = 0;
	/** Lines that come now go nowhere either. */
	isDown = false;
	port = 0;

	static async start(target: number): Promise<FaultProxy> {
		const proxy = new FaultProxy(target);
		await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
		proxy.port = (proxy.#server.address() as AddressInfo).port;
		atEnd(() => proxy.close());
		return proxy;
	}

	constructor(target: number) {
		this.#server = createServer((client) => this.#open(client, target));
	}

	/** Everything that is open goes on being open, and nothing passes. New lines pass, unless `isDown`. */
	swallow(): void {
		for (const line of this.#lines) line.isHole = true;
	}

	/** The network is back, and with it what was on its way. */
	heal(): void {
		this.isDown = false;
		for (const line of this.#lines) {
			line.isHole = false;
			for (const { to, data } of line.held.splice(0)) {
				if (to === line.server) line.forward(data);
				else to.write(data);
			}
			if (line.client.destroyed || line.server.destroyed) this.#end(line);
		}
	}

	/** The server hears now that lines are over which nobody has used for long. */
	endSwallowed(): void {
		for (const line of this.#lines) if (line.isHole) this.#end(line);
	}

	#end({ client, server }: Line): void {
		client.destroy();
		server.destroy();
	}

	close(): void {
		for (const { client, server } of this.#lines) {
			client.destroy();
			server.destroy();
		}
		this.#server.close();
	}

	#open(client: Socket, target: number): void {
		const server = connect(target, '127.0.0.1');
		const frames = new Frames();
		let piece = 0;
		const forward = (data: Buffer): void => {
			for (const bytes of frames.take(data)) {
				if (this.loses(piece++)) this.lost++;
				else server.write(bytes);
			}
		};
		const line: Line = { client, server, forward, isHole: this.isDown, held: [] };
		this.#lines.add(line);
		client.on('data', (data) => {
			if (line.isHole) line.held.push({ to: server, data });
			else forward(data);
		});
		server.on('data', (data) => {
			if (line.isHole) line.held.push({ to: client, data });
			else client.write(data);
		});
		for (const [from, to] of [
			[client, server],
			[server, client]
		] as const) {
			from.on('error', () => undefined);
			// In a hole not even the end of the other side is heard.
			from.on('close', () => {
				if (!line.isHole) to.destroy();
				if (client.destroyed && server.destroyed) this.#lines.delete(line);
			});
		}
	}
}
