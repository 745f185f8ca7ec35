/** Where a key leads in an open menu. Pure. */

const startsWith = (label: string, typed: string): boolean =>
	label.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase());

/** The same letter again and again walks through what begins with it. */
const isRepeated = (typed: string): boolean => [...typed].every((letter) => letter === typed[0]);

/** @returns the index to go to, or null for a key that moves nothing; `at` is -1 where nothing has the focus */
export function nextInMenu(
	labels: readonly string[],
	at: number,
	press: { readonly key: string } | { readonly typed: string }
): number | null {
	const { length } = labels;
	if (length === 0) return null;
	if ('typed' in press) {
		const repeated = isRepeated(press.typed);
		const wanted = repeated ? press.typed[0]! : press.typed;
		// A longer word may still mean where one is.
		const from = repeated ? at + 1 : Math.max(at, 0);
		const order = labels.map((_, i) => (from + i) % length);
		return order.find((i) => startsWith(labels[i]!, wanted)) ?? null;
	}
	if (press.key === 'ArrowDown') return (at + 1) % length;
	if (press.key === 'ArrowUp') return at <= 0 ? length - 1 : at - 1;
	if (press.key === 'Home' || press.key === 'PageUp') return 0;
	if (press.key === 'End' || press.key === 'PageDown') return length - 1;
	return null;
}
