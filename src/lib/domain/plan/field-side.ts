/** Whose an insight is. Pure. */
import type { Insight } from './strategy.ts';

/** What the field saw or heard: it says so itself, or where it comes from does. */
const FIELD_SOURCES: ReadonlySet<string> = new Set([
	'field_visit',
	'remote_talk',
	'msl_exchange',
	'ride_along',
	'hcp_conversation'
]);

export const isFieldSide = ({ side, source }: Insight): boolean =>
	side ? side === 'field' : FIELD_SOURCES.has(source ?? '');
