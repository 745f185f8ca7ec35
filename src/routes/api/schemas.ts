/** The shapes that cross the HTTP API; `/api/openapi.json` is generated from them (02-contract: HTTP). */
import { AGREEING_SIDES, FunctionName, Role, Side } from '#lib/domain/people/people.ts';
import { Command } from '#lib/domain/session/command.ts';
import { MAX_TITLE } from '#lib/domain/session/limits.ts';
import { Card, Group, Item } from '#lib/domain/plan/content.ts';
import { Phase, SharedRoom, StageKey } from '#lib/domain/session/stage.ts';
import { isZone } from '#lib/domain/session/windows.ts';
import { ENTRY_ROOTS, VERSION_KINDS } from '#lib/domain/versions/version.ts';
import { GermanAddress, Line, Locale } from '#lib/domain/text.ts';
import { z } from 'zod';

/** Characters of a person's name; presence and exports are laid out for it. */
const MAX_NAME = 80;
const MAX_REGION = 40;

const Name = Line(MAX_NAME);

export const GuestInput = z.object({ name: Name, locale: Locale.optional() });
export const GuestAnswer = z.object({ name: z.string(), locale: Locale });

const CalendarInput = z.object({
	begins: z.iso.date().describe('The first working day; a weekend means the Monday after it. Not in the past.'),
	zone: z.string().max(60).refine(isZone).describe('IANA name of the time zone its days are in, as `Europe/Berlin`.')
});

export const CreateInput = z.object({
	templateId: z.string().min(1).max(64),
	title: Line(MAX_TITLE),
	locale: Locale.optional(),
	languages: z.array(Locale).min(1).max(3).optional(),
	/** How German words address people: *Sie* unless asked otherwise. */
	german: GermanAddress.optional(),
	function: FunctionName.optional(),
	fromWorkshopId: z.string().max(64).optional(),
	calendar: CalendarInput.optional().describe(
		'Work in one’s own time: when it begins. Only for a template that takes days (mode `async`).'
	)
});
const InviteAnswer = z.object({ code: z.string(), shortCode: z.string(), url: z.string() });
export const CreateAnswer = z.object({
	id: z.string(),
	url: z.string(),
	returnUrl: z.string(),
	invites: z.object({ participant: InviteAnswer, observer: InviteAnswer })
});

export const InviteInfoAnswer = z.object({
	workshopId: z.string(),
	title: z.string(),
	kind: z.enum(['participant', 'observer']),
	people: z.object({ field: z.int(), internal: z.int(), others: z.int() }),
	locale: Locale,
	german: GermanAddress,
	joined: z.boolean()
});

export const JoinInput = z.object({
	code: z.string().trim().min(1).max(64),
	/** Needed where there is no session yet. */
	name: Name.optional(),
	function: FunctionName,
	region: Line(MAX_REGION).optional()
});
export const JoinAnswer = z.object({ workshopId: z.string(), participantId: z.string(), returnUrl: z.string() });

export const CommandInput = Command;
export const CommandAnswer = z.object({ rev: z.int() });
/** Sent again with the same key, a command has one effect. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,128}$/);

export const PlanQuery = z.object({ locale: Locale.optional(), asOf: z.iso.date().optional() });
export const ExportQuery = z.object({ locale: Locale.optional() });
export const TemplatesQuery = z.object({ locale: Locale.optional() });

export const TemplateAnswer = z.object({
	id: z.string(),
	version: z.int(),
	title: z.string(),
	objective: z.string(),
	minutes: z.number(),
	people: z.array(z.int()).length(2),
	/** `live`: everybody at one time; `async`: within some days. */
	mode: z.enum(['live', 'async']),
	stages: z.array(z.string()),
	blocks: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			minutes: z.int(),
			stage: z.string().nullable(),
			activities: z.array(z.string())
		})
	),
	/** Everything in it has its board: true for every template since T09 has one. Kept for those who ask. */
	runnable: z.boolean()
});
export const TemplatesAnswer = z.object({ templates: z.array(TemplateAnswer) });

export const WorkshopsAnswer = z.object({
	workshops: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			role: Role,
			/** Practised alone with simulated colleagues: never agreed. */
			rehearsal: z.boolean(),
			createdAt: z.number(),
			changedAt: z.number(),
			shelf: z.enum(['open', 'archived', 'bin']),
			deletedAt: z.number().nullable(),
			current: z.object({ stage: StageKey, phase: Phase }).nullable(),
			imported: z.boolean(),
			agreed: z.boolean(),
			ring: z.object({ field: z.number(), internal: z.number(), closed: z.boolean() }),
			/** What waits for the caller there. */
			needs: z.array(z.looseObject({ kind: z.string(), stage: StageKey.nullable() })),
			/** The caller may send insights there now. */
			captures: z.boolean()
		})
	)
});

/** `as`: what somebody of that side would see; for whoever facilitates. */
export const ViewQuery = z.object({ as: z.enum(AGREEING_SIDES).optional() });
export const VersionsQuery = z.object({ room: SharedRoom });
const VersionAnswer = z.object({
	id: z.string(),
	room: SharedRoom,
	kind: z.enum(VERSION_KINDS),
	at: z.number(),
	seq: z.int(),
	/** The revision of the command that made it. */
	rev: z.int().nullable(),
	label: z.string().nullable(),
	/** Who wanted it, where the stage says names now. */
	by: z.string().nullable()
});
export const VersionsAnswer = z.object({ versions: z.array(VersionAnswer) });
/** `against`: another version of the same room; without it the comparison is with now. */
export const VersionQuery = z.object({ against: z.string().max(64).optional(), locale: Locale.optional() });
export const SeenVersionAnswer = z.object({
	version: VersionAnswer,
	content: z.object({
		cards: z.array(Card),
		groups: z.array(Group),
		/** As they were written; what a kind has is in the plan's schema. */
		items: z.array(Item.extend({ fields: z.record(z.string(), z.unknown()) }))
	}),
	changes: z.array(
		z.looseObject({
			root: z.enum(ENTRY_ROOTS),
			id: z.string(),
			what: z.enum(['added', 'removed', 'changed', 'moved']),
			words: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
			/** Sides that wrote there since, as far as that may be said. */
			sides: z.array(Side)
		})
	)
});

export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	code: z.string(),
	detail: z.string(),
	errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional()
});
