/** The short records around the plan: decisions, what is left, risks, next steps, agreements, words, what is parked. Sections with nothing in them are left out. */
import type { Plan } from '#lib/domain/plan/schema.ts';
import { blocks, inline } from './markdown.ts';
import type { Words } from './words.ts';

interface Line {
	readonly text: string;
	/** What follows it: a reason, an answer, a meaning. */
	readonly more?: string;
	/** What comes of it. */
	readonly then?: string;
	/** Who and when, in brackets. */
	readonly aside?: readonly string[];
}

/** Sections, ready to be joined. */
export function recordsMarkdown(plan: Plan, words: Words): string[] {
	const section = (title: string, lines: readonly Line[]): string =>
		lines.length === 0 ? '' : blocks(`## ${words.text(title)}`, lines.map((line) => lineText(line, words)).join('\n'));
	return [
		section(
			'plan_decisions',
			(plan.decisions ?? []).map(({ text, why, on }) => ({
				text: words.say(text),
				more: words.say(why),
				aside: [on ?? '']
			}))
		),
		section(
			'plan_verdicts',
			(plan.verdicts ?? []).map(({ text, verdict, why, then }) => ({
				text: words.say(text),
				aside: [words.label('verdict', verdict)],
				more: words.say(why),
				then: words.say(then)
			}))
		),
		section(
			'plan_not_doing',
			(plan.notDoing ?? []).map(({ text, why }) => ({ text: words.say(text), more: words.say(why) }))
		),
		section(
			'plan_risks',
			(plan.risks ?? []).map(({ text, mitigation, ownerFunction }) => ({
				text: words.say(text),
				// Words, or the id of what answers it.
				more: (typeof mitigation === 'string' && words.name(mitigation)) || words.say(mitigation),
				aside: [words.label('function', ownerFunction)]
			}))
		),
		section(
			'plan_actions',
			(plan.actions ?? []).map(({ text, ownerPersonId, ownerFunction, due, state }) => ({
				text: words.say(text),
				aside: [
					personName(plan, ownerPersonId) || words.label('function', ownerFunction),
					due ?? '',
					state === 'done' ? words.text('lists_done') : ''
				]
			}))
		),
		section(
			'plan_agreements',
			(plan.workingAgreements ?? []).map((note) => ({ text: words.say(note) }))
		),
		section(
			'plan_glossary',
			(plan.glossary ?? []).map(({ term, meaning }) => ({ text: words.say(term), more: words.say(meaning) }))
		),
		section(
			'plan_parking',
			(plan.parkingLot ?? []).map((note) => ({ text: words.say(note) }))
		)
	].filter((each) => each !== '');
}

function lineText({ text, more = '', then = '', aside = [] }: Line, words: Words): string {
	const known = aside.filter((part) => part !== '').map(inline);
	const first = `- ${inline(text) || words.text('lint_unnamed')}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
	return [first, ...[more, then].filter((part) => part !== '').map((part) => `  ${inline(part)}`)].join('  \n');
}

const personName = (plan: Plan, id: string | null | undefined): string =>
	[...(plan.participants ?? []), ...(plan.otherPeople ?? []), ...(plan.record?.participants ?? [])].find(
		(person) => person.id === id
	)?.displayName ?? '';
