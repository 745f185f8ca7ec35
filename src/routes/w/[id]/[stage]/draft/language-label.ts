/** Our languages as the reader calls them. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from '../../../../label-reader.ts';

export const languageLabel = /* @__PURE__ */ reader({
	en: m.export_language_en,
	de: m.export_language_de,
	zh_hant: m.export_language_zh_hant
});
