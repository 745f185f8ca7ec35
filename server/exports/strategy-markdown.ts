/** What the plan says of goals, segments and messages, for the Markdown export: each entry with its facts. */
import { plainLanguage } from '#lib/domain/language-spelling.ts';
import { criteriaOf } from '#lib/domain/plan/criteria.ts';
import type { Goal, Message, Segment } from '#lib/domain/plan/schema.ts';
import { LOCALES } from '#lib/domain/words.ts';
import { block, blocks, facts, inline } from './markdown.ts';
import type { Words } from './words.ts';

const title = (text: string, words: Words): string => `### ${inline(text) || words.text('lint_unnamed')}`;

export function goalText(goal: Goal, words: Words): string {
	const { metric } = goal;
	const amount = (value: number | null | undefined): string =>
		value == null ? '' : inline(`${words.number(value)} ${metric?.unit ?? ''}`);
	return blocks(
		title(words.say(goal.title), words),
		facts([
			[words.text('export_why'), inline(words.say(goal.why))],
			[words.text('export_metric'), inline(words.say(metric?.name))],
			[words.text('export_kind'), words.label('metrictype', metric?.type)],
			[words.text('export_baseline'), amount(metric?.baseline)],
			[words.text('export_target'), amount(metric?.target)],
			[words.text('export_due'), metric?.due ?? ''],
			[words.text('export_owner'), words.label('function', goal.ownerFunction)],
			[words.text('export_rests_on'), named(goal.insightIds, words)]
		])
	);
}

/** Names of what the ids refer to, known ones only, as one line. */
const named = (ids: readonly string[] | null | undefined, words: Words): string =>
	(ids ?? [])
		.map((id) => inline(words.name(id)))
		.filter((name) => name !== '')
		.join(' · ');

export function segmentText(segment: Segment, words: Words): string {
	const { adoption } = segment;
	const steps = [adoption?.from, adoption?.to]
		.map((step) => words.label('adoption', step))
		.filter((step) => step !== '');
	const all = (phrases: Segment['needs']): string =>
		(phrases ?? []).map((phrase) => inline(words.say(phrase))).join(' · ');
	return blocks(
		title(words.say(segment.name), words),
		facts([
			[words.text('field_audience'), words.label('audience', segment.audience)],
			[words.text('field_priority'), segment.priority ?? ''],
			[words.text('export_size'), sizeOf(segment, words)],
			[words.text('export_adoption'), steps.join(' → ')],
			[words.text('export_lead_mode'), words.label('leadmode', segment.leadMode)],
			[words.text('house_criteria'), criteria(segment, words)],
			[words.text('export_needs'), all(segment.needs)],
			[words.text('export_barriers'), all(segment.barriers)],
			[words.text('export_mindset'), inline(words.say(segment.mindset))],
			[words.text('export_context'), inline(words.say(segment.context))],
			[words.text('plan_prefers'), preferences(segment, words)],
			[words.text('plan_access'), segment.accessRateF2f == null ? '' : words.share(segment.accessRateF2f)],
			[words.text('plan_email_consent'), segment.emailConsentRate == null ? '' : words.share(segment.emailConsentRate)],
			[words.text('export_rests_on'), named(segment.insightIds, words)]
		])
	);
}

/** Where no size is said, its regions add up to it. */
function sizeOf({ size, sizeByRegion }: Segment, words: Words): string {
	const regions = Object.values(sizeByRegion ?? {});
	const all = size ?? (regions.length > 0 ? regions.reduce((sum, each) => sum + each, 0) : null);
	return all === null ? '' : words.number(all);
}

/** What tells it apart, each by its dimension; one that was only begun says nothing. */
const criteria = ({ criteria: stored }: Segment, words: Words): string =>
	criteriaOf(stored)
		.filter(({ value }) => value !== '')
		.map(({ dimension, value }) => inline(words.pair(words.label('house_by', dimension), value)))
		.join(' · ');

/** Most wanted first: the numbers say that this is an order. */
const preferences = ({ preferences: kinds }: Segment, words: Words): string =>
	(kinds ?? []).map((kind, at) => `${at + 1}. ${inline(words.label('channelkind', kind))}`).join(' · ');

export function messageText(message: Message, words: Words): string {
	const proofs = (message.proofs ?? []).map(({ text, reference }) => {
		const source = inline(words.say(reference));
		return `- ${inline(words.say(text))}${source && ` (${source})`}`;
	});
	const objections = (message.objections ?? []).map(
		({ objection, answer }) => `- ${inline(words.say(objection))} → ${inline(words.say(answer))}`
	);
	const story = block(words.say(message.story));
	return blocks(
		title(words.say(message.core), words),
		facts([
			[words.text('export_level'), words.label('messagelevel', message.level)],
			[words.text('house_variant_of'), inline(words.name(message.variantOf))],
			[words.text('export_for_segments'), named(message.segmentIds, words)],
			[words.text('export_version_20s'), inline(words.say(message.version20s))],
			[words.text('export_why'), inline(words.say(message.why))],
			[words.text('export_review_status'), reviewText(message, words)],
			[words.text('field_languages'), languages(message, words)],
			[words.text('export_rests_on'), named(message.insightIds, words)]
		]),
		story && blocks(`**${words.text('export_story')}**`, story),
		proofs.length > 0 ? blocks(`**${words.text('export_proofs')}**`, proofs.join('\n')) : '',
		objections.length > 0 ? blocks(`**${words.text('export_objections_answers')}**`, objections.join('\n')) : ''
	);
}

/** In which languages there is a version of it, where it says so. */
const languages = ({ languageVariants }: Message, words: Words): string =>
	words.list(
		(languageVariants ?? []).map((each) => {
			const ours = LOCALES.find((locale) => plainLanguage(locale) === plainLanguage(each));
			return inline(words.label('export_language', ours ?? each));
		})
	);

/** What review says of the words as they are, and what it said of others before. */
function reviewText({ mlr }: Message, words: Words): string {
	const until = mlr?.validUntil && words.text('plan_review_until', { date: words.day(mlr.validUntil) });
	const was = mlr?.was && { status: words.label('mlr', mlr.was), date: mlr.wasOn ? words.day(mlr.wasOn) : '–' };
	return [
		words.label('mlr', mlr?.status),
		inline(mlr?.ref ?? ''),
		until,
		inline(words.say(mlr?.rationale)),
		was && words.text('after_changed', was)
	]
		.filter(Boolean)
		.join(' · ');
}
