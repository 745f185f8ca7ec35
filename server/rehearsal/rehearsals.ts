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
import { Company, type CompanyDeps } from './company.ts';
import { wordsIn } from './play/words.ts';

/** Rehearsals one person may begin within a day: more than anybody practises, less than would fill a disk. */
export const MAX_PER_DAY = 10;
const DAY_MS = 86_400_000;

export interface RunningRehearsals extends Rehearsals {
	/** Colleagues stop where they are; the next start goes on from there. */
	close(): void;
}

export function createRehearsals(company: CompanyDeps & { readonly live: Pick<Live, 'onWatched'> }): RunningRehearsals {
	const { deps, live } = company;
	/** Rehearsals somebody watches now. */
	const running = new Map<WorkshopId, Company>();
	const wake = (workshopId: WorkshopId): void => running.get(workshopId)?.wake();

	const attend = async (workshopId: WorkshopId): Promise<void> => {
		if (running.has(workshopId) || !(await deps.states.load(workshopId))?.rehearsal) return wake(workshopId);
		running.set(workshopId, running.get(workshopId) ?? new Company(company, workshopId));
		wake(workshopId);
	};
	const leave = (workshopId: WorkshopId): void => {
		running.get(workshopId)?.rest();
		running.delete(workshopId);
	};
	const watching = new Set<WorkshopId>();
	const stops = [
		live.onWatched((workshopId, sockets) => {
			if (sockets === 0) {
				watching.delete(workshopId);
				return leave(workshopId);
			}
			if (watching.has(workshopId)) return;
			watching.add(workshopId);
			attend(workshopId)
				.then(() => watching.has(workshopId) || leave(workshopId))
				.catch((error: unknown) => company.log.warn({ err: error }, 'a rehearsal did not begin'));
		}),
		deps.changes.onChange(wake),
		deps.contents.onChange(wake)
	];

	return {
		async begin(person, { locale }) {
			await refuseTooMany(deps, person);
			return { id: await createRehearsal(deps, person, { title: wordsIn(locale).title, locale }) };
		},
		async finishNow(person, workshopId) {
			const member = await requireMember(deps, person.id, workshopId);
			if (!member.state.rehearsal || member.participant.role !== 'facilitator')
				throw new Refusal('not-allowed', 'only the facilitator of a rehearsal hurries colleagues');
			// Nobody watches, as for a script: then they do what is left, and rest again.
			await (running.get(member.workshopId) ?? new Company(company, member.workshopId)).finish();
		},
		close() {
			for (const stop of stops) stop();
			for (const each of running.values()) each.rest();
			running.clear();
		}
	};
}

/** Counted from what is stored, so that a restart forgets nothing. @throws Refusal `rate-limited` */
async function refuseTooMany({ content, states, now }: Deps, person: Person): Promise<void> {
	const entries = (await listEntriesOf(content, person.id)).filter(({ joinedAt }) => joinedAt > now() - DAY_MS);
	const begun = await Promise.all(entries.map(async ({ workshopId }) => (await states.load(workshopId))?.rehearsal));
	if (begun.filter(Boolean).length >= MAX_PER_DAY) throw new Refusal('rate-limited', 'enough rehearsals for a day');
}
