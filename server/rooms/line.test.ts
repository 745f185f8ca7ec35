import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Frame, openLine } from './line.ts';
import type { Line } from './line.ts';

/** Around every border of the length field. */
const SIZES = [0, 1, 125, 126, 65_535, 65_536, 200_000];
const message = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 7 + size) % 251);

const cleanUp: (() => void)[] = [];
afterEach(() => cleanUp.splice(0).forEach((each) => each()));

/** A real socket pair; `speak` runs on the server's end, and everything the client hears before the close comes back. */
async function listen(speak: (line: Line, socket: WebSocket) => void): Promise<Buffer[]> {
	const http = createServer();
	const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	http.on('upgrade', (request, stream, head) =>
		sockets.handleUpgrade(request, stream, head, (socket) => speak(openLine(socket, stream), socket))
	);
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	cleanUp.push(() => http.close());
	const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
	const heard: Buffer[] = [];
	client.on('message', (data: Buffer) => heard.push(data));
	await new Promise((resolve) => client.on('close', resolve));
	return heard;
}

describe('a line', () => {
	it('[RM54] messages of every length arrive whole and in order, also those said just before the end', async () => {
		const heard = await listen((line, socket) => {
			for (const size of SIZES) line.write(new Frame(message(size)));
			for (const size of SIZES)
				line.write(Frame.gather([message(size).subarray(0, 70_000), message(size).subarray(70_000)]));
			line.flush();
			socket.close();
		});
		const said = [...SIZES, ...SIZES];
		expect(heard.map(({ length }) => length)).toEqual(said);
		heard.forEach((data, i) => expect(data.equals(message(said[i]!))).toBe(true));
	});

	it('[RM54] what is gathered shares memory and nothing else, also when it is kept longer than meant', () => {
		const frames = Array.from({ length: 2_000 }, (_, i) => Frame.gather([message(i), message(3)]));
		frames.forEach((frame, i) => {
			expect(frame.bytes.equals(new Frame(Buffer.concat([message(i), message(3)])).bytes)).toBe(true);
			expect(frame.messages[0]).toEqual(frame.bytes.subarray(frame.bytes.length - i - 3));
		});
	});

	it('[RM51] what waits for somebody who does not read holds no memory but its own', async () => {
		const taken: { chunk: Buffer; done: () => void }[] = [];
		const stream = new Duplex({
			read: () => undefined,
			write: (chunk: Buffer, _encoding, done) => taken.push({ chunk, done })
		});
		const line = openLine(null as unknown as WebSocket, stream);
		for (let i = 0; i < 20; i++) {
			line.write(Frame.gather([message(100)]));
			await Promise.resolve();
		}
		for (let i = 0; i < taken.length; i++) {
			taken[i]!.done();
			await new Promise((turn) => setImmediate(turn));
		}
		expect(taken.map(({ chunk }) => chunk.length)).toEqual(Array(20).fill(102));
		const slab = taken[0]!.chunk.buffer;
		expect(slab.byteLength).toBeGreaterThan(100_000);
		expect(taken.filter(({ chunk }) => chunk.buffer === slab)).toHaveLength(1);
	});

	it('[RM54] what is said in one turn is one write; the next turn is the next', async () => {
		const writes: number[] = [];
		const stream = new Duplex({
			read: () => undefined,
			write: (chunk: Buffer, _encoding, done) => (writes.push(chunk.length), done())
		});
		const line = openLine(null as unknown as WebSocket, stream);
		const shared = new Frame(message(10));
		for (let i = 0; i < 3; i++) line.write(shared);
		expect([line.waiting, writes]).toEqual([36, []]);
		await Promise.resolve();
		expect([line.waiting, writes]).toEqual([0, [36]]);
		line.write(shared);
		await Promise.resolve();
		expect(writes).toEqual([36, 12]);
	});
});
