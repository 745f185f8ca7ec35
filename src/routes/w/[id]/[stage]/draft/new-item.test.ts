import { expect, it } from 'vitest';
import { newFields } from './new-item.ts';

it('[UI55] an item made from a group takes its name, in the language of the workshop', () => {
	expect(newFields('goal', 'zh-Hant', ' 有用的接觸 ', [])).toEqual({ title: { zhHant: '有用的接觸' } });
	expect(newFields('insight', 'en', '', [])).toEqual({});
});

it('[UI55] the first message is offered as the core one, the next for a segment', () => {
	const core = { id: 'M1', kind: 'message', rank: 'a0', fields: { level: 'core' } } as const;
	expect(newFields('message', 'en', 'Good days', [])).toEqual({ core: { en: 'Good days' }, level: 'core' });
	expect(newFields('message', 'en', '', [core])).toEqual({ level: 'segment' });
});
