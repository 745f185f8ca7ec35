/**
 * Rate limits: token buckets in memory, one per kind and key. Per address only where there is no session, and for failed tries:
 * a whole conference sits behind one address (05-decisions 29).
 */
import { Refusal } from '#lib/domain/refusal.ts';
import type { Guard } from '../services.ts';

type Kind = Parameters<Guard['spend']>[0];

/** `burst` at once, then `perMinute`. */
const LIMITS: Readonly<Record<Kind, { burst: number; perMinute: number }>> = {
	// A room of 500 arrives within a few minutes through one address.
	guest: { burst: 300, perMinute: 300 },
	// Failed tries only (a right one is given back): six characters are guessable, ten tries a minute are not enough to do it.
	code: { burst: 10, perMinute: 10 },
	// A facilitator clicking fast, or a script filling a workshop.
	command: { burst: 120, perMinute: 600 },
	import: { burst: 5, perMinute: 5 }
};
/** Guesses of short codes from everywhere together (23-security B106). */
const ALL_CODES = { burst: 200, perMinute: 100 };
const EVERYWHERE = '*';
/** Buckets that are full again carry no information; beyond this many they are dropped. */
const MAX_BUCKETS = 20_000;
const MINUTE_MS = 60_000;

interface Bucket {
	tokens: number;
	at: number;
}

export function createGuard(now: () => number): Guard {
	const buckets = new Map<string, Bucket>();
	const limitOf = (kind: Kind, key: string) => (kind === 'code' && key === EVERYWHERE ? ALL_CODES : LIMITS[kind]);

	const bucketOf = (kind: Kind, key: string): Bucket => {
		const { burst, perMinute } = limitOf(kind, key);
		const name = `${kind}:${key}`;
		const bucket = buckets.get(name) ?? { tokens: burst, at: now() };
		bucket.tokens = Math.min(burst, bucket.tokens + ((now() - bucket.at) / MINUTE_MS) * perMinute);
		bucket.at = now();
		buckets.set(name, bucket);
		if (buckets.size > MAX_BUCKETS) forgetFull(buckets, now());
		return bucket;
	};
	const take = (kind: Kind, key: string): void => {
		const bucket = bucketOf(kind, key);
		if (bucket.tokens < 1) throw new Refusal('rate-limited', `too many requests of kind ${kind}`);
		bucket.tokens -= 1;
	};

	return {
		spend(kind, key) {
			take(kind, key);
			if (kind === 'code') take(kind, EVERYWHERE);
		},
		giveBack(kind, key) {
			bucketOf(kind, key).tokens += 1;
			if (kind === 'code') bucketOf(kind, EVERYWHERE).tokens += 1;
		}
	};
}

/** Every bucket refills within a minute or two; older ones are as good as new. */
function forgetFull(buckets: Map<string, Bucket>, now: number): void {
	for (const [name, { at }] of buckets) {
		if (now - at > 2 * MINUTE_MS) buckets.delete(name);
	}
}
