/**
 * A process with nothing but rooms in it, to be killed: `node tests/fault/room-process.ts <dataDir> <port>`.
 * Prints its port in one line when it listens.
 */
import { startRooms } from '../support/room-harness.ts';

const [dataDir, port] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: room-process.ts <dataDir> [port]');
const harness = await startRooms({
	dataDir,
	port: Number(port ?? 0),
	log: {
		warn: (details, message) => console.error(message, details),
		error: (details, message) => console.error(message, details)
	}
});
console.log(new URL(harness.url).port);
