/** The plan as a document to read: Markdown in one language. Same plan and language, same text. Content: 15-views §7. */
import type { MessageLocale } from '#lib/domain/german.ts';
import { chosenChannels } from '#lib/domain/plan/chosen-channels.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { underOrigins } from '#lib/domain/plan/variants.ts';
import { afterMarkdown } from './after-markdown.ts';
import { agreementMarkdown } from './agreement-markdown.ts';
import { assumptionsMarkdown } from './assumptions-markdown.ts';
import { blocks, facts, inline, table } from './markdown.ts';
import { briefMarkdown, declarationMarkdown } from './preface-markdown.ts';
import { recordsMarkdown } from './records-markdown.ts';
import { requestsMarkdown } from './requests-markdown.ts';
import { rolesMarkdown } from './roles-markdown.ts';
import { goalText, messageText, segmentText } from './strategy-markdown.ts';
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
			briefMarkdown(plan, words),
			section('export_summary', summary(plan, words)),
			section('export_goals', ...(plan.goals ?? []).map((goal) => goalText(goal, words))),
			section('export_segments', ...(plan.segments ?? []).map((segment) => segmentText(segment, words))),
			section(
				'export_messages',
				...underOrigins(plan.messages ?? [], ({ variantOf }) => variantOf).map((message) => messageText(message, words))
			),
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
		declarationMarkdown(plan, words),
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
