/** What counts as the field's: functions that speak for it, and touchpoints it delivers. Pure. */
import { sideOf, type FunctionName } from '../people/sides.ts';
import type { Planned } from '../plan/planned.ts';

export const isFieldFunction = (fn: FunctionName | null | undefined): boolean => fn != null && sideOf(fn) === 'field';

/** Owned by the field, itself or by its channel. */
export const isByField = ({ touchpoint, channel }: Planned): boolean =>
	isFieldFunction(touchpoint.ownerFunction) || isFieldFunction(channel?.ownerFunction);
