/** The canonical bytes of what an update adds: ours, not the client's. Same layout as Yjs's v1 (highest client first). */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Deletion, Struct } from './decode.ts';

export interface NewStructs {
	readonly client: number;
	readonly structs: readonly Struct[];
	/** How much of the first struct is known already. */
	readonly offset: number;
}

function writeDeletions(encoder: Y.UpdateEncoderV1, deletions: readonly Deletion[]): void {
	const byClient = Map.groupBy(deletions, ({ client }) => client);
	encoding.writeVarUint(encoder.restEncoder, byClient.size);
	for (const [client, ranges] of [...byClient].sort(([a], [b]) => b - a)) {
		encoding.writeVarUint(encoder.restEncoder, client);
		encoding.writeVarUint(encoder.restEncoder, ranges.length);
		for (const { clock, length } of ranges) {
			encoding.writeVarUint(encoder.restEncoder, clock);
			encoding.writeVarUint(encoder.restEncoder, length);
		}
	}
}

/** Used again for every update: its memory costs more to make than most updates to write. */
let encoder = new Y.UpdateEncoderV1();
const MAX_KEPT_BYTES = 64 * 1024;

export function encodeUpdate(added: readonly NewStructs[], deletions: readonly Deletion[]): Uint8Array {
	const { restEncoder } = encoder;
	restEncoder.cpos = 0;
	restEncoder.bufs = [];
	// One that grew, or was left in the middle of something, is not kept.
	if (restEncoder.cbuf.length > MAX_KEPT_BYTES) encoder = new Y.UpdateEncoderV1();
	encoding.writeVarUint(encoder.restEncoder, added.length);
	for (const { client, structs, offset } of [...added].sort((a, b) => b.client - a.client)) {
		encoding.writeVarUint(encoder.restEncoder, structs.length);
		encoder.writeClient(client);
		encoding.writeVarUint(encoder.restEncoder, (structs[0]?.id.clock ?? 0) + offset);
		structs.forEach((struct, index) => struct.write(encoder, index === 0 ? offset : 0));
	}
	writeDeletions(encoder, deletions);
	return encoder.toUint8Array();
}
