/** Headings of the palette and of the sheet of keys. */
import { m } from '#lib/paraglide/messages.js';
import type { Section } from './table.ts';

export const SECTION_WORDS: Readonly<Record<Section, () => string>> = {
	step: m.keys_section_step,
	card: m.keys_section_card,
	go: m.keys_section_go,
	workshop: m.keys_section_workshop,
	help: m.keys_section_help
};
