import { expect, it } from 'vitest';
import type { Slices } from '#lib/domain/session/view.ts';
import { fitEntry } from '#lib/ui/fuzzy.ts';
import { stageChoices } from './stage-choices.ts';

const stages = [
	{ key: 'insights', phase: 'prepare' },
	{ key: 'goals', phase: 'write' }
] as unknown as Slices['stages'];

it('[UI110] every stage is found from everywhere, by its name and by what one does with it, opened or not', () => {
	const gone: string[] = [];
	const found = (typed: string, here?: string): string[] =>
		stageChoices({ stages }, here, (path) => gone.push(path))
			.filter((choice) => fitEntry(choice, typed) > 0)
			.map(({ id }) => id);
	for (const typed of ['insights', 'open insights', 'go to insights', 'show insights', 'insights stage'])
		expect([typed, found(typed)]).toEqual([typed, ['go.insights']]);
	expect([found('open'), found('open', 'goals'), found('holidays')]).toEqual([
		['go.insights', 'go.goals'],
		['go.insights'],
		[]
	]);
	stageChoices({ stages }, 'goals', (path) => gone.push(path))[0]!.run();
	expect(gone).toEqual(['/insights']);
});
