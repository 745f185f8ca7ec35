/** The words of a plan as its message house asks for them. Pure. */
import type { HouseReader } from '#lib/views/house-reader.ts';
import { m } from '#lib/paraglide/messages.js';
import { messageLevelLabel, mlrLabel } from '../../../labels.ts';
import { listed } from '../../../listed.ts';
import type { PlanReading } from '../plan/reading.ts';

export const houseReader = (reading: PlanReading): HouseReader => ({
	name: (id) => reading.name(id),
	say: (words) => reading.say(words),
	level: ({ level }) => messageLevelLabel(level ?? ''),
	review: ({ mlr }) =>
		listed([
			mlrLabel(mlr?.status),
			mlr?.ref,
			mlr?.validUntil ? m.plan_review_until({ date: reading.day(mlr.validUntil) }) : ''
		])
});
