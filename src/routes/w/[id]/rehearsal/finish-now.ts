/** Asks the server to let simulated colleagues finish. Null when they did, else why not (domain/refusal.ts, or `unreachable`). */
export async function finishNow(workshopId: string, fetcher: typeof fetch = fetch): Promise<string | null> {
	try {
		const response = await fetcher(`/api/workshops/${encodeURIComponent(workshopId)}/rehearsal/finish`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' }
		});
		if (response.ok) return null;
		const problem: unknown = await response.json().catch(() => null);
		return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : 'unreachable';
	} catch {
		return 'unreachable';
	}
}
