/** Which lines of the request ledger somebody looks at. Pure. */
import type { FunctionName } from '#lib/domain/people/sides.ts';
import { directionOf, isAnswerable, type RequestDecision } from '#lib/domain/session/requests.ts';
import type { RequestView } from '#lib/domain/session/view-requests.ts';

export type Whose = 'all' | 'waiting' | 'to-us' | 'from-us';
export interface Filter {
	readonly whose: Whose;
	/** '' for any. */
	readonly direction: '' | 'field-internal' | 'internal-field';
	/** '' for any. */
	readonly decision: '' | RequestDecision;
}
export const ANY: Filter = { whose: 'all', direction: '', decision: '' };

/**
 * [UI370] What waits comes first, the longest wait on top; then what has an answer, the newest answer on top.
 * @param us the viewer's function
 */
export function shownRequests(lines: readonly RequestView[], filter: Filter, us: FunctionName): RequestView[] {
	return lines.filter((line) => fits(line, filter, us)).sort(byWaiting);
}

function fits(line: RequestView, { whose, direction, decision }: Filter, us: FunctionName): boolean {
	if (direction && directionOf(line) !== direction) return false;
	if (decision && line.decision !== decision) return false;
	switch (whose) {
		case 'all':
			return true;
		case 'waiting':
			return isAnswerable(line.decision);
		case 'to-us':
			return line.to === us;
		case 'from-us':
			return line.from === us;
	}
}

function byWaiting(a: RequestView, b: RequestView): number {
	const [aWaits, bWaits] = [a, b].map(({ decision }) => decision === 'open');
	if (aWaits !== bWaits) return aWaits ? -1 : 1;
	return aWaits ? compare(a.requestedOn, b.requestedOn) : compare(b.decidedOn, a.decidedOn);
}

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);
