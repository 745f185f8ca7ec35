/**
 * The simulated colleagues of one rehearsal while somebody watches: looks what is to do next, waits as long as a person would,
 * does it, looks again. What it knows beyond ledger and rooms is only what it tried, so that nobody does a thing twice.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { isRefusal, type RefusalCode } from '#lib/domain/refusal.ts';
import type { Log } from '../log.ts';
import { Gathered } from './gathered.ts';
import { carryOut, type HandsDeps } from './hands.ts';
import { nextMove } from './play/next-move.ts';
import type { Move, Scene } from './play/scene.ts';
import { readScene } from './read-scene.ts';

export interface CompanyDeps extends HandsDeps {
	readonly log: Pick<Log, 'warn'>;
	/** From the time a person would take to the time it takes here, both in milliseconds. */
	readonly pace: (ms: number) => number;
}

/** What was refused so often will not be taken: the facilitator has moved on. */
const MAX_TRIES = 3;
/** More than any stage has left to do. */
const MAX_AT_ONCE = 60;
/** Looking means reading everything: for all that changes within so long, once. Milliseconds. */
const LOOKS_EVERY_MS = 1_000;
/** After a disk or a room that did not answer, milliseconds; twice as long each time, up to half a minute. */
const RETRY_MS = 1_000;
const MAX_DOUBLINGS = 5;

/** Refusals that say nothing about the rules. */
const PASSING: readonly RefusalCode[] = ['conflict', 'overloaded', 'rate-limited', 'storage-unavailable'];

/** `failed`: neither taken nor refused, so it is tried again. */
type Outcome = 'made' | 'refused' | 'failed';

export class Company {
	readonly #deps: CompanyDeps;
	readonly #workshopId: WorkshopId;
	readonly #spent = new Set<string>();
	readonly #refused = new Map<string, number>();
	/** How often in a row something went wrong. */
	#troubles = 0;
	readonly #looks: Gathered;
	#turn: Promise<unknown> = Promise.resolve();
	/** Turns that run or wait. */
	#turns = 0;
	#timer: NodeJS.Timeout | null = null;
	#pending: { readonly key: string; readonly dueAt: number } | null = null;
	#looking = false;
	#watched = false;

	constructor(deps: CompanyDeps, workshopId: WorkshopId) {
		this.#deps = deps;
		this.#workshopId = workshopId;
		const { now } = deps.deps;
		this.#looks = new Gathered(() => this.#lookSoon(), { everyMs: deps.pace(LOOKS_EVERY_MS), now });
	}

	/** Nobody watches and nobody does anything: only what was tried is remembered. */
	get isResting(): boolean {
		return !this.#watched && this.#turns === 0;
	}

	/** Somebody came. */
	attend(): void {
		this.#watched = true;
		this.#looks.call();
	}

	/** Something changed. */
	wake(): void {
		if (this.#watched) this.#looks.call();
	}

	/** Nobody watches: no timer, no reading, until somebody does. */
	rest(): void {
		this.#watched = false;
		this.#looks.drop();
		this.#drop();
	}

	/** Everything that is to do in this phase, at once. Resolves when it is done, or when it is no use trying now. */
	finish(): Promise<void> {
		return this.#inTurn(async () => {
			this.#drop();
			try {
				for (let made = 0, failed = 0; made < MAX_AT_ONCE && failed < MAX_TRIES; made++) {
					const next = await this.#next();
					if (!next || next.move.patient) break;
					if ((await this.#make(next)) === 'failed') failed++;
				}
			} finally {
				this.#lookSoon();
			}
		});
	}

	/** Not async: the promise handed out is the one that is caught here, so that who drops it ends nothing. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		this.#turns++;
		const run = this.#turn.then(work);
		this.#turn = run
			.catch((error: unknown) => this.#stumble(error))
			.finally(() => {
				this.#turns--;
			});
		return run;
	}

	/** What cannot be read now is looked at again later: nothing else might wake anybody. */
	#stumble(error: unknown): void {
		this.#deps.log.warn({ err: error }, 'a rehearsal stumbled');
		this.#drop();
		const waitMs = this.#retryMs();
		if (this.#watched) this.#timer = setTimeout(() => this.#lookSoon(), waitMs).unref();
	}

	#retryMs(): number {
		return this.#deps.pace(RETRY_MS * 2 ** Math.min(this.#troubles++, MAX_DOUBLINGS));
	}

	async #next(): Promise<{ move: Move; scene: Scene } | null> {
		const scene = await readScene(this.#deps.deps, this.#workshopId, this.#spent);
		const move = scene && nextMove(scene);
		return scene && move && { move, scene };
	}

	#lookSoon(): void {
		if (this.#looking) return;
		this.#looking = true;
		void this.#inTurn(() => this.#look());
	}

	/** @param afterMs at the earliest */
	async #look(afterMs = 0): Promise<void> {
		this.#looking = false;
		if (!this.#watched) return;
		const next = await this.#next();
		this.#clear();
		if (!next || !this.#watched) return this.#drop();
		const { move, scene } = next;
		const takes = Math.max(afterMs, this.#deps.pace(move.afterMs));
		// Whatever happened meanwhile: who has begun something goes on with it.
		const dueAt = this.#pending?.key === move.key ? this.#pending.dueAt : scene.now + takes;
		this.#pending = { key: move.key, dueAt };
		this.#timer = setTimeout(() => void this.#inTurn(() => this.#act()), Math.max(0, dueAt - scene.now)).unref();
	}

	async #act(): Promise<void> {
		this.#timer = null;
		const due = this.#pending?.key;
		this.#pending = null;
		const next = this.#watched ? await this.#next() : null;
		const outcome = next && next.move.key === due ? await this.#make(next) : null;
		await this.#look(outcome === 'failed' ? this.#retryMs() : 0);
	}

	async #make({ move, scene }: { move: Move; scene: Scene }): Promise<Outcome> {
		try {
			await carryOut(this.#deps, this.#workshopId, scene.state.locale, move);
			this.#spent.add(move.key);
			this.#troubles = 0;
			return 'made';
		} catch (error) {
			if (!isRefusal(error) || PASSING.includes(error.code)) {
				// The room is being held, or the disk is full: that says nothing about what somebody wants to do.
				this.#deps.log.warn({ err: error, move: move.kind }, 'a rehearsed move was not taken');
				return 'failed';
			}
			// The facilitator was faster; what is still to do is looked at anew.
			const refused = (this.#refused.get(move.key) ?? 0) + 1;
			this.#refused.set(move.key, refused);
			if (refused >= MAX_TRIES) this.#spent.add(move.key);
			return 'refused';
		}
	}

	#clear(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#drop(): void {
		this.#clear();
		this.#pending = null;
	}
}
