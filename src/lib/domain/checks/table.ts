/** Checks over the table: whether both sides sit at it, and from when on. */
import type { AgreeingSide } from '../people/people.ts';
import type { Participant } from '../plan/agreement.ts';
import type { Material } from '../plan/delivery.ts';
import { dayOf, earliest } from './facts.ts';
import type { Check } from './registry.ts';

const countOf = (people: readonly Participant[], side: AgreeingSide): number =>
	people.filter((person) => person.side === side && (person.role ?? 'participant') === 'participant').length;

/** Fewer of a side are an error. */
const LEAST = 2;
/** Sides stand in a ratio between 2:3 and 3:2. */
const isEven = (few: number, many: number): boolean => few * 3 >= many * 2;

/** L34: both sides are there, about as many of each. Where nobody is there yet, nobody is missing. */
const unevenTable: Check = {
	lint: 'L34',
	stage: 'process',
	run: ({ participants }) => {
		const [field, internal] = [countOf(participants ?? [], 'field'), countOf(participants ?? [], 'internal')];
		const [few, many] = [Math.min(field, internal), Math.max(field, internal)];
		if (many === 0 || (few >= LEAST && isEven(few, many))) return [];
		return [
			{
				severity: few < LEAST ? 'error' : 'warn',
				entities: ['participants'],
				values: { field, internal },
				fixes: [{ kind: 'invite', side: field <= internal ? 'field' : 'internal' }]
			}
		];
	}
};

/** Two days or points in time, as far as both are known: a day begins when it begins. */
const isAfter = (late: string | null | undefined, early: string | null | undefined): boolean =>
	!!late && !!early && Date.parse(late) > Date.parse(early);

const DRAFTED: readonly string[] = ['draft', 'review', 'final'];
const drafted = ({ path }: Material): string | undefined =>
	earliest((path ?? []).filter(({ state }) => DRAFTED.includes(state ?? '')).map(({ on }) => on));

/** L46: the field is there before the draft, in a stage as in a material. Unknown days are no late ones. */
const fieldCameLate: Check = {
	lint: 'L46',
	stage: 'process',
	run: ({ stages, materials }) => [
		...(stages ?? [])
			.filter(({ firstFieldAt, firstDraftAt }) => isAfter(firstFieldAt, firstDraftAt))
			.map(({ id }) => ({
				severity: 'warn' as const,
				entities: [`stage:${id}`],
				values: {},
				fixes: [{ kind: 'open-stage' as const, stage: id }]
			})),
		...(materials ?? [])
			.filter((material) => {
				const since = drafted(material);
				return !!since && !!material.firstFieldAt && dayOf(material.firstFieldAt) >= since;
			})
			.map(({ id }) => ({
				severity: 'warn' as const,
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field' as const, entity: id, path: 'firstFieldAt' }]
			}))
	]
};

export const tableChecks: readonly Check[] = [unevenTable, fieldCameLate];
