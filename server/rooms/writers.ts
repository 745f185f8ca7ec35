/** Which live connection of a room writes with which client id: two at a time would each overwrite the other's. Rule RM35. */
import type { Connection } from './connection.ts';

export class Writers {
	readonly #writers = new Map<number, Connection>();

	/** A duplicate, not a reconnect: the other one was heard after this one opened. */
	rivalOf(clientId: number, connection: Connection): Connection | null {
		const other = this.#writers.get(clientId);
		return other && other !== connection && other.isOpen && other.heardOrder > connection.openedOrder ? other : null;
	}

	note(clientId: number, connection: Connection): void {
		this.#writers.set(clientId, connection);
	}

	forget(connection: Connection): void {
		for (const [client, writer] of this.#writers) if (writer === connection) this.#writers.delete(client);
	}
}
