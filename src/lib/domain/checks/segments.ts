/** Checks over segments: whether they tell customers apart by more than what they are worth. */
import type { Segment } from '../plan/strategy.ts';
import { said } from './facts.ts';
import type { Check } from './registry.ts';

type Criterion = NonNullable<Segment['criteria']>[number];
/** What a criterion is about: `dimension:value` as one string, or both apart. */
const dimensionOf = (criterion: Criterion): string =>
	((typeof criterion === 'string' ? criterion.split(':')[0] : criterion.dimension) ?? '').trim().toLowerCase();

/** One that was begun and says nothing tells nobody apart. */
const tells = (criterion: Criterion): boolean => typeof criterion === 'string' || said(criterion.value);

/** L30: a segment is told apart by more than value. */
const segmentOfValueOnly: Check = {
	lint: 'L30',
	stage: 'segments',
	run: ({ segments }) =>
		(segments ?? [])
			.filter(({ criteria }) => {
				const telling = (criteria ?? []).filter(tells);
				return telling.length > 0 && telling.every((each) => dimensionOf(each) === 'value');
			})
			.map(({ id }) => ({
				severity: 'warn',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'criteria' }]
			}))
};

/** The five dimensions of a segment (10-features F07), and whether somebody said something about each. */
const DIMENSIONS: readonly (readonly [path: string, isKnown: (segment: Segment) => boolean])[] = [
	['preferences', ({ preferences }) => (preferences ?? []).some(said)],
	['needs', ({ needs }) => (needs ?? []).some(said)],
	['barriers', ({ barriers }) => (barriers ?? []).some(said)],
	// Told as one text, or by its parts.
	['context', ({ context }) => Object.values(context ?? {}).some(said)],
	['mindset', ({ mindset }) => said(mindset)]
];
const ENOUGH = 4;

/** L31: of the five dimensions four are known. `values.missing`: the paths of the others. */
const segmentHardlyKnown: Check = {
	lint: 'L31',
	stage: 'segments',
	run: ({ segments }) =>
		(segments ?? []).flatMap((segment) => {
			const missing = DIMENSIONS.filter(([, isKnown]) => !isKnown(segment)).map(([path]) => path);
			const known = DIMENSIONS.length - missing.length;
			if (known >= ENOUGH) return [];
			return {
				severity: 'info',
				entities: [segment.id],
				values: { known, missing },
				fixes: missing.map((path) => ({ kind: 'edit-field', entity: segment.id, path }))
			};
		})
};

export const segmentChecks: readonly Check[] = [segmentOfValueOnly, segmentHardlyKnown];
