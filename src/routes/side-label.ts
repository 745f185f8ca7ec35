/** The sides' words, apart from the other lists: who joins on a phone needs no more. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

/** The side somebody speaks for; `others` is everybody beside the two that agree. */
export const sideLabel = /* @__PURE__ */ reader({
	field: m.side_field,
	internal: m.side_internal,
	partner: m.side_partner,
	sponsor: m.side_sponsor,
	neutral: m.side_neutral,
	others: m.side_others
});
