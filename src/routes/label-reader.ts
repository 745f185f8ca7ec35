/** Words for the values of a closed list. A value that we do not know is shown as it is, never hidden. Pure. */

type Words = Readonly<Record<string, () => string>>;

/** Reads any spelling of a value: hyphens count as underscores, upper case as lower. '' for no value. */
export const reader =
	(words: Words) =>
	(value: string | null | undefined): string => {
		if (!value) return '';
		return words[value.toLowerCase().replaceAll('-', '_')]?.() ?? value.replaceAll('_', ' ');
	};
