/** Who brings others in. For everybody else the same door holds their own way back, and says so. Pure. */
import type { Slices } from '#lib/domain/session/view.ts';

/** A rehearsal has nobody to bring in, and its panel says why [UI172]. */
export const bringsIn = ({ invites, workshop }: Pick<Slices, 'invites' | 'workshop'>): boolean =>
	invites !== null || workshop.rehearsal;
