import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { capturesInsights, withTags } from './capture-state.ts';

it('[UI160] insights are sent from the invitation to the reveal, by those who take part', () => {
	const w = workshop().seat().join('ob', 'marketing', 'observer');
	const may = (viewer: string) => capturesInsights(projectFor(w.state, pid(viewer), w.sources({})));
	expect([may('jule'), may(FACILITATOR), may('ob')]).toEqual([true, false, false]);
	w.do({ type: 'stage.open', stage: 'insights' });
	expect(may('jule')).toBe(true);
	w.advance('insights', { revealedCards: 1 });
	expect(may('jule')).toBe(false);
});
it('[UI161] tags stand under the words, where everybody will read them', () => {
	expect(withTags(' Forms cost time ', 'Barrier, Email')).toBe('Forms cost time\nBarrier, Email');
	expect(withTags(' Forms cost time ', '')).toBe('Forms cost time');
});
