/** Who agreed to what, who did not, and what the plan checks say: the last part of the Markdown export. */
import { isWritten, planHealth } from '#lib/domain/checks/health.ts';
import { sameFinding, type Finding } from '#lib/domain/checks/finding.ts';
import type { Weighed } from '#lib/domain/plan/agreement.ts';
import type { Plan, PlanObjection, PlanSignOff, PlanStage, StageRecord } from '#lib/domain/plan/schema.ts';
import { findingText } from './finding-text.ts';
import { blocks, facts, inline, quote, table } from './markdown.ts';
import type { Words } from './words.ts';

/** Sections, ready to be joined. */
export function agreementMarkdown(plan: Plan, words: Words): string[] {
	const stages = (plan.stages ?? []).map((stage) => stageText(stage, words));
	return [
		blocks(`## ${words.text('export_signoffs')}`, ...stages, endorsements(plan, words)),
		acceptedFindings(plan, words),
		openFindings(plan, words)
	];
}

/** Sponsors: of this version, or of one before it. */
function endorsements({ endorsements: given }: Plan, words: Words): string {
	const lines = (given ?? []).map(({ displayName, on, note, current }) => {
		const said = words.text(current === false ? 'endorse_older' : 'endorse_by', {
			name: displayName ?? '–',
			date: on ? words.longDate(on) : '–'
		});
		return `- ${inline(said)} ${inline(words.say(note))}`.trimEnd();
	});
	return lines.length > 0 ? blocks(`### ${words.text('endorse_title')}`, lines.join('\n')) : '';
}

function stageText(stage: PlanStage, words: Words): string {
	return blocks(
		`### ${words.label('stage', stage.id)}`,
		stageState(stage, words),
		unsure(stage, words),
		facts([
			[
				words.text('export_hash'),
				stage.phase === 'adopted' && stage.hash ? `\`${stage.hash.replaceAll(/[^\w-]/g, '')}\`` : ''
			]
		]),
		decidedBy(stage, words),
		...(stage.weighed ?? []).map((weighed) => weighedText(weighed, words)),
		whatWasSaid(stage, words),
		stage.record
			? blocks(`#### ${words.text('export_record')}`, stageState(stage.record, words), whatWasSaid(stage.record, words))
			: ''
	);
}

/** What stands beneath it was changed since, or it is worked on again: its signatures are not the last word. */
const unsure = ({ phase, version, stale, staleBecause }: PlanStage, words: Words): string => {
	if (phase === 'reopened') return `**${words.text('again_title', { version: version ?? 1 })}**`;
	if (!stale) return '';
	const stages = words.list((staleBecause ?? []).map((key) => words.label('stage', key)));
	return `**${words.text('confirm_because', { stages })} ${words.text('plan_stage_unconfirmed')}**`;
};

const decidedBy = ({ decidedBy: pair }: PlanStage, words: Words): string =>
	pair && pair.length > 0
		? inline(words.text('adopted_by_pair', { names: words.list(pair.map((id) => words.name(id))) }))
		: '';

/** Variants in the order the room carried them, with the figures that may be told. */
function weighedText({ question, on, round, lines }: Weighed, words: Words): string {
	const told = lines.map(({ text, carried, resistance }, at) => {
		const about = [
			typeof resistance === 'number' ? words.text('plan_resistance', { value: words.number(resistance) }) : '',
			carried ? words.text('plan_carried') : ''
		].filter((part) => part !== '');
		const said = inline(text ? words.say(text) : words.text('question_status_quo'));
		return `${at + 1}. ${said}${about.length > 0 ? ` (${about.join(' · ')})` : ''}`;
	});
	const head = `**${words.text('plan_weighed', { round, date: words.longDate(on) })}** ${inline(words.say(question))}`;
	return blocks(head, told.join('\n'));
}

const stageState = ({ phase, adoptedOn, version }: StageRecord, words: Words): string =>
	phase === 'adopted'
		? words.text('export_stage_adopted', { date: adoptedOn ? words.longDate(adoptedOn) : '–', version: version ?? 1 })
		: words.text('export_stage_open', { phase: words.label('phase', phase) });

