/** A page as a screen reader has it. */
import type { Page } from 'playwright-core';

export const treeOf = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** Roles that mean nothing without a name. */
const NAMELESS =
	/^\s*- (?:button|link|textbox|combobox|checkbox|radio|spinbutton|switch|menuitem|dialog|navigation|region|complementary|radiogroup|progressbar|img|table)(?: \[[^\]]*\])*:?\s*$/gm;

export const namelessIn = async (page: Page): Promise<readonly string[]> => (await treeOf(page)).match(NAMELESS) ?? [];
