/** Close codes of `/sync` and `/live` (02-contract). y-websocket treats 4400–4499 as final and retries everything else. */
export const CLOSE = {
	malformed: 4400,
	sessionEnded: 4401,
	forbidden: 4403,
	noSuchRoom: 4404,
	foreignClientOrEpoch: 4409,
	tooBig: 4413,
	clientTooOld: 4426,
	loadFailed: 4500,
	storageNotWritable: 4503,
	tooSlow: 4508,
	rateLimited: 4529,
	restarting: 1012,
	overloaded: 1013
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
