import { describe, expect, it } from 'vitest';
import { content, demoPlan, PEOPLE, stageView, workshopSlice } from '#tests/support/plan.ts';
import { planToContents } from '#lib/domain/plan/import.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { fixWords, type SetFields } from './fix-words.ts';
import { findStageFindings, foresee } from './stage-findings.ts';

const imported = planToContents(demoPlan());
/** As much of the slices as checks read. */
const slices = {
	workshop: workshopSlice({ imported: true }),
	people: PEOPLE,
	stages: imported.stages.map((key) => stageView(key)),
	content: imported.contents
} as unknown as Slices;
const day = Date.UTC(2026, 10, 25, 9);
const fix = (entity: string, fields: SetFields['fields']): SetFields => ({ kind: 'set-fields', entity, fields });
const reader = { locale: 'en', nameOf: (id: string) => (id === '' ? '' : `<${id}>`) } as const;

describe('what a fix would write', () => {
	const say = (fields: SetFields['fields'], about = 'T1') => fixWords(fix('T1', fields), about, reader);

	it('[CK30] is said with the words of its field, in the reader’s way of writing numbers and days', () => {
		expect(say({ ownerFunction: 'inside_sales' })).toBe('Owner: Inside sales');
		expect(say({ reach: 0.3 })).toBe('Reached of this segment: 30%');
		expect(say({ frequencyPerHcp: 4 })).toBe('Contacts per person: 4');
		expect(say({ from: '2027-02-22', to: '2027-02-22' })).toBe('From: Feb 22, 2027, To: Feb 22, 2027');
		expect(say({ regions: 'all' })).toBe('Regions: all');
		expect(say({ regions: ['NORTH', 'EAST'] })).toBe('Regions: NORTH, EAST');
		expect(say({ relayId: 'R2' })).toBe('Relay: <R2>');
		expect(say({ maturity: 'retired' })).toBe('Maturity: Retired');
		expect(say({ developedBy: ['field', 'internal'] })).toBe('Made by: Field, Internal');
	});

	it('[CK30] says what is let go, and of what it is where the finding is about something else', () => {
		expect(say({ 'trigger.after': null, reinforces: ['T2'] })).toBe('Wait for nothing, Drop what is gone');
		expect(say({ ownerPersonId: 'P3' })).toBe('Looked after by: <P3>');
		expect(say({ ownerPersonId: null })).toBe('Looked after by: nobody');
		const move = { channelId: 'C9', ownerFunction: 'inside_sales', ownerPersonId: null } as const;
		expect(say(move, 'C1')).toBe('Channel: <C9>, Owner: Inside sales (<T1>)');
	});
});

describe('what a fix brings', () => {
	const source = demoPlan();

	it('[CK30] moving the visits to general practices makes that segment digital only, and that is told beforehand', () => {
		const move = fix('TP14', { channelId: 'C9', ownerFunction: 'inside_sales', ownerPersonId: null });
		const brought = foresee(slices, move, { now: day, source }).map(({ lint, entities }) => [lint, ...entities]);
		expect(brought).toEqual([
			['L14', 'TP14'],
			['L20', 'S3']
		]);
	});

	it('[CK33] where nobody wrote down what a plan assumes, its source says it: without that, regions and reps are unknown', () => {
		const items = slices.content.touchpoints!.items.filter(({ kind }) => kind !== 'assumptions');
		const before = { ...slices, content: { ...slices.content, touchpoints: content(...items) } };
		const lints = (known: typeof source | null) =>
			new Set(findStageFindings(before, 'touchpoints', { now: day, source: known }).map(({ lint }) => lint));
		const [with_, without] = [lints(source), lints(null)];
		expect([...with_].filter((lint) => !without.has(lint))).toEqual(['L08R', 'L10', 'L17']);
		expect(without.has('L08')).toBe(true);
	});
});
