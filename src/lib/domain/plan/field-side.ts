/** Whose an insight is. Pure. */
import type { AgreeingSide } from '../people/sides.ts';
import type { Insight } from './strategy.ts';

/** Where only the field can have it from. */
const FIELD_SOURCES: ReadonlySet<string> = new Set([
	'field_visit',
	'remote_talk',
	'msl_exchange',
	'ride_along',
	'hcp_conversation'
]);

/** Where only those inside can have it from. */
const INTERNAL_SOURCES: ReadonlySet<string> = new Set([
	'data_trail',
	'sales_data',
	'market_research',
	'desk',
	'hcp_poll'
]);

/** As it says itself, or where it comes from does; null where neither tells. */
export function sideOfInsight({ side, source }: Insight): AgreeingSide | null {
	if (side) return side === 'field' || side === 'internal' ? side : null;
	if (FIELD_SOURCES.has(source ?? '')) return 'field';
	return INTERNAL_SOURCES.has(source ?? '') ? 'internal' : null;
}
export const isFieldSide = (insight: Insight): boolean => sideOfInsight(insight) === 'field';
