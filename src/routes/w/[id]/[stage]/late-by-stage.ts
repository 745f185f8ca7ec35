/** What the pages of one stage need beside those of every stage: fetched with them, so that the first sight is whole. */
import type { StageKey } from '#lib/domain/session/stage.ts';
import { lateMap } from './draft/late-map.ts';
import { lateFacts } from './draft/late-facts.ts';

export const lateByStage: Readonly<Partial<Record<StageKey, { fetch(): Promise<void> }>>> = {
	touchpoints: { fetch: async () => void (await Promise.all([lateMap.fetch(), lateFacts.fetch()])) },
	segments: lateFacts,
	messages: lateFacts,
	roles: lateFacts,
	review: lateFacts
};
