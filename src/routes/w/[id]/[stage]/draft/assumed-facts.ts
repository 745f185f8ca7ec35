/** What a channel map is measured against, as label and value: signed with it, so read with it [PL27]. Fetched where it is shown. */
import { m } from '#lib/paraglide/messages.js';
import { functionLabel } from '../../../../labels.ts';
import {
	ARCHETYPES,
	ARCHETYPE_WORDS,
	BUDGET,
	CHANNEL_FIGURES,
	FORCE,
	IMPORTED_FIGURES,
	LIMIT_FIGURES,
	type Figure
} from '../../views/assumed.ts';
import { choice, days, number, text, type FactOf, type FactTable } from './describe.ts';
import { readElements, readFlag, readNumber, readString } from './fields.ts';

const figures = (list: readonly Figure[]): (readonly [() => string, FactOf])[] =>
	list.map(({ path, label, scale, unit }) => [label, number(path, scale, unit)]);

const archetype = (value: string): string => {
	const known = ARCHETYPES.find((each) => each === value);
	return known ? ARCHETYPE_WORDS[known]() : value;
};
const regions: FactOf = (fields) =>
	readElements(fields, 'fieldForce.regions').map((region) => {
		const kind = archetype(readString(region, 'archetype'));
		const count = readNumber(region, 'reps');
		const reps = count === null ? '' : m.views_as_reps_count({ count });
		const said = [reps, kind].filter(Boolean).join(' · ');
		const name = readString(region, 'id');
		return { text: said ? `${name} (${said})` : name };
	});
/** A number of weeks counts where no days say it. */
const weeks: FactOf = (fields, reader) =>
	readString(fields, 'planPeriod.from') && readString(fields, 'planPeriod.to')
		? []
		: number('planPeriod.weeks')(fields, reader);

export const ASSUMED_FACTS = {
	assumptions: [
		[m.export_period, days('planPeriod.from', 'planPeriod.to')],
		[m.views_as_weeks, weeks],
		...figures(BUDGET),
		...figures(FORCE),
		[m.views_as_regions, regions],
		...figures(LIMIT_FIGURES),
		...figures(IMPORTED_FIGURES)
	],
	channel: [
		...figures(CHANNEL_FIGURES),
		[m.views_as_basis, text('capacityBasis')],
		[m.field_owner, choice('ownerFunction', functionLabel)],
		[m.views_as_consent, (fields) => [{ text: readFlag(fields, 'consentRequired') ? m.views_as_yes() : '' }]]
	]
} satisfies FactTable;
