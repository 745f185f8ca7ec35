/** A steady stream of small edits: what one delivery costs, and how late it is. */
import { Load, OBSERVERS } from '../load.ts';
import { makeScript } from '../script.ts';
import { ServerProcess } from '../server-process.ts';
import { COLUMN, latencyFigures, loopFigures, measured } from '../workload.ts';
import type { Figures, Workload } from '../workload.ts';

export interface Size {
	readonly rooms: number;
	/** In each room, observers included. */
	readonly people: number;
	/** Edits of all rooms together. */
	readonly perSecond: number;
}

/** Deliveries that an edit must lead to: to everybody in the room but its author. */
export const perEdit = ({ people }: Size): number => people - 1;

async function run(load: Load, size: Size, seconds: number): Promise<Figures> {
	load.measure();
	const before = { frames: 0, bytes: 0 };
	for (const client of load.clients) {
		before.frames += client.frames;
		before.bytes += client.bytes;
	}
	const { spent, result } = await measured(load.server, async () => {
		const edits = await load.write(size.perSecond, seconds);
		await load.drained();
		return edits;
	});
	if (spent.wallMs > seconds * 1_500 + 2_000)
		throw new Error(`${load.server.name} could not keep up with ${size.perSecond}/s`);
	const deliveries = result * perEdit(size);
	const frames = load.clients.reduce((sum, client) => sum + client.frames, 0) - before.frames;
	const bytes = load.clients.reduce((sum, client) => sum + client.bytes, 0) - before.bytes;
	return {
		cpuPerDelivery: (spent.cpuMs * 1_000) / deliveries,
		...latencyFigures(load.latencies),
		...loopFigures(spent),
		frames: (frames / (result * load.clients.length)) * size.rooms,
		bytes: (bytes / (result * load.clients.length)) * size.rooms,
		duplicated: load.observers.flat().reduce((sum, { duplicated }) => sum + duplicated, 0)
	};
}

const COLUMNS = [
	COLUMN.cpuPerDelivery,
	COLUMN.p50,
	COLUMN.p99,
	COLUMN.max,
	COLUMN.cpu,
	{
		key: 'frames',
		label: 'frames per delivery',
		digits: 2,
		means: 'frames a client got (acknowledgements too) per edit that it had to get'
	},
	{ key: 'bytes', label: 'bytes per delivery', digits: 0, means: 'bytes a client got per edit that it had to get' },
	COLUMN.loopP99,
	COLUMN.rss,
	COLUMN.generator
];

export function fanOut(name: string, size: Size): Workload {
	const { rooms, people, perSecond } = size;
	return {
		name,
		title: `Fan-out, ${rooms} × ${people} people, ${perSecond.toLocaleString('en')} edits a second`,
		about: `${rooms === 1 ? 'One room' : `${rooms} rooms`} of ${people}; all but ${OBSERVERS} of each room write in turn.`,
		columns: COLUMNS,
		prepare({ seconds, warmSeconds }) {
			const edits = Math.ceil(perSecond * (seconds + warmSeconds)) + rooms;
			const script = makeScript({ rooms, editors: people - OBSERVERS, edits });
			return async (name) => {
				const server = await ServerProcess.start(name);
				const load = await Load.join({ server, script, people });
				await load.write(perSecond, warmSeconds);
				await load.drained();
				const figures = await run(load, size, seconds);
				await load.prove();
				load.leave();
				await server.stop();
				return figures;
			};
		}
	};
}
