/**
 * Return links: `/r/<token>` brings a person back on another device, or after a lost cookie (05-decisions 30). Stateless: the
 * token names workshop and participant and proves, by HMAC over the person behind them, that this server made it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Id } from '#lib/domain/id.ts';

/** Ids never contain it. */
const SEPARATOR = '~';
/** 128 bits: nobody guesses it, and the link still fits on one line. */
const MAC_BYTES = 16;

export interface ReturnSubject {
	readonly workshopId: string;
	readonly participantId: string;
	readonly personId: string;
}

const macOf = (key: Buffer, { workshopId, participantId, personId }: ReturnSubject): Buffer =>
	createHmac('sha256', key)
		.update(`${workshopId}${SEPARATOR}${participantId}${SEPARATOR}${personId}`)
		.digest()
		.subarray(0, MAC_BYTES);

export const writeReturnToken = (key: Buffer, subject: ReturnSubject): string =>
	[subject.workshopId, subject.participantId, macOf(key, subject).toString('base64url')].join(SEPARATOR);

/** What a token claims; nothing is proven until `provesReturn` says so. */
export function readReturnToken(token: string): { workshopId: string; participantId: string; mac: Buffer } | null {
	const [workshopId, participantId, mac, ...rest] = token.split(SEPARATOR);
	if (!Id.safeParse(workshopId).success || !Id.safeParse(participantId).success || !mac || rest.length > 0) return null;
	return { workshopId: workshopId!, participantId: participantId!, mac: Buffer.from(mac, 'base64url') };
}

export function provesReturn(key: Buffer, mac: Buffer, subject: ReturnSubject): boolean {
	const expected = macOf(key, subject);
	return mac.length === expected.length && timingSafeEqual(mac, expected);
}
