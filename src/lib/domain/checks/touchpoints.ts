/** Checks over single touchpoints: whether each can be carried out. */
import type { Check } from './registry.ts';

/** L05: every touchpoint has a function that owns it. */
const touchpointWithoutOwner: Check = {
	lint: 'L05',
	stage: 'touchpoints',
	run: ({ touchpoints }) =>
		(touchpoints ?? [])
			.filter((touchpoint) => !touchpoint.ownerFunction)
			.map(({ id }) => ({
				severity: 'error',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'ownerFunction' }]
			}))
};

export const touchpointChecks: readonly Check[] = [touchpointWithoutOwner];