const whatWasSaid = ({ signoffs, objections }: StageRecord, words: Words): string =>
	blocks(signatures(signoffs ?? [], words), ...(objections ?? []).map((objection) => objectionText(objection, words)));

function signatures(signoffs: readonly PlanSignOff[], words: Words): string {
	const head = ['function', 'name', 'fist', 'note', 'on'].map((key) => words.text(`export_${key}`));
	return table(
		head,
		signoffs.map((signOff) => [
			inline(functionsOf(signOff, words)),
			inline(signOff.displayName ?? words.name(signOff.personId)),
			String(signOff.fist),
			inline(words.say(signOff.note)),
			signOff.on ?? ''
		])
	);
}

/** The functions somebody signs for; who signs only for themselves is shown with their own. */
function functionsOf({ signsFor, function: own }: PlanSignOff, words: Words): string {
	const functions = [signsFor ?? []].flat();
	return words.list((functions.length > 0 ? functions : [own]).map((fn) => words.label('function', fn)));
}

/** Word for word, dissent above all (15-views §7). */
function objectionText(objection: PlanObjection, words: Words): string {
	const { kind, state, text, proposal, resolution, displayName, by, side } = objection;
	const what = words.text(state === 'dissent_recorded' ? 'export_dissent' : 'export_objection');
	const who = inline(displayName ?? words.name(by)) || words.label('side', side);
	const about = [who, words.label('objectionkind', kind), words.label('objectionstate', state)].filter(
		(part) => part !== ''
	);
	const more = (key: string, phrase: typeof proposal): string => {
		const said = words.say(phrase);
		return said && inline(words.text(key, { text: said }));
	};
	return blocks(
		`**${what}** (${about.join(' · ')})`,
		quote(words.say(text)),
		more('export_proposal', proposal),
		more('export_resolution', resolution)
	);
}

function acceptedFindings(plan: Plan, words: Words): string {
	const accepted = (plan.stages ?? []).flatMap(({ acceptedFindings: list }) => list ?? []);
	if (accepted.length === 0) return '';
	const lines = accepted.map(({ lint, entities, reason, by }) => {
		const finding = (plan.findings ?? []).find((each) => sameFinding(each, { lint, entities }));
		const about = finding
			? findingText(finding, words)
			: entities
					.map((id) => words.name(id))
					.filter(Boolean)
					.join(', ');
		const text = words.say(reason);
		// A reason is given by somebody: an id of this plan, or the name itself.
		const name = words.name(by) || (by ?? '');
		const why = name ? words.text('export_reason_by', { name, text }) : words.text('export_reason', { text });
		return `- ${lint}: ${inline(about)} ${inline(why)}`;
	});
	return blocks(`## ${words.text('export_findings_accepted')}`, lines.join('\n'));
}

function openFindings(plan: Plan, words: Words): string {
	const accepted = (plan.stages ?? []).flatMap(({ acceptedFindings: list }) => list ?? []);
	const open = (plan.findings ?? []).filter((finding) => !accepted.some((each) => sameFinding(each, finding)));
	const line = (finding: Finding): string =>
		`- ${words.label('severity', finding.severity)}: ${finding.lint}: ${inline(findingText(finding, words))}`;
	return blocks(
		`## ${words.text('export_findings_open')}`,
		health(plan, words),
		open.map(line).join('\n') || words.text('export_nothing')
	);
}

/** The figure with what it is made of, as the page of the plan says it [CK31]. */
function health(plan: Plan, words: Words): string {
	const { score, entities, errors, warns, infos } = planHealth(plan);
	if (score === null || !isWritten(plan)) return '';
	const counts = (
		[
			['error', errors],
			['warn', warns],
			['info', infos]
		] as const
	)
		.filter(([, count]) => count > 0)
		.map(([severity, count]) => words.pair(words.label('severity', severity), words.number(count)));
	const figure = words.pair(words.text('plan_health'), words.text('plan_health_score', { score }));
	return blocks(`**${figure}** ${words.text('plan_health_of', { entities })}`, counts.join(' · '));
}
