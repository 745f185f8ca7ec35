/** The canonical bytes of what an update adds: ours, not the client's. Same layout as Yjs's v1 (highest client first). */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encode } from '#lib/wire/encode.ts';
import type { Deletion, Struct } from './decode.ts';

export interface NewStructs {
	readonly client: number;
	readonly structs: readonly Struct[];
	/** How much of the first struct is known already. */
	readonly offset: number;
}

function writeDeletions(encoder: encoding.Encoder, deletions: readonly Deletion[]): void {
	const byClient = Map.groupBy(deletions, ({ client }) => client);
	encoding.writeVarUint(encoder, byClient.size);
	for (const [client, ranges] of [...byClient].sort(([a], [b]) => b - a)) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, ranges.length);
		for (const { clock, length } of ranges) {
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarUint(encoder, length);
		}
	}
}

/** Yjs's writer, on the encoder that all share (lib/wire/encode.ts): one of its own for every update costs more than the writing. */
const writer = new Y.UpdateEncoderV1();

export const encodeUpdate = (added: readonly NewStructs[], deletions: readonly Deletion[]): Uint8Array =>
	encode((rest) => {
		writer.restEncoder = rest;
		encoding.writeVarUint(rest, added.length);
		for (const { client, structs, offset } of [...added].sort((a, b) => b.client - a.client)) {
			encoding.writeVarUint(rest, structs.length);
			writer.writeClient(client);
			encoding.writeVarUint(rest, (structs[0]?.id.clock ?? 0) + offset);
			structs.forEach((struct, index) => struct.write(writer, index === 0 ? offset : 0));
		}
		writeDeletions(rest, deletions);
	});
