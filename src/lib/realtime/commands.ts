/** Sends one command to the server. A retry carries the same key, so it has one effect (02-contract: Idempotency-Key). */
import { ulid } from 'ulid';
import type { Command } from '../domain/session/command.ts';

/** `code` is one of domain/refusal.ts, `unreachable` (no answer, twice), `not-understood` (no answer of ours) or `only-looking`. */
export type CommandResult =
	{ readonly ok: true; readonly rev: number } | { readonly ok: false; readonly code: string; readonly detail: string };

async function answer(response: Response): Promise<CommandResult> {
	const body: unknown = await response.json().catch(() => null);
	const { rev, code, detail }: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
	if (response.ok && typeof rev === 'number') return { ok: true, rev };
	// RFC 9457, as far as people are told about it.
	if (typeof code === 'string') return { ok: false, code, detail: typeof detail === 'string' ? detail : '' };
	return { ok: false, code: 'not-understood', detail: `HTTP ${response.status}` };
}

/** Pages from which somebody only looks, by the workshop: nothing goes out from them. */
const looking = new Map<string, number>();

/** From now on, until the way back is called, nothing is asked of the server in this workshop from here [RT50]. */
export function holdCommands(workshopId: string): () => void {
	looking.set(workshopId, (looking.get(workshopId) ?? 0) + 1);
	return () => void looking.set(workshopId, (looking.get(workshopId) ?? 1) - 1);
}

/** Never rejects. Sent again once when the network fails, with the same key [RT12]. */
export async function sendCommand(
	workshopId: string,
	command: Command,
	fetcher: typeof fetch = fetch
): Promise<CommandResult> {
	if ((looking.get(workshopId) ?? 0) > 0) return { ok: false, code: 'only-looking', detail: '' };
	const request: RequestInit = {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': ulid() },
		body: JSON.stringify(command)
	};
	const send = (): Promise<Response> => fetcher(`/api/workshops/${encodeURIComponent(workshopId)}/commands`, request);
	try {
		return await answer(await send().catch(send));
	} catch (cause) {
		return { ok: false, code: 'unreachable', detail: cause instanceof Error ? cause.message : '' };
	}
}
