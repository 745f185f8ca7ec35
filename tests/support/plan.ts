/** Builds what plan tests need: the demo document, and the live slices of a workshop that holds it. */
import { assemblePlan, type PlanInput } from '#lib/domain/plan/assemble.ts';
import type { Item, StageContent } from '#lib/domain/plan/content.ts';
import { planToContents } from '#lib/domain/plan/import.ts';
import { readPlan, type Plan } from '#lib/domain/plan/schema.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { AfterwardsView } from '#lib/domain/session/view-afterwards.ts';
import type { PersonView, StageView, WorkshopSlice } from '#lib/domain/session/view.ts';
import demo from '../../static/demo/lumerivo.json' with { type: 'json' };

export const rawDemo = (): Record<string, unknown> => structuredClone(demo);

export function demoPlan(change: (document: typeof demo) => void = () => undefined): Plan {
	const document = structuredClone(demo);
	change(document);
	const read = readPlan(document);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.plan;
}

/** The demo after its own repairs (`demoFixesPatch`, RFC 6902: replace, remove, add). */
export const repairedDemo = (): Plan =>
	demoPlan((document) => {
		for (const { op, path, value } of document.demoFixesPatch as readonly {
			op: string;
			path: string;
			value?: unknown;
		}[]) {
			const steps = path.slice(1).split('/');
			const last = steps.pop()!;
			const holder = steps.reduce((at, step) => Reflect.get(at, step) as object, document as object);
			if (op === 'remove' && Array.isArray(holder)) holder.splice(Number(last), 1);
			else Reflect.set(holder, last, value);
		}
	});

export const workshopSlice = (more: Partial<WorkshopSlice> = {}): WorkshopSlice => ({
	id: '01WORKSHOP',
	title: { en: 'Spring plan' },
	templateId: 'T13',
	templateVersion: 1,
	locale: 'en',
	languages: ['en', 'de'],
	german: 'formal',
	archived: false,
	settings: { consentMin: 3, quorumPerSide: 0.5, minPersonsPerSide: 2, kAnonymity: 3 },
	imported: false,
	rehearsal: false,
	createdAt: Date.UTC(2026, 10, 18, 9),
	currentStage: null,
	agreed: false,
	endorsements: [],
	...more
});

export const stageView = (key: StageKey, more: Partial<StageView> = {}): StageView => ({
	key,
	phase: 'prepare',
	phases: ['write', 'reveal', 'cluster', 'draft', 'consent', 'adopted'],
	minutes: {},
	timer: { endsAt: null, leftMs: null },
	done: { total: 0, bySide: null },
	readyCards: { total: 0, bySide: null },
	reading: null,
	electorateSize: { field: 3, internal: 3 },
	version: 0,
	adopted: null,
	ballot: null,
	consent: null,
	objections: [],
	acceptedFindings: [],
	...NOTHING_SINCE,
	...more
});

/** Of a stage nobody asked to change. */
export const NOTHING_SINCE = {
	changes: [],
	reopened: null,
	confirmedAt: null,
	shaken: [],
	confirmation: null,
	rounds: { held: 0, most: 3 },
	pair: null
} satisfies AfterwardsView;

/** A stage both sides adopted on 18 November 2026, signed by one person of each. */
export const adoptedStage = (key: StageKey, more: Partial<StageView> = {}): StageView =>
	stageView(key, {
		phase: 'adopted',
		version: 1,
		adopted: {
			at: Date.UTC(2026, 10, 18, 15),
			seq: 42,
			hash: 'a'.repeat(64),
			round: 1,
			signsUntil: Date.UTC(2026, 10, 25, 23, 59),
			signOffs: [
				{
					participantId: 'ada' as never,
					name: 'Ada',
					function: 'field_sales',
					side: 'field',
					signsFor: ['field_sales'],
					fist: 4,
					note: 'Rural practices next.'
				},
				{
					participantId: 'ben' as never,
					name: 'Ben',
					function: 'marketing',
					side: 'internal',
					signsFor: [],
					fist: 5
				}
			]
		},
		...more
	});

export const person = (id: string, more: Partial<PersonView> = {}): PersonView => ({
	id,
	name: id[0]!.toUpperCase() + id.slice(1),
	function: 'field_sales',
	side: 'field',
	role: 'participant',
	signsFor: [],
	...more
});

export const PEOPLE: readonly PersonView[] = [
	person('ada', { signsFor: ['field_sales'], region: 'NORTH' }),
	person('ben', { function: 'marketing', side: 'internal' }),
	person('moni', { function: 'facilitation', side: 'neutral', role: 'facilitator' })
];

export const content = (...items: Item[]): StageContent => ({ cards: [], groups: [], items });

export const item = (kind: Item['kind'], id: string, fields: Item['fields'] = {}, rank = 'a0'): Item => ({
	id,
	kind,
	rank,
	fields
});

export const planInput = (more: Partial<PlanInput> = {}): PlanInput => ({
	workshop: workshopSlice(),
	people: PEOPLE,
	stages: (['insights', 'goals', 'segments', 'messages', 'touchpoints'] as const).map((key) => stageView(key)),
	content: {},
	asOf: '2026-11-25',
	...more
});

/** The demo, imported: nothing is agreed in the new workshop, what the source agreed is a record. */
export function importedDemo(more: Partial<PlanInput> = {}): Plan {
	const imported = planToContents(demoPlan());
	return assemblePlan(
		planInput({
			workshop: workshopSlice({ title: imported.title, imported: true }),
			stages: imported.stages.map((key) => stageView(key)),
			content: imported.contents,
			record: imported.record,
			...more
		})
	);
}
