/** What functions ask of each other, what becomes of ideas, and what is said after an agreement: by whoever may, in any phase. */
import { addItem } from '#lib/board/items.ts';
import { maySpeakForField } from '#lib/domain/session/after.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { waitFor, type Guest } from './composed.ts';
import type { Secret } from './secret-search.ts';

const MATERIAL = { id: 'material-1', kind: 'material' as const, fields: { title: { en: 'A page for the talk' } } };
/** So many of the field have to speak before anybody reads what they said [AF5]. */
const K = 3;

const asks = (person: Guest, command: Command): Promise<boolean> =>
	person.command(command).then(
		() => true,
		() => false
	);

export const aQuestion = (kind: 'resistance' | 'rating'): Command => ({
	type: 'question.ask',
	kind,
	question: 'How hard?',
	lines: ['This', 'That'],
	sides: ['field', 'internal'],
	asked: 6
});

/** Something the field can be asked about, where the day has a place for it. */
export async function addMaterial(facilitator: Guest, person: Guest): Promise<void> {
	if (!(await facilitator.slices()).stages.some(({ key }) => key === 'materials')) return;
	await facilitator.command({ type: 'stage.open', stage: 'materials' });
	for (let stage = await facilitator.stage('materials'); stage.phase !== 'draft';) {
		await facilitator.command({ type: 'phase.advance', stage: 'materials', from: stage.phase });
		stage = await facilitator.stage('materials');
	}
	addItem(await person.room('materials'), MATERIAL, 'test');
	await waitFor(async () => ((await facilitator.slices()).content.materials?.items ?? []).length > 0);
}

/** True when an idea got an answer. What the person may not do is refused. */
export async function asksAndSorts(person: Guest, { requests, content, you, workshop }: Slices): Promise<boolean> {
	const ask = (command: Command): Promise<boolean> => asks(person, command);
	const to = you.function === 'marketing' ? 'field_sales' : 'marketing';
	const requestId = requests.at(-1)?.id ?? '';
	await ask({ type: 'request.make', to, kind: 'data', words: 'Who opened it', linkedTo: [] });
	await ask({ type: 'request.answer', requestId, decision: 'incorporated' });
	await ask({ type: 'request.rate', requestId, helpful: true });
	await ask({ type: 'request.withdraw', requestId: requests[0]?.id ?? '' });
	const [stage, card] = [workshop.currentStage ?? 'goals', content.goals?.cards[0]?.id ?? ''];
	const sorted = await ask({ type: 'cards.settle', stage, cards: [card], as: 'medical' });
	await ask({ type: 'card.reply', stage, card, convinced: false });
	await ask({ type: 'cards.unsettle', stage, cards: [card] });
	const materialId = MATERIAL.id;
	await ask({ type: 'material.rate', materialId, useful: 4 });
	await ask({ type: 'usage.note', materialId, week: '2027-02-01', reps: K, activeUsers: 2, uses: 5 });
	await ask({ type: 'unused.count', materialId, code: 'unknown', n: 2 });
	return sorted;
}

/** Under which conditions the field would use it: their authors' alone until k have spoken, whoever leads included. */
export class Conditions {
	readonly #last = new Map<Guest, Secret>();

	/** @returns whether it was taken */
	async says(person: Guest, { you }: Slices, condition: () => Secret): Promise<boolean> {
		if (!maySpeakForField(you)) return false;
		const secret = condition();
		this.#last.set(person, secret);
		// Nobody can have it before the server has decided; the last of k brings everybody's.
		if (this.#last.size >= K) for (const each of this.#last.values()) each.knownTo = null;
		return asks(person, { type: 'material.promise', materialId: MATERIAL.id, answer: 'if', condition: secret.word });
	}
}
