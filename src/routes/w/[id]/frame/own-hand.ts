/** One's own hand: whether it is up, and what the button says. */
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';

/** Whoever takes part, or sponsors, may ask to speak [HA2]. */
export const mayRaiseHand = ({ you, workshop }: Pick<Slices, 'you' | 'workshop'>): boolean =>
	(you.role === 'participant' || you.role === 'sponsor') && !workshop.archived;

export function ownHand({ room, you }: Pick<Slices, 'room' | 'you'>): { readonly up: boolean; readonly label: string } {
	const place = room.hands.indexOf(you.participantId) + 1;
	return place === 0 ? { up: false, label: m.hand_raise() } : { up: true, label: m.hand_place({ place }) };
}
