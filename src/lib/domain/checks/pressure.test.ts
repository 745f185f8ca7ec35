import { expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';

const weeks = (n: number | null, settings = {}) => ({ planPeriod: { weeks: n }, settings });
const visit = { id: 'C1', kind: 'f2f_visit', direction: 'push' } as const;
const email = { id: 'C2', kind: 'hq_email', direction: 'push', countsAsEmail: true } as const;
const inside = { id: 'C3', kind: 'edetail_clm', direction: 'push', embeddedIn: ['C1'] } as const;
const portal = { id: 'C4', kind: 'portal_self_service', direction: 'pull' } as const;
const channels = [visit, email, inside, portal];
const times = (...frequencies: readonly (readonly [channelId: string, n: number | null])[]) => ({
	segments: [{ id: 'S1' }],
	channels: [...channels],
	touchpoints: frequencies.map(([channelId, frequencyPerHcp], n) => ({
		id: `T${n}`,
		segmentId: 'S1',
		channelId,
		frequencyPerHcp
	}))
});

it('[CK34] L09: what is pushed and happens inside nothing else, warned above 1.5 and refused above 2.5 a week', () => {
	const plan = (pushed: number) => ({ workshop: weeks(10), ...times(['C1', pushed], ['C3', 50], ['C4', 50]) });
	expect(told('L09', plan(15))).toEqual([]);
	expect(told('L09', plan(16))).toEqual([['warn', 'S1', { perWeek: 1.6, limit: 1.5 }]]);
	expect(told('L09', plan(25)).map(([severity]) => severity)).toEqual(['warn']);
	expect(told('L09', plan(26))).toEqual([['error', 'S1', { perWeek: 2.6, limit: 2.5 }]]);
	const strict = { contactPressureWarnPerWeek: 1, contactPressureErrorPerWeek: 'many' };
	expect(told('L09', { ...plan(11), workshop: weeks(10, strict) })).toEqual([
		['warn', 'S1', { perWeek: 1.1, limit: 1 }]
	]);
	expect(told('L09', { ...plan(99), workshop: weeks(null) })).toEqual([]);
});

it('[CK34] L10: the worked example of 14 emails in 13 weeks; one cut is offered that is just enough', () => {
	const plan = { workshop: weeks(13), ...times(['C2', 6], ['C2', 5], ['C2', 3], ['C1', 9]) };
	expect(told('L10', plan)).toEqual([['warn', 'S1', { perWeek: 1.08, inPeriod: 14 }]]);
	expect(found('L10', plan)[0]!.fixes).toEqual([
		{ kind: 'set-fields', entity: 'T0', fields: { frequencyPerHcp: 5 } },
		{ kind: 'set-fields', entity: 'T1', fields: { frequencyPerHcp: 4 } },
		{ kind: 'set-fields', entity: 'T2', fields: { frequencyPerHcp: 2 } }
	]);
	expect(told('L10', { workshop: weeks(13), ...times(['C2', 13], ['C2', null]) })).toEqual([]);
});

it('[CK34] where no single cut is enough, the way to the fields is shown', () => {
	const [finding] = found('L10', { workshop: weeks(2), ...times(['C2', 2], ['C2', 2], ['C2', 2]) });
	expect(finding!.fixes?.map(({ kind }) => kind)).toEqual(['edit-field', 'edit-field', 'edit-field']);
});

it('[CK34] L48: visits nobody asked for, for a year, where the code sets a limit', () => {
	const plan = (cap: number | null, type: 'date' | 'signal') => ({
		workshop: weeks(13, { unsolicitedCallCapPerYear: cap }),
		segments: [{ id: 'S1' }],
		channels: [visit],
		touchpoints: [{ id: 'T1', segmentId: 'S1', channelId: 'C1', frequencyPerHcp: 1, trigger: { type } }]
	});
	expect(told('L48', plan(3, 'date'))).toEqual([['warn', 'S1', { perYear: 4, cap: 3 }]]);
	expect([plan(4, 'date'), plan(3, 'signal'), plan(null, 'date')].flatMap((each) => told('L48', each))).toEqual([]);
});
