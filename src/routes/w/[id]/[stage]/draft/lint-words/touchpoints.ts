/** What is said of touchpoints. */
import { m } from '#lib/paraglide/messages.js';
import type { Saying } from './saying.ts';

export const touchpointWords: Readonly<Record<string, Saying>> = {
	L05: (_, name) => m.lint_l05({ name })
};
