/** What the commands of a workshop need from outside. One typed object; no singletons. */
import type { RoomGate } from '../rooms/ports.ts';
import type { Database } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';
import type { Changes } from './changes.ts';
import type { Contents } from './contents.ts';
import type { Counts } from './counts.ts';
import type { States } from './states.ts';

export interface Deps {
	readonly content: Database<ContentTables>;
	readonly gate: RoomGate;
	readonly states: States;
	readonly contents: Contents;
	readonly counts: Counts;
	readonly changes: Changes;
	/** Unix milliseconds. */
	readonly now: () => number;
	/** A ULID: sorts by time, unguessable enough for an id, never a permission. */
	readonly newId: () => string;
	readonly keys: { readonly reveal: Buffer; readonly returnLink: Buffer; readonly create: Buffer };
}
