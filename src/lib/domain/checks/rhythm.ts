/** Checks over what goes on after the workshop: next steps, meetings that come back, and days in the field. */
import type { Series } from '../plan/rhythm.ts';
import { dayOf, monthsFrom, settingOf } from './facts.ts';
import type { Check } from './registry.ts';

/** L51: no next step is overdue. One without a day, or that is done, is not. */
const stepOverdue: Check = {
	lint: 'L51',
	stage: 'process',
	run: ({ actions }, { asOf }) =>
		(actions ?? []).flatMap(({ id, due, state }) => {
			if (!due || dayOf(due) >= asOf || !['', 'open'].includes(state ?? '')) return [];
			return {
				severity: 'info',
				entities: [id],
				values: { due: dayOf(due) },
				fixes: [
					{ kind: 'edit-field', entity: id, path: 'state' },
					{ kind: 'edit-field', entity: id, path: 'due' }
				]
			};
		})
};

/** Fewer meetings a year and a series is none. */
const LEAST_A_YEAR = 3;

/** The functions that must be there and were not, the last time it met; none where nobody wrote down who was. */
function missedLast({ mustAttend, sessions }: Series, asOf: string): string[] {
	const [last] = (sessions ?? [])
		.filter(({ on }) => on && dayOf(on) <= asOf)
		.sort((a, b) => (dayOf(a.on!) < dayOf(b.on!) ? 1 : -1));
	const there = last?.functions;
	return there ? (mustAttend ?? []).filter((each) => !there.includes(each)) : [];
}

/** What is wrong with a series; each only where its days tell. */
function reasonsOf(series: Series, asOf: string, missed: readonly string[]): string[] {
	const days = (series.sessions ?? []).flatMap(({ on }) => (on ? dayOf(on) : [])).sort();
	const { cadenceMonths } = series;
	const [first, last] = [days[0], days.at(-1)];
	const late = last !== undefined && cadenceMonths && monthsFrom(last, cadenceMonths) < asOf;
	const yearAgo = monthsFrom(asOf, -12);
	const held = days.filter((day) => day > yearAgo && day <= asOf).length;
	const few =
		(cadenceMonths ?? 0) > 12 / LEAST_A_YEAR || (first !== undefined && first <= yearAgo && held < LEAST_A_YEAR);
	return [...(late ? ['late'] : []), ...(missed.length > 0 ? ['function_missing'] : []), ...(few ? ['few'] : [])];
}

/** L52: a series meets when it is due, with those who must be there, at least three times a year. */
const seriesFails: Check = {
	lint: 'L52',
	stage: 'process',
	run: ({ series }, { asOf }) =>
		(series ?? []).flatMap((each) => {
			const functions = missedLast(each, asOf);
			const reasons = reasonsOf(each, asOf, functions);
			if (reasons.length === 0) return [];
			return {
				severity: 'warn',
				entities: [each.id],
				values: { reasons, functions },
				fixes: [{ kind: 'edit-field', entity: each.id, path: 'sessions' }]
			};
		})
};

/** L53: enough of the days in the field go where it is hard. Days that say neither are not counted. */
const easyRidesOnly: Check = {
	lint: 'L53',
	stage: 'process',
	run: (plan) => {
		const tagged = (plan.rideAlongs ?? []).filter(({ accessTag, volumeTag }) => accessTag || volumeTag);
		const hard = tagged.filter(({ accessTag, volumeTag }) => accessTag === 'hard_to_see' || volumeTag === 'low').length;
		const share = Math.round((hard / tagged.length) * 1000) / 1000;
		const least = settingOf(plan, 'rideAlongHardShare', 0.3);
		if (tagged.length === 0 || hard / tagged.length >= least) return [];
		return [
			{
				severity: 'info',
				entities: ['rideAlongs'],
				values: { share, least },
				fixes: [{ kind: 'add-item', itemKind: 'rideAlong', fields: { accessTag: 'hard_to_see' } }]
			}
		];
	}
};

export const rhythmChecks: readonly Check[] = [stepOverdue, seriesFails, easyRidesOnly];
