/** The facts of segments and messages, as label and value. Fetched with the pages that show them; see late-facts.ts. */
import { m } from '#lib/paraglide/messages.js';
import { criteriaOf } from '#lib/domain/plan/criteria.ts';
import {
	adoptionLabel,
	audienceLabel,
	channelKindLabel,
	criterionLabel,
	leadModeLabel,
	messageLevelLabel
} from '../../../../labels.ts';
import { pair } from '../../../../listed.ts';
import { choice, lines, link, links, number, text, type FactOf, type FactTable } from './describe.ts';
import { readElements, readI18n, readIds, readString } from './fields.ts';
import { wordsIn } from './titles.ts';

/** Two texts of every entry of a list, the second behind the first. */
const pairs =
	(path: string, first: string, second: string, say: (one: string, other: string) => string): FactOf =>
	(fields, { locale }) =>
		readElements(fields, path).map((element) => {
			const shown = wordsIn(readI18n(element, first), locale);
			const other = wordsIn(readI18n(element, second), locale).text;
			return other ? { ...shown, text: say(shown.text, other) } : shown;
		});

const steps: FactOf = (fields) => {
	const [from, to] = ['adoption.from', 'adoption.to'].map((path) => adoptionLabel(readString(fields, path)));
	return [{ text: from || to ? `${from || '?'} → ${to || '?'}` : '' }];
};

/** What tells these customers from others. */
const criteria: FactOf = (fields) =>
	criteriaOf(fields['criteria'])
		.filter(({ value }) => value !== '')
		.map(({ dimension, value }) => ({ text: dimension ? pair(criterionLabel(dimension), value) : value }));

/** Most wanted first. */
const preferences: FactOf = (fields) =>
	readIds(fields, 'preferences').map((kind) => ({ text: channelKindLabel(kind) }));

export const STRATEGY_FACTS = {
	segment: [
		[m.field_size, number('size')],
		[m.field_audience, choice('audience', audienceLabel)],
		[m.house_criteria, criteria],
		[m.field_needs, lines('needs')],
		[m.field_barriers, lines('barriers')],
		[m.field_mindset, text('mindset')],
		[m.field_context, text('context')],
		[m.field_adoption_to, steps],
		[m.plan_prefers, preferences],
		[m.field_lead_mode, choice('leadMode', leadModeLabel)],
		[m.field_priority, choice('priority', (value) => value)],
		[m.field_insights, links('insightIds')]
	],
	message: [
		[m.field_level, choice('level', messageLevelLabel)],
		[m.house_variant_of, link('variantOf')],
		[m.field_version20s, text('version20s')],
		[m.field_story, text('story')],
		[m.field_proofs, pairs('proofs', 'text', 'reference', (text, reference) => `${text} (${reference})`)],
		[m.plan_objections, pairs('objections', 'objection', 'answer', (objection, answer) => `${objection} → ${answer}`)],
		[m.field_segments, links('segmentIds')],
		[m.field_insights, links('insightIds')]
	]
} satisfies FactTable;
