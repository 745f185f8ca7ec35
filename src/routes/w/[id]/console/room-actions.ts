/** What the facilitator asks of the whole room. */
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { ask } from '../people/ask.ts';

export const callEveryone = ({ workshop }: Slices): void =>
	void ask(workshop.id, { type: 'everyone.call' }, m.console_called());

export const holdAttention = ({ workshop }: Slices, hold: boolean): void =>
	void ask(workshop.id, { type: 'attention.hold', hold });

/** One's own hand: up, or down again. */
export const turnHand = ({ workshop, room, you }: Slices): void =>
	void ask(
		workshop.id,
		room.hands.includes(you.participantId)
			? { type: 'hand.lower', participantId: you.participantId as never, spoke: false }
			: { type: 'hand.raise' }
	);
