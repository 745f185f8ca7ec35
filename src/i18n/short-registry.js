/**
 * Which form of the plural a number takes, in the browser's build in place of the messages' own: that makes the rules anew for every
 * message, which costs a board of hundreds of cards a frame or two.
 */
const known = new Map();

export function plural(locale, input) {
	let rules = known.get(locale);
	if (!rules) known.set(locale, (rules = new Intl.PluralRules(locale)));
	return rules.select(Number(input));
}
