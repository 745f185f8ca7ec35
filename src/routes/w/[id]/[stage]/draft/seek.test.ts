import { expect, it } from 'vitest';
import { fieldSought } from './seek.ts';

it("[UI424] a hint about a missing language leads beside the form, one about the reader's own into the form itself", () => {
	expect(fieldSought('core.de', 'en', true)).toBeNull();
	expect(fieldSought('core.zhHant', 'en', true)).toBeNull();
	expect(fieldSought('core.de', 'de', true)).toBe('core');
	expect(fieldSought('mlr.rationale.zhHant', 'zhHant', true)).toBe('mlr.rationale');
});

it('[UI424] where there is one language only, nothing stands beside the form: it leads into the field', () => {
	expect(fieldSought('core.de', 'de', false)).toBe('core');
	expect(fieldSought('core.de', 'en', false)).toBe('core');
	expect(fieldSought('languageVariants', 'en', true)).toBe('languageVariants');
});
