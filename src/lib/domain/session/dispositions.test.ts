/** What became of each idea, what whoever had it says of that, and that the plan as a whole waits for it. */
import { projectRoom } from './project-agenda.ts';
import { describe, expect, it } from 'vitest';
import { pid, workshop } from '#tests/support/session.ts';
import { canonicalStage } from '../plan/canonical.ts';
import type { Card, StageContent } from '../plan/content.ts';
import type { CommandOf } from './command.ts';
import { unansweredCards, usesOf } from './dispositions.ts';
import { projectAs } from './project-as.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

type Settle = CommandOf<'cards.settle'>;
const settle = (cards: string[], as: Settle['as'], more: Partial<Settle> = {}): Settle => ({
	type: 'cards.settle',
	stage: 'insights',
	cards,
	as,
	...more
});
const FACTS = { cards: ['c1', 'c2', 'c3'], targets: ['item', 'group', 'c1', 'c2', 'c3'] };
const card = (id: string): Card => ({ id, text: id, side: 'field', group: null, rank: 'a0', late: false, ready: true });
const content = (fromCards?: string[]): StageContent => ({
	cards: ['c1', 'c2', 'c3'].map(card),
	groups: [],
	items: fromCards ? [{ id: 'item', kind: 'insight', rank: 'a0', fields: { text: { en: 'So' }, fromCards } }] : []
});
/** Insights, revealed and being put into groups. */
function sorting() {
	const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
	return w.advance('insights', { revealedCards: 3 }).advance('insights');
}
type Story = ReturnType<typeof sorting>;
const refusal = (decision: ReturnType<Story['try']>) => (decision.ok ? null : decision.code);
const ofStage = (w: Story) => findStage(w.state, 'insights')!;
const ideasFor = (w: Story, viewer: string, room = content()) =>
	projectFor(w.state, pid(viewer), w.sources({ content: { insights: room } })).stages[0]!.ideas;

describe('saying what becomes of ideas', () => {
	it('[DP1] one answer for many, by whoever takes part and the facilitator; sponsors and those who watch do not', () => {
		const w = sorting().join('sam', 'management', 'sponsor').join('olga', 'marketing', 'observer');
		const command = settle(['c1', 'c2'], 'not_now', { reason: 'no budget' });
		expect(['jule', 'ida', 'moni'].map((who) => refusal(w.try(command, who, FACTS)))).toEqual([null, null, null]);
		expect(['sam', 'olga'].map((who) => refusal(w.try(command, who, FACTS)))).toEqual(['not-allowed', 'not-allowed']);
		w.do(command, 'ida', FACTS);
		expect(ideasFor(w, 'jule')?.settled).toEqual(
			['c1', 'c2'].map((id) => ({ card: id, as: 'not_now', reason: 'no budget', by: 'IDA' }))
		);
	});

	it('[DP1] what an answer lacks is refused: a reason, a day, where it went, a card that lies there', () => {
		const w = sorting();
		const of = (command: Settle) => refusal(w.try(command, 'ida', FACTS));
		expect(of(settle(['c1'], 'not_now'))).toBe('reason-required');
		expect(of(settle(['c1'], 'parked'))).toBe('date-required');
		expect(of(settle(['c1'], 'used'))).toBe('not-found');
		expect(of(settle(['c1'], 'merged', { to: 'nowhere' }))).toBe('not-found');
		expect(of(settle(['c1'], 'merged', { to: 'c1' }))).toBe('not-found');
		expect(of(settle(['c1', 'c9'], 'medical'))).toBe('not-found');
		expect(of(settle(['c1'], 'parked', { until: '2027-03-01' }))).toBeNull();
		expect(of(settle(['c1'], 'used', { to: 'item' }))).toBeNull();
		expect(of(settle(['c1'], 'merged', { to: 'c2' }))).toBeNull();
		expect(of(settle(['c1'], 'medical'))).toBeNull();
	});

	it('[DP1] not while people write, read or vote', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		const now = () => refusal(w.try(settle(['c1'], 'medical'), 'ida', FACTS));
		expect(now()).toBe('wrong-phase');
		w.advance('insights', { revealedCards: 3 });
		expect(now()).toBe('wrong-phase');
		w.advance('insights');
		expect(now()).toBeNull();
		const voting = workshop().seat().toVote();
		expect(refusal(voting.try({ ...settle(['c1'], 'medical'), stage: 'goals' }, 'ida', FACTS))).toBe('wrong-phase');
	});

	it('[DP4] a later answer replaces the one before, and it can be taken back', () => {
		const w = sorting().do(settle(['c1', 'c2'], 'medical'), 'ida', FACTS);
		w.do(settle(['c2'], 'parked', { until: '2027-03-01' }), 'jule', FACTS);
		expect(ideasFor(w, 'moni')?.settled).toEqual([
			{ card: 'c1', as: 'medical', by: 'IDA' },
			{ card: 'c2', as: 'parked', until: '2027-03-01', by: 'JULE' }
		]);
		w.do({ type: 'cards.unsettle', stage: 'insights', cards: ['c1', 'c2', 'c3'] }, 'tom');
		expect(ideasFor(w, 'moni')).toBeUndefined();
		expect(w.try({ type: 'cards.unsettle', stage: 'insights', cards: ['c1'] }, 'tom')).toMatchObject({ events: [] });
	});
});

