/** The request ledger as plan data: what an imported plan brought along, word for word, with what was answered here since; then what was asked here. */
import type { RequestView } from '../session/view-requests.ts';
import type { Request } from './agreement.ts';

/** @param lines what the viewer reads; those of the record are among them where the viewer's server knows it [RQ10] */
export function assembleLedger(record: readonly Request[], lines: readonly RequestView[]): Request[] {
	const known = new Map(lines.map((line) => [line.id, line]));
	const recorded = new Set(record.map(({ id }) => id));
	return [
		...record.map((request) => {
			const line = known.get(request.id);
			return line?.decidedBy ? { ...request, ...answerOf(line) } : request;
		}),
		...lines.filter(({ id }) => !recorded.has(id)).map(asPlanData)
	];
}

const asPlanData = (line: RequestView): Request => ({
	id: line.id,
	fromFunction: line.from,
	...(line.by && { byPersonId: line.by.participantId }),
	toFunction: line.to,
	request: line.words,
	kind: line.kind,
	requestedOn: line.requestedOn,
	...(line.dueOn !== null && { dueOn: line.dueOn }),
	...answerOf(line),
	linkedTo: [...line.linkedTo]
});

/** What was said before does not stay beside what was said since. */
const answerOf = ({ decision, why, decidedBy, decidedOn, revisitOn, helpful }: RequestView): Partial<Request> => ({
	decision,
	...(decision !== 'open' && { decidedBy: decidedBy?.participantId ?? null, decidedOn, why, revisitOn }),
	...(helpful !== null && { helpful })
});
