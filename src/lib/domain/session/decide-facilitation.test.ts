import { describe, expect, it } from 'vitest';
import { onAgenda, pid } from '#tests/support/session.ts';
import { projectFor } from './project.ts';

const refused = (code: string) => ({ ok: false, code });

describe('facilitation', () => {
	const give = (id: string) => ({ type: 'facilitation.give', participantId: pid(id) }) as const;
	it('[FA1] several may facilitate; whoever does is neutral and does not vote; one stays', () => {
		const w = onAgenda().do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') });
		w.do({ type: 'stage.open', stage: 'goals' })
			.do({ type: 'hand.raise' }, 'ida')
			.advance('goals', { revealedCards: 1 });
		expect(w.try({ type: 'facilitation.leave', function: 'marketing' })).toEqual(refused('last-facilitator'));
		w.do(give('ida'));
		const ida = w.state.participants.find(({ id }) => id === 'ida');
		expect(ida).toMatchObject({ role: 'facilitator', side: 'neutral', function: 'marketing' });
		expect([w.state.signatories, w.state.hands]).toEqual([{}, []]);
		w.do({ type: 'phase.advance', stage: 'goals', from: 'reveal' }, 'ida');
		w.do({ type: 'facilitation.leave', function: 'training' });
		expect(w.state.participants[0]).toMatchObject({ role: 'participant', side: 'internal', function: 'training' });
		expect(w.try({ type: 'facilitation.leave', function: 'marketing' }, 'ida')).toEqual(refused('last-facilitator'));
	});
	it('[FA2] whom a facilitator asked may come back; nobody else takes over', () => {
		const w = onAgenda().do(give('ida')).do({ type: 'facilitation.leave', function: 'marketing' }, 'ida');
		expect(projectFor(w.state, pid('ida'), w.sources()).you).toMatchObject({ mayResume: true, leads: false });
		expect(w.try({ type: 'facilitation.resume' }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try(give('jule'), 'ida')).toEqual(refused('not-allowed'));
		w.do({ type: 'facilitation.resume' }, 'ida');
		expect(projectFor(w.state, pid('ida'), w.sources()).you).toMatchObject({ mayResume: false, leads: true });
		// Made one by mistake: whoever leads too ends it.
		const end = { type: 'facilitation.leave', participantId: pid('ida'), function: 'marketing' } as const;
		expect(w.try(end, 'jule')).toEqual(refused('not-allowed'));
		w.do(end);
		expect(w.state.participants.find(({ id }) => id === 'ida')).toMatchObject({
			role: 'participant',
			side: 'internal'
		});
		expect(w.try(end)).toEqual(refused('unknown-participant'));
		// Nor do they take it back themselves.
		expect(w.try({ type: 'facilitation.resume' }, 'ida')).toEqual(refused('not-allowed'));
	});
	it('[FA3] roles do not change while something blind or frozen is open', () => {
		const w = onAgenda().do(give('ida')).do({ type: 'stage.open', stage: 'goals' });
		expect(w.try(give('tom'))).toEqual(refused('stage-busy'));
		expect(w.try({ type: 'facilitation.leave', function: 'marketing' }, 'ida')).toEqual(refused('stage-busy'));
		w.advance('goals', { revealedCards: 1 });
		w.do({ type: 'facilitation.leave', function: 'marketing' }, 'ida').advance('goals');
		w.advance('goals', { options: ['a', 'b'].map((id) => ({ id, label: id })) });
		expect(w.try({ type: 'facilitation.resume' }, 'ida')).toEqual(refused('stage-busy'));
	});
});
