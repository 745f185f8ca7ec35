/** The plan as a document to read: Markdown in one language. Same plan and language, same text. Content: 15-views §7. */
import type { MessageLocale } from '#lib/domain/german.ts';
import { chosenChannels } from '#lib/domain/plan/chosen-channels.ts';
import type { Goal, Message, Plan, Segment } from '#lib/domain/plan/schema.ts';
import { afterMarkdown } from './after-markdown.ts';
import { agreementMarkdown } from './agreement-markdown.ts';
import { assumptionsMarkdown } from './assumptions-markdown.ts';
import { block, blocks, facts, inline, table } from './markdown.ts';
import { recordsMarkdown } from './records-markdown.ts';
import { requestsMarkdown } from './requests-markdown.ts';
import { rolesMarkdown } from './roles-markdown.ts';
import { Words } from './words.ts';

export function planMarkdown(plan: Plan, locale: MessageLocale): string {
	const words = new Words(plan, locale);
	const section = (key: string, ...parts: readonly string[]): string => {
		const body = blocks(...parts);
		return blocks(`## ${words.text(key)}`, body || words.text('export_nothing'));
	};
	return (
		blocks(
			heading(plan, words),
			section('export_summary', summary(plan, words)),
			section('export_goals', ...(plan.goals ?? []).map((goal) => goalText(goal, words))),
			section('export_segments', ...(plan.segments ?? []).map((segment) => segmentText(segment, words))),
			section('export_messages', ...(plan.messages ?? []).map((message) => messageText(message, words))),
			section('export_channel_map', channelMap(plan, words)),
			section('export_touchpoints', touchpoints(plan, words)),
			assumptionsMarkdown(plan, words),
			section('export_insights', insights(plan, words)),
			...requestsMarkdown(plan, words),
			rolesMarkdown(plan, words),
			...recordsMarkdown(plan, words),
			afterMarkdown(plan, words),
			...agreementMarkdown(plan, words),
			`*${words.text('export_notice')}*`
		) + '\n'
	);
}

function heading(plan: Plan, words: Words): string {
	const agreed = plan.status === 'agreed' && plan.agreedOn;
	const state = plan.rehearsal
		? words.text('export_rehearsal')
		: agreed
			? words.text('export_agreed', { date: words.longDate(agreed) })
			: words.text('export_draft');
	const languages = (plan.workshop.languages ?? []).map((locale) => words.label('export_language', locale));
	return blocks(
		`# ${inline(words.say(plan.workshop.title))}`,
		`**${state}**`,
		`*${words.text('export_notice')}*`,
		facts([
			[words.text('export_version'), String(plan.version ?? '')],
			[words.text('export_hash'), plan.hash ? `\`${plan.hash.replaceAll(/[^\w-]/g, '')}\`` : ''],
			[words.text('export_date'), plan.exportedAt ?? ''],
			[words.text('export_languages'), languages.join(', ')]
		])
	);
}

function summary(plan: Plan, words: Words): string {
	const lists = ['insights', 'goals', 'segments', 'messages', 'channels', 'touchpoints'] as const;
	const core = (plan.messages ?? [])
		.filter(({ level }) => level === 'core')
		.map((message) => inline(words.say(message.core)));
	return blocks(
		facts(core.map((text) => [words.text('export_core_message'), text])),
		table(
			[words.text('export_counts'), words.text('export_number')],
			lists.map((list) => [
				words.text(`export_${list}`),
				String((list === 'channels' ? chosenChannels(plan) : (plan[list] ?? [])).length)
			])
		)
	);
}

const title = (text: string, words: Words): string => `### ${inline(text) || words.text('lint_unnamed')}`;