describe('what counts as answered', () => {
	it('[DP2] cards an entry was made out of are used in it as long as it is there, and it reads and hashes as before', () => {
		const w = sorting();
		expect(ideasFor(w, 'ida', content(['c1', 'c3']))?.settled).toEqual([
			{ card: 'c1', as: 'used', to: 'item' },
			{ card: 'c3', as: 'used', to: 'item' }
		]);
		expect(ideasFor(w, 'ida', content())).toBeUndefined();
		expect(canonicalStage(content(['c1']))).toBe(canonicalStage(content([])));
		expect(usesOf({ items: [{ id: 'x', kind: 'goal', rank: 'a', fields: { fromCards: 'c1' } }] }).size).toBe(0);
		// What people say goes before what follows.
		w.do(settle(['c1'], 'merged', { to: 'c2' }), 'ida', FACTS);
		expect(ideasFor(w, 'ida', content(['c1']))?.settled).toEqual([{ card: 'c1', as: 'merged', to: 'c2', by: 'IDA' }]);
	});

	it('[DP3] cards without an answer are counted once they are revealed, but for those whose words are covered', () => {
		const w = sorting().do(settle(['c1'], 'medical'), 'ida', FACTS);
		expect(unansweredCards(ofStage(w), content(['c3']))).toEqual(['c2']);
		expect(unansweredCards({ ...ofStage(w), phase: 'write' }, content())).toEqual([]);
		expect(unansweredCards(ofStage(w), undefined)).toEqual([]);
		w.do({ type: 'card.cover', stage: 'insights', card: 'c2', reason: 'a name' }, 'moni', { covered: { words: 'x' } });
		expect(unansweredCards(ofStage(w), content(['c3']))).toEqual([]);
	});

	it('[DP3] the plan as a whole waits for them, or for the facilitator’s reason, which the ledger keeps; one stage does not', () => {
		const w = sorting().advance('insights');
		const held = { seq: 7, hash: 'h1', items: 2 };
		const facts = { together: [{ stage: 'insights' as const, held }], findings: [], unanswered: 2 };
		const open = { type: 'together.open' as const, stages: ['insights' as const] };
		expect(refusal(w.try(open, 'moni', facts))).toBe('cards-unanswered');
		expect(refusal(w.try(open, 'moni', { ...facts, unanswered: 0 }))).toBeNull();
		expect(refusal(w.try({ type: 'consent.open', stage: 'insights' }, 'moni', { held, unanswered: 2 }))).toBeNull();
		w.do({ ...open, although: 'we meet again on Friday' }, 'moni', facts);
		const event = w.events.find((each) => each.event.type === 'together-opened')!.event as { althoughTextId: string };
		expect(w.texts.get(event.althoughTextId)).toBe('we meet again on Friday');
		expect(projectRoom(w.state, w.texts).together?.although).toBe('we meet again on Friday');
	});
});

