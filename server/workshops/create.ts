/**
 * A new workshop: ledger, facilitator, invitations and seeded rooms in one write set, so that it is there whole or not at all.
 * Every room is seeded exactly here, once: a second seeding would double its content for everybody (21-realtime, lesson 11).
 */
import { createHmac } from 'node:crypto';
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { ASSUMPTIONS_ID } from '#lib/domain/plan/assumptions.ts';
import { EMPTY_CONTENT, type Item } from '#lib/domain/plan/content.ts';
import { planToContents } from '#lib/domain/plan/import.ts';
import { rankAt } from '#lib/domain/plan/rank.ts';
import { bindToWords } from '#lib/domain/plan/reviewed-words.ts';
import { readPlan } from '#lib/domain/plan/schema.ts';
import { isoDay } from '#lib/domain/session/after.ts';
import { calendarFrom } from '#lib/domain/session/decide-windows.ts';
import { Settings, type SessionEvent, type StagePlan } from '#lib/domain/session/event.ts';
import { STAGE_KEYS, type StageKey } from '#lib/domain/session/stage.ts';
import type { Calendar } from '#lib/domain/session/windows.ts';
import { defaultChannels } from '#lib/domain/templates/channels.ts';
import { agendaPlan, laneGroups } from '#lib/domain/templates/agenda-plan.ts';
import { readTemplate } from '#lib/domain/templates/templates.ts';
import type { Template } from '#lib/domain/templates/template.ts';
import { textKey, type GermanAddress, type I18n, type Locale } from '#lib/domain/text.ts';
import { writeContent } from '#lib/board/snapshot.ts';
import type { Person } from '../identity/port.ts';
import type { Created, Workshops } from '../services.ts';
import { addImportRecord } from '../storage/import-record.ts';
import { addInvite, listInvites, type Invite, type InviteKind } from '../storage/invites.ts';
import { appendEvents, createWorkshop } from '../storage/ledger.ts';
import { addParticipant } from '../storage/participants.ts';
import { isConflict, type Write } from '../storage/port.ts';
import { newInvite, viewInvite } from './codes.ts';
import { contentOf, sharedRoom, withHead, type RoomContents } from './contents.ts';
import type { Deps } from './deps.ts';
import { goOn, rehearsed } from './go-on.ts';
import { hashWords } from './hash-stage.ts';
import { findMember, type Member } from './members.ts';
import { returnUrlOf } from './views.ts';

/** The template an imported plan goes on with when it does not name one we have. */
const IMPORT_TEMPLATE = 'T13';
const REHEARSED_TEMPLATE = 'T13';
const INVITED: readonly InviteKind[] = ['participant', 'observer'];
/** Stages an imported plan has and the template does not: their content is edited and agreed, never collected from cards. */
const EDITED_ONLY: StagePlan['phases'] = ['draft', 'consent', 'adopted'];
/** Short codes are random: meeting one in use is rare, meeting three in a row does not happen. */
const MAX_DRAWS = 3;
const SERVER = 'einklang-server';

interface Blueprint {
	readonly template: Template;
	readonly title: I18n;
	readonly locale: Locale;
	readonly languages: readonly Locale[];
	readonly german?: GermanAddress | undefined;
	/** When work in one's own time begins, where that is known already. */
	readonly calendar?: Calendar | undefined;
	readonly settings: Settings;
	readonly stages: readonly StagePlan[];
	/** Rooms with entries of another plan that are no stage. */
	readonly brought?: readonly StageKey[];
	readonly contents: RoomContents;
	/** One facilitator and simulated colleagues: without invitations, so that nobody else comes in [RH3]. */
	readonly rehearsal?: true;
	/** The imported document as it came. */
	readonly document?: string;
}

type CreateInput = Parameters<Workshops['create']>[1];

/** Where links point to, and the sender's key: a retry with the same one finds what the first try made [SV54]. */
interface Asked {
	readonly origin: string;
	readonly key?: string | undefined;
}

