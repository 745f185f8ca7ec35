/**
 * Keeps what every connection may do equal to what `Access` says now. Answers are applied in the order of the questions, so an
 * old yes can never overtake a new no. Rules RM13–RM15.
 */
import { CLOSE } from '#lib/wire/close.ts';
import type { Connection } from './connection.ts';
import { roomId } from './ports.ts';
import type { Access } from './ports.ts';
import type { RoomsLog } from './registry.ts';

export class AccessWatch {
	readonly #access: Access;
	readonly #log: RoomsLog;
	readonly #connections = new Map<string, Set<Connection>>();

	constructor(access: Access, log: RoomsLog) {
		this.#access = access;
		this.#log = log;
	}

	get size(): number {
		let size = 0;
		for (const set of this.#connections.values()) size += set.size;
		return size;
	}

	get lagging(): number {
		let lagging = 0;
		for (const { isLagging } of this.all()) if (isLagging) lagging++;
		return lagging;
	}

	*all(): Generator<Connection> {
		for (const set of this.#connections.values()) yield* set;
	}

	add(connection: Connection): void {
		const { workshopId } = connection.admission.address;
		const set = this.#connections.get(workshopId);
		if (set) set.add(connection);
		else this.#connections.set(workshopId, new Set([connection]));
	}

	remove(connection: Connection): void {
		const { workshopId } = connection.admission.address;
		const set = this.#connections.get(workshopId);
		set?.delete(connection);
		if (set?.size === 0) this.#connections.delete(workshopId);
	}

	/** Resolves when every connection of the workshop has been told what is new. */
	async refresh(workshopId: string): Promise<void> {
		await Promise.all([...(this.#connections.get(workshopId) ?? [])].map((connection) => this.ask(connection)));
	}

	/** Never rejects: who cannot be asked about is sent away to try again. */
	async ask(connection: Connection): Promise<void> {
		const { personId, participantId, address } = connection.admission;
		const asked = connection.ask();
		try {
			const answer = await this.#access.admit(personId, address.workshopId, address.room);
			if (answer === 'forbidden') return connection.close(CLOSE.forbidden);
			if (answer === 'no-such-room') return connection.close(CLOSE.noSuchRoom);
			// Merged with another entry, or sent to another document: a fresh connection starts clean.
			if (answer.participantId !== participantId || roomId(answer.address) !== roomId(address))
				return connection.close(CLOSE.restarting);
			connection.admit(asked, answer);
		} catch (error) {
			this.#log.error({ err: error, room: roomId(address) }, 'access could not be asked');
			connection.close(CLOSE.overloaded);
		}
	}
}
