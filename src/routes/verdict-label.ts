/** Words for what is done next time with something that was planned. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const verdictLabel = /* @__PURE__ */ reader({
	keep: m.verdict_keep,
	change: m.verdict_change,
	stop: m.verdict_stop
});
