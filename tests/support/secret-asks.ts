/** What functions ask of each other, and what becomes of ideas: told to everybody, in whichever phase, by whoever may. */
import type { Command } from '#lib/domain/session/command.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import type { Guest } from './composed.ts';

/** True when an idea got an answer. What the person may not do is refused. */
export async function asksAndSorts(person: Guest, { requests, content, you, workshop }: Slices): Promise<boolean> {
	const ask = (command: Command): Promise<boolean> =>
		person.command(command).then(
			() => true,
			() => false
		);
	const to = you.function === 'marketing' ? 'field_sales' : 'marketing';
	await ask({ type: 'request.make', to, kind: 'data', words: 'Who opened it', linkedTo: [] });
	await ask({ type: 'request.answer', requestId: requests.at(-1)?.id ?? '', decision: 'incorporated' });
	const [stage, card] = [workshop.currentStage ?? 'goals', content.goals?.cards[0]?.id ?? ''];
	const sorted = await ask({ type: 'cards.settle', stage, cards: [card], as: 'medical' });
	await ask({ type: 'card.reply', stage, card, convinced: false });
	return sorted;
}
