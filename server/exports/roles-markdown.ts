/** Who works with whom, as a document says it: the loop, role agreements, relays, and who needs whom. */
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { dependencyMap } from '#lib/domain/plan/dependency-map.ts';
import type { Relay, RoleAgreement } from '#lib/domain/plan/delivery.ts';
import { loopOf, type LoopArc } from '#lib/domain/plan/loop.ts';
import { finder } from '#lib/domain/plan/planned.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { blocks, facts, inline, table } from './markdown.ts';
import type { Words } from './words.ts';

/** The section, ready to be joined; '' where a plan says nothing of roles. */
export function rolesMarkdown(plan: Plan, words: Words): string {
	const { roleAgreements = [], relays = [], dependencies = [] } = plan;
	if (!roleAgreements?.length && !relays?.length && !dependencies?.length) return '';
	return blocks(
		`## ${words.text('plan_roles')}`,
		loop(plan, words),
		...(roleAgreements ?? []).map((agreement) => agreementText(agreement, words)),
		part('plan_relays', relayTable(relays ?? [], words), words),
		part('plan_dependencies', dependencyTable(plan, words), words)
	);
}

const part = (title: string, body: string, words: Words): string => body && blocks(`### ${words.text(title)}`, body);

const functions = (list: readonly string[] | null | undefined, words: Words): string =>
	(list ?? []).map((fn) => words.label('function', fn)).join(' · ');

function loop(plan: Plan, words: Words): string {
	const carried = ({ arc, state, relays, others }: LoopArc): string => {
		if (state !== 'carried') return words.text(state === 'missing' ? 'roles_loop_missing' : 'roles_loop_elsewhere');
		const besides = arc === 'field_customer' ? 'roles_loop_meetings' : 'roles_loop_left';
		return [
			relays.length > 0 ? words.text('roles_loop_relays', { count: relays.length }) : '',
			others.length > 0 ? words.text(besides, { count: others.length }) : ''
		]
			.filter(Boolean)
			.join(' · ');
	};
	return part(
		'roles_loop',
		table(
			['roles_loop_way', 'roles_loop_carried', 'roles_within'].map((key) => words.text(key)),
			loopOf(plan).map((arc) => [words.text(`roles_arc_${arc.arc}`), carried(arc), daysOf(arc.days, words)])
		),
		words
	);
}

function daysOf(days: LoopArc['days'], words: Words): string {
	if (!days) return '';
	return days.least === days.most
		? words.text('roles_loop_within', { count: days.most })
		: words.text('roles_loop_between', days);
}

function agreementText(agreement: RoleAgreement, words: Words): string {
	const { contactRule, freedHours, mondayNote } = agreement;
	const [who, may] = [words.label('function', contactRule?.who), words.label('roles_right', contactRule?.may)];
	const rule =
		contactRule?.leadDays == null
			? words.text('roles_rule_says', { who, may })
			: words.text('roles_rule_ahead', { who, may, days: contactRule.leadDays });
	const monday = FUNCTIONS.map((fn) => [fn, inline(words.say(mondayNote?.[fn]))] as const)
		.filter(([, note]) => note !== '')
		.map(([fn, note]) => `- ${words.label('function', fn)}: ${note}`);
	return blocks(
		`### ${inline(words.say(agreement.topic)) || words.text('lint_unnamed')}`,
		facts([
			[words.text('plan_role_leads'), words.label('function', agreement.a)],
			[words.text('plan_role_does'), functions(agreement.r, words)],
			[words.text('plan_role_consulted'), functions(agreement.c, words)],
			[words.text('plan_role_informed'), functions(agreement.i, words)],
			[words.text('plan_gives'), inline(words.say(agreement.gives))],
			[words.text('plan_gets'), inline(words.say(agreement.gets))],
			[words.text('roles_stops'), inline(words.say(agreement.stops))],
			[
				words.text('roles_freed'),
				freedHours == null ? '' : words.text('roles_freed_value', { hours: words.number(freedHours) })
			],
			[words.text('roles_rule'), who && may ? rule : ''],
			[words.text('roles_skills'), (agreement.skillsNeeded ?? []).map((skill) => inline(words.say(skill))).join(' · ')],
			[
				words.text('field_segments'),
				(agreement.segmentIds ?? [])
					.map((id) => inline(words.name(id)))
					.filter(Boolean)
					.join(' · ')
			],
			[words.text('roles_promised'), (agreement.adoptedBy ?? []).map((side) => words.label('side', side)).join(' · ')],
			[words.text('roles_review'), agreement.reviewOn ?? '']
		]),
		monday.length > 0 ? blocks(`**${words.text('roles_monday')}**`, monday.join('\n')) : ''
	);
}

const wayOf = (from: string | null | undefined, to: string | null | undefined, words: Words): string =>
	words.text('plan_relay', { from: words.label('function', from) || '?', to: words.label('function', to) || '?' });

function relayTable(relays: readonly Relay[], words: Words): string {
	const head = [
		'field_relay_way',
		'roles_what',
		'roles_within',
		'roles_format',
		'roles_trigger',
		'roles_consent',
		'roles_touchpoints',
		'roles_review'
	];
	return table(
		head.map((key) => words.text(key)),
		relays.map((relay) => [
			wayOf(relay.from, relay.to, words),
			inline(words.say(relay.what)),
			relay.withinWorkingDays == null ? '' : words.text('roles_loop_within', { count: relay.withinWorkingDays }),
			inline(words.label('roles_format', relay.format)),
			inline(words.say(relay.trigger)),
			inline(words.say(relay.consentBasis)),
			(relay.touchpointIds ?? [])
				.map((id) => inline(words.name(id)))
				.filter(Boolean)
				.join('; '),
			relay.reviewOn ?? ''
		])
	);
}

/** Least certain first, as on the map; what lacks an end comes last. */
function dependencyTable(plan: Plan, words: Words): string {
	const all = plan.dependencies ?? [];
	const of = finder(all);
	const drawn = dependencyMap(plan).needs.flatMap(({ id }) => of(id) ?? []);
	const head = ['field_relay_way', 'roles_map_what', 'roles_map_sure', 'roles_tension', 'roles_answered'];
	return table(
		head.map((key) => words.text(key)),
		[...drawn, ...all.filter((each) => !drawn.includes(each))].map((each) => [
			wayOf(each.from, each.needs, words),
			inline(words.say(each.forWhat)),
			words.label('roles_certainty', each.certainty),
			inline(words.say(each.tension)),
			inline(words.name(each.agreementId))
		])
	);
}
