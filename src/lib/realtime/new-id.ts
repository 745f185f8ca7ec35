/** New ids in the browser: ULIDs. Works without a secure context, where `crypto.randomUUID` is missing (05-decisions 31). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten characters of milliseconds, sixteen of randomness (github.com/ulid/spec). */
export function newId(now: number = Date.now()): string {
	let time = '';
	for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32]! + time;
	let random = '';
	for (const byte of crypto.getRandomValues(new Uint8Array(16))) random += ALPHABET[byte % 32]!;
	return time + random;
}
