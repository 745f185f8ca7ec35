import { expect, it } from 'vitest';
import { offered } from './offered.ts';

const [planning, review] = [{ id: 'T13' }, { id: 'T09' }];

it('[UI387] what kind of workshop begins is always one that is offered, also after the page offers others', () => {
	expect(offered([planning, review], ['T09', undefined])).toBe('T09');
	expect(offered([planning], ['T09', 'T13'])).toBe('T13');
	expect(offered([review, planning], ['', undefined])).toBe('T09');
	expect(offered([planning], [undefined, ''])).toBe('T13');
	expect(offered([], ['T13'])).toBe('');
});
