/** Invitations as people see them: a link with a 128-bit token, and six characters to read aloud. */
import { randomBytes, randomInt } from 'node:crypto';
import type { InviteView } from '#lib/domain/session/view.ts';
import type { Invite, InviteKind } from '../storage/invites.ts';

/** No I, L, O, 0, 1: nobody has to ask which one it is. 31 letters, 6 of them: 887 million codes. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const SHORT_LENGTH = 6;
const TOKEN_BYTES = 16;

export function newInvite(workshopId: string, kind: InviteKind, id: string, createdAt: number): Invite {
	const shortCode = Array.from({ length: SHORT_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
	return { id, workshopId, kind, token: randomBytes(TOKEN_BYTES).toString('base64url'), shortCode, createdAt };
}

export interface ReadCode {
	readonly code: string;
	readonly short: boolean;
}

/** As typed: short codes in any case, with blanks or dashes in between. */
export function readCode(typed: string): ReadCode {
	const compact = typed.replace(/[\s-]/g, '').toUpperCase();
	return compact.length === SHORT_LENGTH ? { code: compact, short: true } : { code: typed.trim(), short: false };
}

export const viewInvite = ({ kind, token, shortCode }: Invite, origin: string): InviteView => ({
	kind,
	code: token,
	shortCode,
	url: `${origin}/join/${token}`
});
