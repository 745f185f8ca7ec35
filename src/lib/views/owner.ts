/** Who owns what is drawn: the side as a pattern, the function in words. */
import type { Side } from '#lib/domain/people/sides.ts';

export interface Owner {
	readonly side: Side;
	readonly label: string;
}
