/**
 * Days that chance makes up, with everybody listening everywhere: whatever anybody does in whatever order, what is secret reaches
 * nobody before its time. Secret are the words and ids of cards in private drafts, the words of a small group, the note of a running
 * round, a condition of the field while few have spoken, who it was behind a blind room, and how a ballot or a question stands. All that reaches a person is searched: frames of both
 * sockets, views, plan, exports, earlier versions.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComposedServer } from '../../tests/support/composed.ts';
import { SecretDay } from '../../tests/support/secret-day.ts';

const [SEEDS, STEPS] = process.env.EINKLANG_FULL ? [24, 200] : [2, 100];

let server: ComposedServer;
beforeAll(async () => void (server = await ComposedServer.start()));
afterAll(() => server.close());

it('[SV102] [SV40] [PR5] [SR5] [AF5] whatever happens in whatever order, nothing secret reaches anybody before its time', async () => {
	const seen: Record<string, number> = {};
	// A day in which nothing happens keeps every secret: on until everything has happened.
	const missing = (): boolean => Object.values(seen).some((count) => count === 0);
	for (let seed = 1; seed <= SEEDS || (missing() && seed <= 4 * SEEDS); seed++) {
		const day = await SecretDay.begin(server, seed);
		for (let n = 0; n < STEPS; n++) {
			await day.step();
			await day.check();
		}
		for (const [what, count] of Object.entries(day.seen)) seen[what] = (seen[what] ?? 0) + count;
		for (const person of day.everybody) person.leave();
	}
	for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
}, 300_000);