export async function create(deps: Deps, person: Person, input: CreateInput, asked: Asked): Promise<Created> {
	const template = readTemplate(input.templateId);
	if (!template) throw new Refusal('unknown-template', `no template ${input.templateId}`);
	const languages = [...new Set([input.locale, ...(input.languages ?? [])])];
	const calendar = input.calendar && calendarOf(template, input.calendar, deps.now());
	const carried = input.fromWorkshopId ? await goOn(deps, person, input.fromWorkshopId) : {};
	const touchpoints = carried.touchpoints ?? {
		...EMPTY_CONTENT,
		items: [...defaultChannels(languages), nothingAssumed]
	};
	const made = await build(deps, person, asked, {
		template,
		title: { [textKey(input.locale)]: input.title },
		locale: input.locale,
		languages,
		german: input.german,
		calendar,
		settings: Settings.parse({}),
		stages: template.stages,
		brought: STAGE_KEYS.filter(
			(key) => (carried[key]?.items.length ?? 0) > 0 && !template.stages.some((stage) => stage.key === key)
		),
		contents: withLanes({ ...carried, touchpoints }, template, input.locale)
	});
	return describe(deps, person, made, asked.origin);
}

/** @throws Refusal `invalid-input` where the template takes no days, or the first of them has passed */
function calendarOf({ blocks }: Template, named: Calendar, now: number): Calendar {
	const wrong = (path: string, code: string, message: string): Refusal =>
		new Refusal('invalid-input', message, { errors: [{ path, code, message }] });
	if (!blocks.some(({ days }) => days)) throw wrong('/calendar', 'no-days', 'this template takes no days');
	const calendar = calendarFrom(named, now);
	if (!calendar) throw wrong('/calendar/begins', 'past', 'this day has passed');
	return calendar;
}

/** There from the start, so that two people who write the first figure write into the same item. */
const nothingAssumed: Item = { id: ASSUMPTIONS_ID, kind: 'assumptions', rank: rankAt(0), fields: {} };

/** Empty groups to sort into, where the template has lanes. */
function withLanes(contents: RoomContents, template: Template, locale: Locale): RoomContents {
	const stages = template.stages.map(({ key }) => ({ key, groups: laneGroups(template, key, locale) }));
	const laned = stages.filter(({ groups }) => groups.length > 0);
	return {
		...contents,
		...Object.fromEntries(laned.map(({ key, groups }) => [key, { ...contentOf(contents, key), groups }]))
	};
}

/** A workshop to rehearse in: the same template, the same rules, marked in the ledger from its first event on [RH1]. */
export async function createRehearsal(
	deps: Deps,
	person: Person,
	{ title, locale }: { readonly title: string; readonly locale: Locale }
): Promise<WorkshopId> {
	const template = readTemplate(REHEARSED_TEMPLATE);
	if (!template) throw new Refusal('unknown-template', 'no template to rehearse');
	const made = await build(
		deps,
		person,
		{},
		{
			template,
			title: { [textKey(locale)]: title },
			locale,
			languages: [locale],
			settings: Settings.parse({}),
			stages: template.stages,
			contents: { touchpoints: { ...EMPTY_CONTENT, items: [...defaultChannels([locale]), nothingAssumed] } },
			rehearsal: true
		}
	);
	return made.workshopId;
}

/** @throws Refusal `import-invalid` with the path of every problem */
export async function importPlan(deps: Deps, person: Person, document: unknown, asked: Asked): Promise<Created> {
	const read = readPlan(document);
	if (!read.ok) throw new Refusal('import-invalid', 'not a plan', { errors: read.problems });
	if (read.plan.rehearsal) throw rehearsed('/rehearsal');
	const { contents, stages, brought, title, locale, languages, settings } = planToContents(read.plan);
	const template = readTemplate(read.plan.workshop.templateId ?? '') ?? readTemplate(IMPORT_TEMPLATE);
	if (!template) throw new Refusal('unknown-template', 'no template for imports');
	const plans = stages.map(
		(key): StagePlan => template.stages.find((stage) => stage.key === key) ?? { key, phases: EDITED_ONLY, minutes: {} }
	);
	const reviewed = bindToWords(contents, { hashWords, asOf: read.plan.exportedAt?.slice(0, 10) ?? isoDay(deps.now()) });
	const blueprint = { template, title, locale, languages, settings, stages: plans, brought, contents: reviewed };
	const made = await build(deps, person, asked, { ...blueprint, document: JSON.stringify(document) });
	return describe(deps, person, made, asked.origin);
}

interface Made extends Pick<Member, 'workshopId' | 'joinedAs'> {
	readonly invites: readonly Invite[];
}

