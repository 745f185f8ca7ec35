import { expect, it } from 'vitest';
import type { Item } from '#lib/domain/plan/content.ts';
import { originsFor, variantFields, variantsOf } from './variants.ts';

const message = (id: string, fields: Item['fields'] = {}): Item => ({ id, kind: 'message', rank: 'a0', fields });

it('[UI417] a variant has one origin, which is none itself; what has variants stays an origin', () => {
	const [core, pillar, variant] = [message('M1'), message('M2'), message('M3', { variantOf: 'M1' })];
	const all = [core, pillar, variant];
	expect(variantsOf('M1', all)).toEqual([variant]);
	expect(originsFor(pillar, all)).toEqual([core]);
	expect(originsFor(variant, all)).toEqual([core, pillar]);
	expect(originsFor(core, all)).toEqual([]);
});

it('[UI418] a variant begins with the words of its origin, unreviewed, with entries and an audience of its own', () => {
	const origin = message('M1', {
		level: 'core',
		core: { en: 'Good days', de: 'Gute Tage' },
		story: { en: 'Diary' },
		proofs: [{ id: 'P1', text: { en: 'Week 12' }, reference: 'DEMO-1' }],
		segmentIds: ['S1', 'S2'],
		mlr: { status: 'approved', ref: 'MLR-1' },
		fieldFit: 4.3,
		fromCards: ['C1']
	});
	const { proofs, ...rest } = variantFields(origin, { segment: 'S3' });
	expect(rest).toEqual({
		level: 'segment',
		core: { en: 'Good days', de: 'Gute Tage' },
		story: { en: 'Diary' },
		segmentIds: ['S3'],
		variantOf: 'M1',
		mlr: { status: 'none' }
	});
	expect(proofs).toEqual([{ id: expect.not.stringMatching(/^P1$/), text: { en: 'Week 12' }, reference: 'DEMO-1' }]);
	expect(variantFields(origin, { language: 'de' })).toMatchObject({
		segmentIds: ['S1', 'S2'],
		languageVariants: ['de']
	});
	// A variant of a variant is one of the origin.
	expect(variantFields(message('M4', { variantOf: 'M1' }), { segment: 'S1' })).toMatchObject({ variantOf: 'M1' });
});