function goalText(goal: Goal, words: Words): string {
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

function segmentText(segment: Segment, words: Words): string {
	const { adoption } = segment;
	const steps = [adoption?.from, adoption?.to]
		.map((step) => words.label('adoption', step))
		.filter((step) => step !== '');
	const all = (phrases: Segment['needs']): string =>
		(phrases ?? []).map((phrase) => inline(words.say(phrase))).join(' · ');
	return blocks(
		title(words.say(segment.name), words),
		facts([
			[words.text('export_size'), segment.size == null ? '' : words.number(segment.size)],
			[words.text('export_adoption'), steps.join(' → ')],
			[words.text('export_lead_mode'), words.label('leadmode', segment.leadMode)],
			[words.text('export_needs'), all(segment.needs)],
			[words.text('export_barriers'), all(segment.barriers)],
			[words.text('export_mindset'), inline(words.say(segment.mindset))],
			[words.text('export_context'), inline(words.say(segment.context))],
			[words.text('export_rests_on'), named(segment.insightIds, words)]
		])
	);
}

function messageText(message: Message, words: Words): string {
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
			[words.text('export_for_segments'), named(message.segmentIds, words)],
			[words.text('export_version_20s'), inline(words.say(message.version20s))],
			[words.text('export_why'), inline(words.say(message.why))],
			[words.text('export_review_status'), reviewText(message, words)],
			[words.text('export_rests_on'), named(message.insightIds, words)]
		]),
		story && blocks(`**${words.text('export_story')}**`, story),
		proofs.length > 0 ? blocks(`**${words.text('export_proofs')}**`, proofs.join('\n')) : '',
		objections.length > 0 ? blocks(`**${words.text('export_objections_answers')}**`, objections.join('\n')) : ''
	);
}

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

/** More channels than a page is wide are listed instead of drawn. */
const MAX_COLUMNS = 16;

/** Segments down, the channels in use across; in a cell the messages that meet there. */
function channelMap(plan: Plan, words: Words): string {
	const cells = new Map<string, Map<string, Set<string>>>();
	const used = new Set<string>();
	for (const { segmentId, channelId, messageId } of plan.touchpoints ?? []) {
		if (!segmentId || !channelId) continue;
		const row = cells.get(segmentId) ?? new Map<string, Set<string>>();
		cells.set(
			segmentId,
			row.set(channelId, (row.get(channelId) ?? new Set()).add(inline(words.name(messageId)) || '✓'))
		);
		used.add(channelId);
	}
	const channels = (plan.channels ?? []).filter(({ id }) => used.has(id)).map(({ id }) => id);
	const name = (id: string): string => inline(words.name(id));
	const meeting = (segment: string, channel: string): string =>
		[...(cells.get(segment)?.get(channel) ?? [])].join('; ');
	if (channels.length === 0) return '';
	if (channels.length > MAX_COLUMNS)
		return table(
			['segment', 'channel', 'messages'].map((key) => words.text(`export_${key}`)),
			(plan.segments ?? []).flatMap(({ id }) =>
				[...(cells.get(id)?.keys() ?? [])].map((channel) => [name(id), name(channel), meeting(id, channel)])
			)
		);
	return table(
		[words.text('export_segment'), ...channels.map(name)],
		(plan.segments ?? []).map(({ id }) => [name(id), ...channels.map((channel) => meeting(id, channel))])
	);
}

function touchpoints(plan: Plan, words: Words): string {
	const head = ['segment', 'message', 'channel', 'step', 'owner', 'period'].map((key) => words.text(`export_${key}`));
	return table(
		head,
		(plan.touchpoints ?? []).map(({ segmentId, messageId, channelId, journeyStep, ownerFunction, from, to }) => [
			inline(words.name(segmentId)),
			inline(words.name(messageId)),
			inline(words.name(channelId)),
			inline(words.label('journey', journeyStep)),
			words.label('function', ownerFunction),
			[from, to].filter(Boolean).join(' – ')
		])
	);
}

function insights(plan: Plan, words: Words): string {
	const head = ['insight', 'so_what', 'kind', 'source', 'side'].map((key) => words.text(`export_${key}`));
	return table(
		head,
		(plan.insights ?? []).map(({ text, soWhat, kind, source, side }) => [
			inline(words.say(text)),
			inline(words.say(soWhat)),
			words.label('insightkind', kind),
			words.label('insightsource', source),
			words.label('side', side)
		])
	);
}
