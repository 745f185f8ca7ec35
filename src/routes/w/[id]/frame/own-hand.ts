/** One's own hand: whether it is up, and what the button says. */
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';

export function ownHand({ room, you }: Pick<Slices, 'room' | 'you'>): { readonly up: boolean; readonly label: string } {
	const place = room.hands.indexOf(you.participantId) + 1;
	if (place === 0) return { up: false, label: m.hand_raise() };
	return { up: true, label: `${m.hand_place({ place })}. ${m.hand_lower()}` };
}
