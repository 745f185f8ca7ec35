/**
 * The simulated colleagues of one rehearsal while somebody watches: looks what is to do next, waits as long as a person would,
 * does it, looks again. What it knows beyond ledger and rooms is only what it tried, so that nobody does a thing twice.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Log } from '../log.ts';
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

export class Company {
	readonly #deps: CompanyDeps;
	readonly #workshopId: WorkshopId;
	readonly #spent = new Set<string>();
	readonly #tries = new Map<string, number>();
	#turn: Promise<unknown> = Promise.resolve();
	#timer: NodeJS.Timeout | null = null;
	#pending: { readonly key: string; readonly dueAt: number } | null = null;
	#looking = false;
	#watched = false;

	constructor(deps: CompanyDeps, workshopId: WorkshopId) {
		this.#deps = deps;
		this.#workshopId = workshopId;
	}

	/** Somebody came, or something changed. */
	wake(): void {
		this.#watched = true;
		if (this.#looking) return;
		this.#looking = true;
		void this.#inTurn(() => this.#look());
	}

	/** Nobody watches: no timer, no reading, until somebody does. */
	rest(): void {
		this.#watched = false;
		this.#drop();
	}

	/** Everything that is to do in this phase, at once. Resolves when it is done. */
	finish(): Promise<void> {
		return this.#inTurn(async () => {
			this.#drop();
			for (let made = 0; made < MAX_AT_ONCE; made++) {
				const next = await this.#next();
				if (!next || next.move.patient) break;
				await this.#make(next);
			}
			await this.#look();
		});
	}

	async #inTurn<T>(work: () => Promise<T>): Promise<T> {
		const run = this.#turn.then(work);
		this.#turn = run.catch((error: unknown) => this.#deps.log.warn({ err: error }, 'a rehearsal stumbled'));
		return run;
	}

	async #next(): Promise<{ move: Move; scene: Scene } | null> {
		const scene = await readScene(this.#deps.deps, this.#workshopId, this.#spent);
		const move = scene && nextMove(scene);
		return scene && move && { move, scene };
	}

	async #look(): Promise<void> {
		this.#looking = false;
		if (!this.#watched) return;
		const next = await this.#next();
		this.#clear();
		if (!next || !this.#watched) return this.#drop();
		const { move, scene } = next;
		// Whatever happened meanwhile: who has begun something goes on with it.
		const dueAt = this.#pending?.key === move.key ? this.#pending.dueAt : scene.now + this.#deps.pace(move.afterMs);
		this.#pending = { key: move.key, dueAt };
		this.#timer = setTimeout(() => void this.#inTurn(() => this.#act()), Math.max(0, dueAt - scene.now)).unref();
	}

	async #act(): Promise<void> {
		this.#timer = null;
		const due = this.#pending?.key;
		this.#pending = null;
		const next = this.#watched ? await this.#next() : null;
		if (next && next.move.key === due) await this.#make(next);
		await this.#look();
	}

	async #make({ move, scene }: { move: Move; scene: Scene }): Promise<void> {
		const tries = (this.#tries.get(move.key) ?? 0) + 1;
		this.#tries.set(move.key, tries);
		try {
			await carryOut(this.#deps, this.#workshopId, scene.state.locale, move);
			this.#spent.add(move.key);
		} catch (error) {
			// The facilitator was faster, or the room is being held; what is still to do is looked at anew.
			if (!isRefusal(error)) this.#deps.log.warn({ err: error, move: move.kind }, 'a rehearsed move was not taken');
			if (tries >= MAX_TRIES) this.#spent.add(move.key);
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