describe('whoever had the idea', () => {
	const reply = (convinced: boolean, words?: string): CommandOf<'card.reply'> => ({
		type: 'card.reply',
		stage: 'insights',
		card: 'c1',
		convinced,
		...(words && { words })
	});
	const JULES = { author: 'jule', cards: FACTS.cards };
	const authors = new Map([
		['c1', 'jule'],
		['c2', 'jule'],
		['c3', 'ida']
	]);

	it('[DP5] finds their own cards, and nobody else does, whoever they are', () => {
		const w = sorting().do(reply(true), 'jule', JULES);
		const cards = (who: string) => projectFor(w.state, pid(who), w.sources({ authors })).you.cards;
		expect(cards('jule')).toEqual({ c1: true, c2: null });
		expect(cards('ida')).toEqual({ c3: null });
		for (const who of ['ben', 'tom', 'moni']) expect(cards(who)).toBeUndefined();
		expect(projectAs(w.state, pid('moni'), 'field', w.sources({ authors })).you.cards).toBeUndefined();
	});

	it('[DP6] objects once, heard without a name until somebody answers anew; nobody objects for another', () => {
		const w = sorting().do(settle(['c1'], 'medical'), 'ida', FACTS);
		for (const who of ['ben', 'ida', 'moni']) expect(refusal(w.try(reply(false), who, JULES))).toBe('not-allowed');
		expect(refusal(w.try(reply(false), 'jule', { ...JULES, author: null }))).toBe('not-allowed');
		w.now += 1;
		expect(w.try(reply(false, 'it was about nurses'), 'jule', JULES)).toMatchObject({
			unnamed: true,
			texts: [{ author: null }]
		});
		w.do(reply(false, 'it was about nurses'), 'jule', JULES);
		for (const who of ['jule', 'ida', 'moni'])
			expect(ideasFor(w, who)?.appeals).toEqual([{ card: 'c1', words: 'it was about nurses' }]);
		expect(w.try(reply(false, 'again'), 'jule', JULES)).toMatchObject({ events: [] });
		w.now += 1;
		w.do(settle(['c1'], 'used', { to: 'item' }), 'ida', FACTS);
		expect(ideasFor(w, 'moni')?.appeals).toEqual([]);
		w.do(reply(true), 'jule', JULES);
		expect(w.try(reply(false), 'jule', JULES)).toMatchObject({ events: [] });
	});

	it('[DP7] two people who were taken for one keep to what each of them wrote', () => {
		const w = sorting().do(settle(['c1', 'c3'], 'medical'), 'ben', FACTS);
		w.do({ type: 'card.cover', stage: 'insights', card: 'c3', reason: 'a name' }, 'moni', { covered: { words: 'x' } });
		w.do({ type: 'participant.merge', from: pid('ida'), into: pid('jule') });
		const seen = (who: string) => projectFor(w.state, pid(who), w.sources({ authors }));
		expect([seen('jule').you.participantId, seen('ida').you.participantId]).toEqual(['jule', 'jule']);
		expect([seen('jule').you.cards, seen('ida').you.cards]).toEqual([{ c1: null, c2: null }, { c3: null }]);
		expect(['jule', 'ida'].map((who) => seen(who).stages[0]!.covers?.[0]?.own)).toEqual([undefined, true]);
		const as = (joinedAs: string) => w.try(reply(false), 'jule', JULES, pid(joinedAs));
		expect([refusal(as('jule')), refusal(as('ida'))]).toEqual([null, 'not-allowed']);
	});

	it('[DP8] who said thanks to one answer is asked again after another, and may object to it', () => {
		const w = sorting().do(settle(['c1'], 'merged', { to: 'c2' }), 'ida', FACTS);
		w.now += 1;
		w.do(reply(true), 'jule', JULES);
		const said = () => projectFor(w.state, pid('jule'), w.sources({ authors })).you.cards?.['c1'];
		expect(said()).toBe(true);
		w.now += 1;
		w.do(settle(['c1'], 'not_now', { reason: 'no budget' }), 'ida', FACTS);
		expect(said()).toBeNull();
		w.do(reply(true), 'jule', JULES);
		expect(said()).toBe(true);
	});

	it('[DP9] a reply is for a card of that stage, and waits until ideas get answers', () => {
		const w = sorting();
		const of = (facts: object) => refusal(w.try(reply(false), 'jule', { ...JULES, ...facts }));
		expect([of({ cards: ['c2'] }), of({ cards: [] }), of({})]).toEqual(['not-found', 'not-found', null]);
		const reading = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		reading.advance('insights', { revealedCards: 3 });
		expect(refusal(reading.try(reply(false), 'jule', JULES))).toBe('wrong-phase');
	});
});
