/** The six steps of consent in words (12-method §3.3). */
import { m } from '#lib/paraglide/messages.js';

export { CONCERN_BELOW } from '#lib/domain/session/decide-consent.ts';

/** By fist, 0 to 5. */
export const FIST_WORDS: readonly (() => string)[] = [
	m.consent_fist_0,
	m.consent_fist_1,
	m.consent_fist_2,
	m.consent_fist_3,
	m.consent_fist_4,
	m.consent_fist_5
];
