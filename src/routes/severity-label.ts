/** Words for how much a finding matters. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const severityLabel = /* @__PURE__ */ reader({
	error: m.severity_error,
	warn: m.severity_warn,
	info: m.severity_info
});
