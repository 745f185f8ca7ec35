/**
 * Rehearsals: a workshop that one facilitator walks through with six simulated colleagues. Everything happens on this server,
 * with the rules, rooms and ledger of any other workshop; nothing is sent anywhere. Rules RH in ../workshops/RULES.md.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Person } from '../identity/port.ts';
import type { Live } from '../live/live.ts';
import type { Rehearsals } from '../services.ts';
import { listEntriesOf } from '../storage/participants.ts';
import { createRehearsal } from '../workshops/create.ts';
import type { Deps } from '../workshops/deps.ts';
import { requireMember } from '../workshops/members.ts';
import { createQueues } from '../workshops/states.ts';
import { Company, type CompanyDeps } from './company.ts';
import { wordsIn } from './play/words.ts';

/** Rehearsals one person may begin within a day: more than anybody practises, less than would fill a disk. */
export const MAX_PER_DAY = 10;
const DAY_MS = 86_400_000;
/** Whoever joined so many workshops in a day does not practise. */
const MAX_LOOKED_AT = 200;
/** Companies that rest are remembered, for what they tried; the one that was asked for longest ago goes first. */
const MAX_KEPT = 200;

export interface RunningRehearsals extends Rehearsals {
	/** Colleagues stop where they are; the next start goes on from there. */
	close(): void;
}

export function createRehearsals(company: CompanyDeps & { readonly live: Pick<Live, 'onWatched'> }): RunningRehearsals {
	const { deps, live, log } = company;
	const inTurn = createQueues();
	const companies = new Companies(company);
	const wake = (workshopId: WorkshopId): void => companies.find(workshopId)?.wake();
	/** Somebody has them open. */
	const watched = new Set<WorkshopId>();
	const attend = async (workshopId: WorkshopId): Promise<void> => {
		const state = await deps.states.load(workshopId);
		if (state?.rehearsal && watched.has(workshopId)) companies.of(workshopId).attend();
	};
	const stops = [
		live.onWatched((workshopId, sockets) => {
			if (sockets === 0) {
				watched.delete(workshopId);
				return companies.find(workshopId)?.rest();
			}
			if (watched.has(workshopId)) return;
			watched.add(workshopId);
			attend(workshopId).catch((error: unknown) => {
				// Whoever comes next tries again.
				watched.delete(workshopId);
				log.warn({ err: error }, 'a rehearsal did not begin');
			});
		}),
		deps.changes.onChange(wake),
		deps.contents.onChange(wake)
	];

	return {
		// One after the other: who begins many at once is counted all the same.
		begin: (person, { locale }) =>
			inTurn(person.id, async () => {
				await refuseTooMany(deps, person);
				return { id: await createRehearsal(deps, person, { title: wordsIn(locale).title, locale }) };
			}),
		async finishNow(person, workshopId) {
			const member = await requireMember(deps, person.id, workshopId);
			if (!member.state.rehearsal || member.participant.role !== 'facilitator')
				throw new Refusal('not-allowed', 'only the facilitator of a rehearsal hurries colleagues');
			// Where nobody watches, as for a script, they do what is left and rest again.
			await companies.of(member.workshopId).finish();
		},
		close() {
			for (const stop of stops) stop();
			watched.clear();
			companies.close();
		}
	};
}

/** One company a workshop, whoever asks: two would do everything twice. */
class Companies {
	readonly #deps: CompanyDeps;
	readonly #kept = new Map<WorkshopId, Company>();

	constructor(deps: CompanyDeps) {
		this.#deps = deps;
	}

	find(workshopId: WorkshopId): Company | undefined {
		return this.#kept.get(workshopId);
	}

	of(workshopId: WorkshopId): Company {
		const company = this.#kept.get(workshopId) ?? new Company(this.#deps, workshopId);
		this.#kept.delete(workshopId);
		for (const [id, each] of this.#kept) {
			if (this.#kept.size < MAX_KEPT) break;
			if (each.isResting) this.#kept.delete(id);
		}
		this.#kept.set(workshopId, company);
		return company;
	}

	close(): void {
		for (const each of this.#kept.values()) each.rest();
		this.#kept.clear();
	}
}

/** Counted from what is stored, so that a restart forgets nothing. @throws Refusal `rate-limited` */
async function refuseTooMany({ content, states, now }: Deps, person: Person): Promise<void> {
	const entries = await listEntriesOf(content, person.id, MAX_LOOKED_AT);
	const today = entries.filter(({ joinedAt }) => joinedAt > now() - DAY_MS);
	const begun = await Promise.all(today.map(async ({ workshopId }) => (await states.load(workshopId))?.rehearsal));
	if (today.length === MAX_LOOKED_AT || begun.filter(Boolean).length >= MAX_PER_DAY)
		throw new Refusal('rate-limited', 'enough rehearsals for a day');
}
