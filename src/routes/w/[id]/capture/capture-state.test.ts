import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { capturesInsights, sentState, withTags } from './capture-state.ts';

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
it('[UI164] an insight is called kept only when this device has it, and sent only when the server has', () => {
	const offline = { saved: 'offline', offlineCopy: true } as const;
	expect([sentState(offline, false), sentState(offline, true)]).toEqual(['kept', 'here']);
	expect(sentState({ ...offline, offlineCopy: false }, false)).toBe('here');
	const saved = { saved: 'saved', offlineCopy: true } as const;
	expect([sentState(saved, false), sentState(saved, true), sentState({ ...saved, saved: 'saving' }, false)]).toEqual([
		'sent',
		'going',
		'going'
	]);
});
