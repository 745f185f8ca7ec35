/** What waits for somebody, as a sentence and as an address. */
import type { Need } from '#lib/domain/session/needs.ts';
import { m } from '#lib/paraglide/messages.js';
import { phaseLabel, stageLabel } from './session-labels.ts';

export function needText(need: Need): string {
	const stage = stageLabel(need.stage);
	switch (need.kind) {
		case 'write':
			return m.home_need_write({ stage });
		case 'vote':
			return m.home_need_vote({ stage });
		case 'question':
			return m.home_need_question({ stage });
		case 'answer':
			return m.home_need_answer({ stage });
		case 'objection':
			return m.home_need_objection({ stage });
		case 'confirm':
			return m.home_need_confirm({ stage });
		case 'sign':
			return m.home_need_sign({ stage });
		case 'pair':
			return m.home_need_pair({ stage });
		case 'change':
			return m.home_need_change({ stage });
		// In words of their own where there is room for them: request-need.ts.
		case 'request':
		case 'heard':
			return m.ledger_title();
		case 'lead': {
			if (need.stage === null) return need.ready ? m.home_need_begin() : m.home_need_invite();
			if (need.phase === 'adopted') return m.home_need_next({ stage });
			const phase = phaseLabel(need.phase);
			return need.ready ? m.home_need_lead_ready({ stage, phase }) : m.home_need_lead({ stage, phase });
		}
	}
}

export const needHref = (workshopId: string, need: Need): string =>
	need.kind === 'request' || need.kind === 'heard'
		? `/w/${workshopId}/requests`
		: need.stage === null
			? `/w/${workshopId}`
			: `/w/${workshopId}/${need.stage}`;
