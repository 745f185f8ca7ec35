/** Checks over segments and the messages meant for them. */
import type { Fix } from './finding.ts';
import type { Check } from './registry.ts';

/** L01: every segment has at least one message. Fixes: let the plan's core message speak to it too, or write one for it. */
const segmentWithoutMessage: Check = {
	lint: 'L01',
	stage: 'messages',
	run: ({ segments, messages }) => {
		const addressed = new Set((messages ?? []).flatMap((message) => message.segmentIds ?? []));
		const core = (messages ?? []).find(({ level }) => level === 'core');
		const share: Fix[] = core ? [{ kind: 'edit-field', entity: core.id, path: 'segmentIds' }] : [];
		return (segments ?? [])
			.filter(({ id }) => !addressed.has(id))
			.map(({ id }) => ({
				severity: 'error',
				entities: [id],
				values: {},
				fixes: [...share, { kind: 'add-item', itemKind: 'message', fields: { segmentIds: [id] } }]
			}));
	}
};

export const messageChecks: readonly Check[] = [segmentWithoutMessage];
