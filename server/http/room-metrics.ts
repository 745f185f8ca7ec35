/** What `/metrics` says about rooms: how many, how busy, how fast, and how often somebody was told no. */
import type { Rooms, RoomsStats } from '../rooms/create-rooms.ts';
import type { Counter, Distribution } from './metrics.ts';

export function roomCounters({ stats, tally }: Pick<Rooms, 'stats' | 'tally'>): Counter[] {
	const gauge = (name: string, help: string, key: keyof RoomsStats): Counter => ({
		name,
		help,
		type: 'gauge',
		read: () => stats()[key]
	});
	const total = (name: string, help: string, read: Counter['read']): Counter => ({
		name: `${name}_total`,
		help,
		type: 'counter',
		read
	});
	return [
		gauge('rooms', 'Rooms in memory', 'rooms'),
		gauge('rooms_resting', 'Of these, rooms whose document is kept as bytes', 'resting'),
		gauge('room_connections', 'Open /sync sockets', 'connections'),
		gauge('room_connections_lagging', 'Of these, sockets that get no live updates until they have drained', 'lagging'),
		gauge('room_messages_waiting', 'Document messages that wait for their turn', 'waiting'),
		total('room_lags', 'Times a socket stopped taking live updates', () => tally.lags),
		total('room_rejects', 'Writes refused', () => ({ label: 'reason', values: tally.rejects.read() })),
		total('room_resets', 'Copies that clients were told to drop', () => tally.resets),
		total('room_closes', 'Sockets closed by the server', () => ({ label: 'code', values: tally.closes.read() })),
		total('room_failures', 'Rooms dropped to be loaded anew', () => tally.failures)
	];
}

export const roomDistributions = ({ tally }: Pick<Rooms, 'tally'>): Distribution[] => [
	{
		name: 'room_commit_seconds',
		help: 'From asking the database to store a batch to its answer',
		read: () => tally.commit.read()
	},
	{
		name: 'room_ack_seconds',
		help: 'From hearing a document message to answering it, stored',
		read: () => tally.ack.read()
	}
];
