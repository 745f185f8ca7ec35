import { expect, it } from 'vitest';
import { newFields } from './new-item.ts';

const today = '2026-11-25';
const around = { present: [], today };

it('[UI55] an item made from a group takes its name, in the language of the workshop', () => {
	expect(newFields('goal', 'zh-Hant', ' 有用的接觸 ', around)).toEqual({ title: { zhHant: '有用的接觸' } });
	expect(newFields('insight', 'en', '', around)).toEqual({});
	expect(newFields('dependency', 'en', 'Lists by Friday', around)).toEqual({ forWhat: { en: 'Lists by Friday' } });
});

it('[UI55] the first message is offered as the core one, the next for a segment', () => {
	const core = { id: 'M1', kind: 'message', rank: 'a0', fields: { level: 'core' } } as const;
	expect(newFields('message', 'en', 'Good days', around)).toEqual({ core: { en: 'Good days' }, level: 'core' });
	expect(newFields('message', 'en', '', { present: [core], today })).toEqual({ level: 'segment' });
});

it('[UI352] an agreement and a relay are looked at again in a quarter, on the same day of the week; a relay takes a week', () => {
	expect(newFields('roleAgreement', 'de', 'Besuchswochen', around)).toEqual({
		topic: { de: 'Besuchswochen' },
		reviewOn: '2027-02-24'
	});
	expect(newFields('relay', 'en', '', around)).toEqual({ withinWorkingDays: 5, reviewOn: '2027-02-24' });
});
