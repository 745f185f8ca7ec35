/** Keys as they are written on keyboards, in the reader's language. Pure. */
import { m } from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
	Shift: m.keys_cap_shift,
	Delete: m.keys_cap_delete,
	Enter: m.keys_cap_enter,
	Escape: m.keys_cap_escape,
	Space: m.keys_cap_space,
	Home: m.keys_cap_home,
	End: m.keys_cap_end,
	Arrow: m.keys_cap_arrows
};
const MAC: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Delete: '⌫', Enter: '↵' };

export const onMac = (): boolean => typeof navigator === 'object' && /Mac|iPhone|iPad/.test(navigator.platform);

/** `$mod+Shift+Z` → Ctrl, Shift, Z. Optional modifiers are not shown: they are how the character is written. */
export function capsOf(keys: string, mac = onMac()): string[] {
	return keys
		.replaceAll(/\[\w+\]\+/g, '')
		.split(/(?<=\w)\+/)
		.map((part) => {
			if (mac && MAC[part]) return MAC[part];
			if (part === '$mod') return m.keys_cap_control();
			return WORDS[part]?.() ?? part;
		});
}
