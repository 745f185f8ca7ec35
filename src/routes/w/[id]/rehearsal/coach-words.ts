/** What to say now, and the trap most facilitators step into, for every moment of a rehearsal. */
import { m } from '#lib/paraglide/messages.js';
import type { Moment } from './coach.ts';

interface Hint {
	readonly say: () => string;
	readonly trap: () => string;
}

export const HINTS: Readonly<Record<Moment, Hint>> = {
	lobby: { say: m.rehearsal_say_lobby, trap: m.rehearsal_trap_lobby },
	write: { say: m.rehearsal_say_write, trap: m.rehearsal_trap_write },
	reveal: { say: m.rehearsal_say_reveal, trap: m.rehearsal_trap_reveal },
	cluster: { say: m.rehearsal_say_cluster, trap: m.rehearsal_trap_cluster },
	vote: { say: m.rehearsal_say_vote, trap: m.rehearsal_trap_vote },
	voted: { say: m.rehearsal_say_voted, trap: m.rehearsal_trap_voted },
	draft: { say: m.rehearsal_say_draft, trap: m.rehearsal_trap_draft },
	finding: { say: m.rehearsal_say_finding, trap: m.rehearsal_trap_finding },
	amend: { say: m.rehearsal_say_amend, trap: m.rehearsal_trap_amend },
	consent: { say: m.rehearsal_say_consent, trap: m.rehearsal_trap_consent },
	objection: { say: m.rehearsal_say_objection, trap: m.rehearsal_trap_objection },
	adopted: { say: m.rehearsal_say_adopted, trap: m.rehearsal_trap_adopted }
};
