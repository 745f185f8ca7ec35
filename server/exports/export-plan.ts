/** A plan as a file. Same plan, format and language: same bytes (05-decisions 27). */
import { plainLocale, type MessageLocale } from '#lib/domain/german.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { planFileName } from './file-name.ts';
import { withFindingTexts } from './finding-text.ts';
import { planMarkdown } from './plan-markdown.ts';

export interface ExportedFile {
	readonly bytes: Uint8Array;
	readonly contentType: string;
	/** ASCII, with the title in the asked language and the day of the export. */
	readonly fileName: string;
}

interface Format {
	readonly contentType: string;
	render(plan: Plan, locale: MessageLocale): string;
}

const FORMATS: Readonly<Record<string, Format>> = {
	json: {
		contentType: 'application/json; charset=utf-8',
		render: (plan, locale) => `${JSON.stringify(withFindingTexts(plan, locale), null, '\t')}\n`
	},
	md: { contentType: 'text/markdown; charset=utf-8', render: planMarkdown }
};

/** @throws Refusal `export-format-unknown` */
export function exportPlan(plan: Plan, { format, locale }: { format: string; locale: MessageLocale }): ExportedFile {
	const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
	if (!known) throw new Refusal('export-format-unknown', `No export as ${format.slice(0, 20)}`);
	return {
		bytes: new TextEncoder().encode(known.render(plan, locale)),
		contentType: known.contentType,
		fileName: planFileName(plan, plainLocale(locale), format)
	};
}
