/** The request ledger as one table: who asked whom for what, what became of it, and why. Left out where nobody asked. */
import type { Plan, Request } from '#lib/domain/plan/schema.ts';
import { blocks, inline, table } from './markdown.ts';
import type { Words } from './words.ts';

/** Sections, ready to be joined. */
export function requestsMarkdown({ ledger }: Plan, words: Words): string[] {
	const requests = ledger ?? [];
	if (requests.length === 0) return [];
	const head = ['plan_request', 'plan_answer', 'plan_because'].map((key) => words.text(key));
	return [
		blocks(
			`## ${words.text('plan_requests')}`,
			table(
				head,
				requests.map((request) => row(request, words))
			)
		)
	];
}

function row({ fromFunction, toFunction, request, decision, decidedOn, revisitOn, why }: Request, words: Words) {
	const [from, to] = [fromFunction, toFunction].map((fn) => words.label('function', fn));
	const state = words.label('decision', decision ?? 'open');
	const when = [
		decidedOn && words.day(decidedOn),
		revisitOn && words.text('plan_revisit', { date: words.day(revisitOn) })
	];
	return [
		`${inline(words.say(request))} (${words.text('plan_relay', { from: from || '–', to: to || '–' })})`,
		[state, ...when].filter(Boolean).join(', '),
		inline(words.say(why))
	];
}
