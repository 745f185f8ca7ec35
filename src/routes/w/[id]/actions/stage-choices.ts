/** Every stage of the workshop as something to go to, from wherever one is: also one that nobody has opened yet. */
import type { Slices } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { stageLabel } from '../../../labels.ts';
import type { Choice } from './actions.svelte.ts';

/** @param here the stage on the page, if any */
export const stageChoices = (
	{ stages }: Pick<Slices, 'stages'>,
	here: string | undefined,
	go: (path: string) => void
): Choice[] =>
	stages
		.filter(({ key }) => key !== here)
		.map(({ key }) => ({
			id: `go.${key}`,
			label: m.keys_go_stage({ stage: stageLabel(key) }),
			also: m.keys_go_also(),
			section: 'go',
			keys: [],
			run: () => go(`/${key}`)
		}));