async function build(deps: Deps, person: Person, { key }: Pick<Asked, 'key'>, blueprint: Blueprint): Promise<Made> {
	const workshopId = (key ? deriveId(deps, person, key) : deps.newId()) as WorkshopId;
	const participantId = deps.newId() as ParticipantId;
	for (let draw = 1; ; draw++) {
		const made = key ? await findCreated(deps, person, workshopId) : null;
		if (made) return made;
		const kinds = blueprint.rehearsal ? [] : INVITED;
		const invites = kinds.map((kind) => newInvite(workshopId, kind, deps.newId(), deps.now()));
		try {
			await deps.content.commit(writesOf(deps, person, { workshopId, participantId }, blueprint, invites));
			return { workshopId, joinedAs: participantId, invites };
		} catch (error) {
			// A short code in use, or the same key at the same moment: look again.
			if (!isConflict(error) || draw === MAX_DRAWS) throw error;
		}
	}
}

/** The same person and key give the same workshop. */
const deriveId = ({ keys }: Deps, person: Person, key: string): string =>
	createHmac('sha256', keys.create)
		.update(JSON.stringify([person.id, key]))
		.digest('hex')
		.slice(0, 32);

async function findCreated(deps: Deps, person: Person, workshopId: WorkshopId): Promise<Made | null> {
	const member = await findMember(deps, person.id, workshopId);
	return member && { ...member, invites: await listInvites(deps.content, workshopId) };
}

function describe(deps: Deps, person: Person, made: Made, origin: string): Created {
	const linkOf = (kind: InviteKind): Created['invites']['participant'] => {
		const { code, shortCode, url } = viewInvite(
			made.invites.find((invite) => invite.kind === kind)!,
			origin
		);
		return { code, shortCode, url };
	};
	return {
		id: made.workshopId,
		url: `${origin}/w/${made.workshopId}`,
		returnUrl: returnUrlOf(deps, made, person.id, origin),
		invites: { participant: linkOf('participant'), observer: linkOf('observer') }
	};
}

function writesOf(
	deps: Deps,
	person: Person,
	{ workshopId, participantId }: { workshopId: WorkshopId; participantId: ParticipantId },
	blueprint: Blueprint,
	invites: readonly Invite[]
): Write[] {
	const { content, gate, now } = deps;
	const at = now();
	const { template, stages, document } = blueprint;
	const contents = withHead(blueprint.contents);
	const rooms = new Set<StageKey | 'common'>([
		'common',
		...stages.map((stage) => stage.key),
		...(Object.keys(contents) as StageKey[])
	]);
	const events = eventsOf(participantId, blueprint).map((event) => ({ at, actor: participantId, event }));
	return [
		...createWorkshop(content, { id: workshopId, templateId: template.id, at }),
		...addParticipant(content, { workshopId, id: participantId, personId: person.id, name: person.name, joinedAt: at }),
		...appendEvents(content, workshopId, 0, events),
		...invites.flatMap((invite) => addInvite(content, invite)),
		...[...rooms].flatMap((room) =>
			gate.seed(sharedRoom(workshopId, room), (doc) => writeContent(doc, contentOf(contents, room), SERVER))
		),
		...(document ? addImportRecord(content, workshopId, document, at) : [])
	];
}

function eventsOf(participantId: ParticipantId, blueprint: Blueprint): SessionEvent[] {
	const { template, title, locale, languages, german, calendar, settings, stages } = blueprint;
	const { brought, contents, document, rehearsal } = blueprint;
	const created: SessionEvent = {
		type: 'workshop-created',
		templateId: template.id,
		templateVersion: template.version,
		title,
		locale,
		languages: [...languages],
		...(german ? { german } : {}),
		settings,
		stages: stages.map(({ key, phases, minutes }) => ({ key, phases: [...phases], minutes: { ...minutes } })),
		agenda: agendaPlan(template, stages),
		...(brought?.length ? { brought: [...brought] } : {}),
		imported: document !== undefined,
		...(rehearsal ? { rehearsal } : {})
	};
	const joined: SessionEvent = {
		type: 'participant-joined',
		participantId,
		function: 'facilitation',
		side: 'neutral',
		role: 'facilitator'
	};
	// What was imported is there to be edited: collecting cards for it would start from nothing.
	// What every plan assumes is no such beginning [PL26].
	const begun = ({ key }: StagePlan): boolean =>
		contentOf(contents, key).items.some(({ kind }) => kind !== 'assumptions');
	const drafted = document === undefined ? [] : stages.filter(begun);
	return [
		created,
		joined,
		...(calendar ? [{ type: 'calendar-set', ...calendar } as const] : []),
		...drafted.map(({ key }): SessionEvent => ({ type: 'phase-changed', stage: key, phase: 'draft' }))
	];
}
