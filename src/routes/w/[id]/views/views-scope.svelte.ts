/** What the parts of this page share that write: the room of the channel map as this person may see it. */
import { invalidate } from '$app/navigation';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Change } from '#lib/domain/plan/what-if.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { isAskedFor } from '#lib/domain/session/scope.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { WorkshopClient } from '#lib/realtime/context.ts';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { readerLocale } from '../../../reader-locale.ts';
import type { Reader } from '../[stage]/draft/titles.ts';
import { findName } from '../[stage]/names.ts';
import { withUndo } from '../[stage]/undo/take-back.ts';
import { writeChanges } from './write-changes.ts';

const ROOM = 'touchpoints';

export class ViewsScope {
	readonly #workshop: WorkshopClient;
	readonly room: RoomState;

	/** Opens the room. */
	constructor(workshop: WorkshopClient) {
		this.#workshop = workshop;
		this.room = workshop.room(ROOM);
	}

	get slices(): Slices {
		return this.#workshop.live.slices!;
	}
	get stage(): StageView | undefined {
		return this.slices.stages.find(({ key }) => key === ROOM);
	}
	/** The language this person writes in: the one they read, where the workshop has it, else the workshop's own. */
	get locale(): Locale {
		const { locale, languages } = this.slices.workshop;
		return languages.includes(readerLocale()) ? readerLocale() : locale;
	}
	get writable(): boolean {
		return this.slices.you.rooms[ROOM] === 'write' && this.room.writable && !this.#workshop.isBehind(this.room);
	}
	/** Open again, the map is open only for what was asked for: the rule of the server, before somebody writes in vain [UI398]. */
	mayChange(id: string): boolean {
		const reopened = this.stage?.reopened;
		const isNew = !this.items.some((item) => item.id === id);
		return this.writable && (!reopened || isAskedFor(reopened, id, isNew));
	}
	get reader(): Reader {
		const locale = readerLocale();
		return { locale, nameOf: (id) => findName(id, this.items, this.slices.content, locale) };
	}
	/** Live once the room has arrived, before that as the server knew it. */
	get items(): readonly Item[] {
		const { room } = this;
		const live = room.synced && room.status !== 'closed' && !this.#workshop.isBehind(room);
		return live ? room.board.items() : (this.slices.content[ROOM]?.items ?? []);
	}

	/** All of them as one step of undo, told in `words`. Resolves when the plan of this page has them. */
	async apply(plan: Plan, changes: readonly Change[], words: string): Promise<void> {
		const { board } = this.room;
		withUndo(this, this.room, words, () => board.asOneStep(() => writeChanges(board, plan, changes)));
		await this.#saved();
		await invalidate('app:plan');
	}

	#saved(): Promise<void> {
		const { client } = this.room;
		return new Promise((resolve) => {
			if (!client.unsaved) return resolve();
			const stop = client.onChange(() => {
				if (client.unsaved) return;
				stop();
				resolve();
			});
		});
	}
}
