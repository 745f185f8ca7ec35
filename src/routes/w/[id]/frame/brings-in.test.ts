import { expect, it } from 'vitest';
import type { Slices } from '#lib/domain/session/view.ts';
import { bringsIn } from './brings-in.ts';

const as = (invites: Slices['invites'], rehearsal = false) =>
	bringsIn({ invites, workshop: { rehearsal } as Slices['workshop'] });

it('[UI231] only who has a link for others is offered to invite; a rehearsal says why there is none', () => {
	expect([as([]), as(null), as(null, true)]).toEqual([true, false, true]);
});
