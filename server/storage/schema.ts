/**
 * Tables, as Kysely sees them. Content and identity live in two SQLite files so that neither waits for the other (05-decisions 14);
 * on Postgres they are one database. Times are Unix milliseconds; booleans are 0/1; ids are text.
 */
import type { Generated } from 'kysely';

export interface ContentTables {
	/** `deleted_at`: in the bin since then, null while it lives. */
	workshop: { id: string; template_id: string; created_at: number; head_seq: number; deleted_at: number | null };
	/** The ledger: append-only, (workshop_id, seq) is the key, seq starts at 1 without holes. */
	event: { workshop_id: string; seq: number; at: number; actor: string | null; type: string; data: string };
	/** Who a participant is: erasable, never in the ledger. One row per (workshop, participant). */
	participant: { workshop_id: string; id: string; person_id: string; name: string; joined_at: number };
	/** Free text referred to by ledger events: erasable. */
	text: { id: string; workshop_id: string; author: string | null; body: string; created_at: number };
	/** `token` is the 128-bit code in links; `short_code` six characters. */
	invite: {
		id: string;
		workshop_id: string;
		kind: string;
		token: string;
		short_code: string;
		created_at: number;
		revoked_at: number | null;
	};
	/** `owner` is the participant of a private draft room, else null. `doc_epoch` names the document's history; `access_epoch` rises with every freeze, reveal, adoption. */
	room: {
		id: string;
		workshop_id: string;
		name: string;
		owner: string | null;
		doc_epoch: string;
		access_epoch: number;
		head_seq: number;
		snapshot_seq: number;
	};
	room_update: {
		room_id: string;
		seq: number;
		participant_id: string | null;
		data: Uint8Array;
		checksum: number;
		at: number;
	};
	room_snapshot: { room_id: string; seq: number; data: Uint8Array; sha256: string; at: number };
	/** Which Yjs client id is whose, so that nobody can write as somebody else. */
	room_client: { room_id: string; client_id: number; participant_id: string; at: number };
	/** Earlier versions of shared rooms; never of a private draft. `asked_by` is absent where names were hidden. */
	version: {
		id: string;
		workshop_id: string;
		room: string;
		seq: number;
		kind: string;
		at: number;
		asked_by: string | null;
		label_id: string | null;
		rev: number | null;
		sha256: string;
		bytes: number;
	};
	/** What versions hold: once, under its own hash. */
	version_content: { workshop_id: string; sha256: string; data: Uint8Array };
	/** `revision` rises with every cast, so that closing can prove that its tally saw them all. */
	ballot: { id: string; workshop_id: string; stage: string; state: string; revision: number };
	/** One row per voter, replaced while the ballot is open; never leaves the server, purged after adoption. */
	ballot_cast: { ballot_id: string; participant_id: string; votes: string; at: number };
	/** Authors of side-labelled cards, kept for "my input" (05-decisions 4). Private. */
	card_author: { workshop_id: string; card_id: string; participant_id: string };
	/** Cards of which somebody of that side has said that they read it. Without whom, and without when. */
	read_mark: { workshop_id: string; card_id: string; side: string };
	/** The imported document as it came: the marked record of the source (05-decisions 20). */
	import_record: { workshop_id: string; document: string; at: number };
	idempotency: { workshop_id: string; participant_id: string; key: string; rev: number; at: number };
	schema_version: { id: Generated<number>; version: number; at: number };
}

export interface IdentityTables {
	person: { id: string; name: string; locale: string; created_at: number };
	/** Only the SHA-256 of the cookie's token is kept. */
	session: { token_hash: string; person_id: string; created_at: number; expires_at: number };
	schema_version: { id: Generated<number>; version: number; at: number };
}
