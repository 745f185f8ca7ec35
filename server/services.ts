/**
 * The one hand-off between our server and SvelteKit's bundle: the composed services on `globalThis`.
 * Routes and hooks take types from here, never values, except `readServices` in hooks.server.ts.
 */
import type { PersonId } from '#lib/domain/id.ts';
import type { FunctionName, Role } from '#lib/domain/people/people.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { Need } from '#lib/domain/session/needs.ts';
import type { Ring } from '#lib/domain/session/ring.ts';
import type { Phase, StageKey } from '#lib/domain/session/stage.ts';
import type { Calendar } from '#lib/domain/session/windows.ts';
import type { View } from '#lib/domain/session/view.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { GermanAddress, Locale } from '#lib/domain/text.ts';
import type { AgreeingSide, Side } from '#lib/domain/people/people.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import type { Change } from '#lib/domain/versions/compare.ts';
import type { SharedRoom, VersionKind } from '#lib/domain/versions/version.ts';
import type { Identity, Person } from './identity/port.ts';

export { SESSION_COOKIE } from './identity/port.ts';

export interface Created {
	readonly id: string;
	readonly url: string;
	readonly returnUrl: string;
	readonly invites: Readonly<Record<'participant' | 'observer', { code: string; shortCode: string; url: string }>>;
}

export interface InviteInfo {
	readonly workshopId: string;
	readonly title: string;
	readonly kind: 'participant' | 'observer';
	readonly people: Readonly<Record<'field' | 'internal' | 'others', number>>;
	readonly locale: Locale;
	/** How German words address people there. */
	readonly german: GermanAddress;
	/** The caller already is a participant. */
	readonly joined: boolean;
}

/** Whom a private return link brings back, and where to. */
export interface ReturnLink {
	readonly personId: PersonId;
	readonly workshopId: string;
	readonly name: string;
	readonly title: string;
	/** How German words address people there. */
	readonly german: GermanAddress;
}

/** One workshop in the list of a person. Times are Unix milliseconds. */
export interface Listed {
	readonly id: string;
	readonly title: string;
	readonly role: Role;
	/** Practised alone with simulated colleagues: never agreed. */
	readonly rehearsal: boolean;
	readonly createdAt: number;
	/** Something was decided or written. */
	readonly changedAt: number;
	/** In the bin: only its facilitator has it in the list. */
	readonly shelf: 'open' | 'archived' | 'bin';
	readonly deletedAt: number | null;
	/** Where everybody is; null in the lobby. */
	readonly current: { readonly stage: StageKey; readonly phase: Phase } | null;
	/** It came from a plan: its text is there before anybody leads through it. */
	readonly imported: boolean;
	readonly agreed: boolean;
	readonly ring: Ring;
	/** What waits for this person there. */
	readonly needs: readonly Need[];
	/** This person may send insights there now: from the invitation to their reveal. */
	readonly captures: boolean;
}

/** An earlier version of a room. Times are Unix milliseconds. */
export interface ListedVersion {
	readonly id: string;
	readonly room: SharedRoom;
	readonly kind: VersionKind;
	readonly at: number;
	/** Where the room stood. */
	readonly seq: number;
	/** The revision of the command that made it; null for one that was made by itself. */
	readonly rev: number | null;
	/** What somebody called it. */
	readonly label: string | null;
	/** Who wanted it, where the stage says names now. */
	readonly by: string | null;
}

export interface SeenVersion {
	readonly version: ListedVersion;
	readonly content: StageContent;
	/** What leads from it to now, or to the version it is compared with. `sides`: who wrote there since, as far as that may be said. */
	readonly changes: readonly (Change & { readonly sides: readonly Side[] })[];
}

/** `origin` is the effective origin of the request, for absolute links. `key`: a retry with the same one has one effect. Every method throws `Refusal`. */
export interface Workshops {
	create(
		person: Person,
		input: {
			templateId: string;
			title: string;
			locale: Locale;
			languages?: readonly Locale[];
			german?: GermanAddress;
			function?: FunctionName;
			fromWorkshopId?: string;
			calendar?: Calendar;
		},
		origin: string,
		key?: string
	): Promise<Created>;
	importPlan(person: Person, document: unknown, origin: string, key?: string): Promise<Created>;
	readInvite(person: Person | null, code: string): Promise<InviteInfo>;
	join(
		person: Person,
		input: { code: string; function: FunctionName; region?: string; name?: string },
		origin: string
	): Promise<{ workshopId: string; participantId: string; returnUrl: string }>;
	/** @param as what somebody of that side would see; only for whoever facilitates */
	view(person: Person, workshopId: string, origin: string, as?: AgreeingSide): Promise<View>;
	command(person: Person, workshopId: string, command: Command, idempotencyKey?: string): Promise<{ rev: number }>;
	plan(person: Person, workshopId: string, options: { locale: Locale; asOf?: string }): Promise<Plan>;
	exportPlan(
		person: Person,
		workshopId: string,
		options: { format: string; locale: Locale }
	): Promise<{ bytes: Uint8Array; contentType: string; fileName: string; hash: string }>;
	/** Earlier versions of a shared room, newest first. */
	versions(person: Person, workshopId: string, room: string): Promise<readonly ListedVersion[]>;
	/** One of them, and what differs: from now, or from the version `against`. */
	version(
		person: Person,
		workshopId: string,
		options: { versionId: string; against: string | null; locale: Locale }
	): Promise<SeenVersion>;
	/** The workshops this person takes part in, the one something happened in last first. */
	list(person: Person): Promise<readonly Listed[]>;
	/** Was this person taken out of it? Told to nobody but them; `false` for what is deleted, unknown, or never theirs. */
	wasRemoved(person: Person, workshopId: string): Promise<boolean>;
	/** How German words address people there; `formal` for everybody who does not take part. */
	germanFor(person: Person | null, workshopId: string): Promise<GermanAddress>;
	/** The person a private return link belongs to, and what it opens; refuses `not-found`. */
	readReturnLink(token: string): Promise<ReturnLink>;
}

/** Practising alone with simulated colleagues, on this server only. */
export interface Rehearsals {
	/** Refuses `rate-limited` after enough of them in a day. */
	begin(person: Person, input: { locale: Locale }): Promise<{ id: string }>;
	/** The colleagues do at once what they still would in this phase; for the facilitator of a rehearsal. */
	finishNow(person: Person, workshopId: string): Promise<void>;
}

export interface Services {
	readonly identity: Identity;
	readonly workshops: Workshops;
	readonly rehearsals: Rehearsals;
	/** Is the database writable, are the rooms in order? */
	ready(): Promise<boolean>;
	/** `spend` refuses `rate-limited`. Per address only for requests without a session and for failed tries (05-decisions 29). */
	readonly guard: Guard;
	/** Writes an unexpected error to the log, under the reference the person was given. */
	report(error: unknown, context: { readonly reference: string; readonly method: string; readonly path: string }): void;
}

export interface Guard {
	spend(kind: 'guest' | 'code' | 'command' | 'import', key: string): void;
	/** A try that succeeded does not count. */
	giveBack(kind: 'guest' | 'code' | 'command' | 'import', key: string): void;
}

const KEY = Symbol.for('einklang.services');
type Holder = { [KEY]?: Services };

export const publishServices = (services: Services): void => {
	(globalThis as Holder)[KEY] = services;
};

export function readServices(): Services {
	const services = (globalThis as Holder)[KEY];
	if (!services)
		throw new Error('Services are not composed: pages are served by server/main.ts, not by build/index.js');
	return services;
}
