/**
 * What people type where a code is asked for. Short codes are read aloud and copied from a screen: case, spaces and
 * dashes do not matter, and a whole invitation link may be pasted instead. Pure.
 */

/** Longest code that is looked up: a 128-bit token in any usual spelling, with room. */
const MAX_CODE = 64;
const SHORT_LENGTH = 6;

/** The code in `typed`, ready for a path; '' when there is none. [UI3] */
export function readJoinCode(typed: string): string {
	const link = /\/join\/([^/?#\s]+)/.exec(typed);
	const raw = (link ? safeDecode(link[1]!) : typed).trim();
	const squeezed = raw.normalize('NFKC').replace(/[\s\u2010-\u2015._-]/g, '');
	// A token is case-sensitive and may hold dashes: only what is as short as a short code is spelt anew.
	const code = squeezed.length <= SHORT_LENGTH ? squeezed.toUpperCase() : raw.replace(/\s/g, '');
	return /^[A-Za-z0-9_-]+$/.test(code) && code.length <= MAX_CODE ? code : '';
}

/** No code is this short; asking for it would only lead away from the field. */
export const isCutShort = (code: string): boolean => code.length < SHORT_LENGTH;

/** A short code as it is shown: two groups of three, easier to read aloud. */
export const showShortCode = (code: string): string =>
	code.length === SHORT_LENGTH ? `${code.slice(0, 3)} ${code.slice(3)}` : code;

/** Can somebody guess it? Anything that is read as a short code can, however it is spelt. */
export const isShortCode = (typed: string): boolean => readJoinCode(typed).length <= SHORT_LENGTH;

function safeDecode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
