/**
 * What the pages of one stage share: the stage as this person may see it, its room, and how commands are sent.
 * Made once per stage by +page.svelte, read beneath it. Knows the workshop client; the components beneath know only this.
 */
import { createContext } from 'svelte';
import { goto } from '$app/navigation';
import { readerLocale } from '../../../reader-locale.ts';
import { sendCommand } from '#lib/realtime/commands.ts';
import { labelOf, labelsFor, USUAL_NAMING, type CardLabel, type Naming } from '#lib/domain/people/naming.ts';
import type { WorkshopClient } from '#lib/realtime/context.ts';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import type { Command } from '#lib/domain/session/command.ts';
import { EMPTY_CONTENT, type Card, type Group, type Item, type StageContent } from '#lib/domain/plan/content.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import type {
	CoverView,
	PersonView,
	QuestionView,
	SideCounts,
	Slices,
	StageView,
	YouSlice
} from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';
import { announcements } from '#lib/ui/announcements.svelte.ts';
import { lateChecks } from './draft/late-checks.ts';
import type { FormSources } from './draft/forms.ts';
import type { StageFinding } from './draft/stage-findings.ts';
import type { Reader } from './draft/titles.ts';
import type { Day } from './header/next-step.ts';
import { sayRefused } from '../../../refused.ts';
import { findName } from './names.ts';
import { withOwn } from './write/own-count.ts';
import { countSides, tellsSides } from './write/tells-sides.ts';

export class StageScope {
	readonly workshop: WorkshopClient;
	readonly key: StageKey;
	/** The shared room of this stage. */
	readonly room: RoomState;
	/** The viewer's own private room of this stage; null for those who write no cards. */
	readonly draft: RoomState | null;
	/** The card that whoever leads is about to cover. */
	covering = $state<string | null>(null);
	/** The field somebody was led to: its form takes the focus there once it is open. */
	seeking = $state.raw<{ readonly item: string; readonly path: string } | null>(null);
	readonly #stage: StageView;
	/** What the plan checks find here while it is drafted; nothing before they are fetched. Worked out once for all who show it. */
	readonly findings: readonly StageFinding[] = $derived.by(() =>
		this.stage.phase === 'draft' ? (lateChecks.part?.(this.slices, this.key, this.serverNow()) ?? []) : []
	);

	/** @throws never for a stage of this workshop; the page has checked that it exists */
	constructor(workshop: WorkshopClient, key: StageKey) {
		this.workshop = workshop;
		this.key = key;
		this.#stage = workshop.live.slices!.stages.find((stage) => stage.key === key)!;
		this.room = workshop.room(key);
		this.draft = this.you.role === 'participant' ? workshop.room(draftRoom(key)) : null;
	}

	get slices(): Slices {
		return this.workshop.live.slices!;
	}
	get stage(): StageView {
		return this.slices.stages.find((stage) => stage.key === this.key) ?? this.#stage;
	}
	get you(): YouSlice {
		return this.slices.you;
	}
	/** The language this person writes in: the one they read, where the workshop has it, else the workshop's own. */
	get locale(): Locale {
		const { locale, languages } = this.slices.workshop;
		return languages.includes(this.reading) ? this.reading : locale;
	}
	/** The language this person reads the interface in. */
	get reading(): Locale {
		return readerLocale();
	}
	/** May this person change the shared text now? */
	get writable(): boolean {
		return this.you.rooms[this.key] === 'write' && this.room.writable && !this.workshop.isBehind(this.room);
	}
	/** The same, once the room has arrived: until then what one writes with keeps its place, so that nothing jumps. */
	get writes(): boolean {
		return this.you.rooms[this.key] === 'write' && (this.room.writable || !this.room.synced);
	}

	/** The shared text: live once the room has arrived, before that as the server rendered it. */
	get #content(): StageContent {
		return this.slices.content[this.key] ?? EMPTY_CONTENT;
	}
	get #live(): boolean {
		return this.room.synced && this.room.status !== 'closed' && !this.workshop.isBehind(this.room);
	}
	get cards(): readonly Card[] {
		return this.#live ? this.room.board.cards : this.#content.cards;
	}
	get groups(): readonly Group[] {
		return this.#live ? this.room.board.groups : this.#content.groups;
	}
	get items(): readonly Item[] {
		return this.#live ? this.room.board.items() : this.#content.items;
	}
	/** Items another stage ended with, for links. */
	itemsOf(stage: StageKey): readonly Item[] {
		return stage === this.key ? this.items : (this.slices.content[stage]?.items ?? []);
	}

	/** What forms offer a choice from. */
	get formSources(): FormSources {
		return { people: this.slices.people, locale: this.locale, itemsOf: (stage) => this.itemsOf(stage) };
	}

	get reader(): Reader {
		const locale = this.reading;
		const nameOf = (id: string) =>
			findName(id, this.items, this.slices.content, locale) || (this.person(id)?.name ?? '');
		return { locale, nameOf };
	}
	/** Cards that wait for the reveal, as far as this person may know. */
	get readyCards(): SideCounts {
		return withOwn(this.stage.readyCards, this.draft?.board.readyCount ?? 0, this.you.side);
	}
	/** What cards of this stage tell of who wrote them. */
	get naming(): Naming {
		return this.stage.naming ?? USUAL_NAMING;
	}
	/** What a card of this person would say by now. */
	get label(): CardLabel {
		const { people, workshop } = this.slices;
		return labelOf(this.you, labelsFor(people, this.naming, workshop.settings.kAnonymity));
	}
	/** Who wrote a card, where it says so and they are still here. */
	authorOf({ id }: Card): PersonView | undefined {
		const author = this.stage.authors?.[id];
		return author === undefined ? undefined : this.person(author);
	}
	/** What lies on a card now. */
	coverOf({ id }: Pick<Card, 'id'>): CoverView | undefined {
		return this.stage.covers?.find(({ card, until }) => card === id && until === null);
	}
	/** What lies on cards of this person. */
	get ownCovered(): readonly CoverView[] {
		return this.stage.covers?.filter(({ own, until }) => own && until === null) ?? [];
	}
	/** Whether cards of this table tell both sides apart. */
	get tellsSides(): boolean {
		return tellsSides(countSides(this.slices.people), this.slices.workshop.settings.kAnonymity);
	}
	/** Where the day is, for what comes next. */
	get day(): Day {
		const { stages, workshop, agenda, questions, divisions, people, room } = this.slices;
		const question = questions.find(({ state }) => state === 'open')?.id;
		const { together } = room;
		return { stages, current: workshop.currentStage, agenda, question, divisions, people, together };
	}

	/** What was weighed because the last round of this stage could not agree, until another round is held. */
	get weighed(): QuestionView | undefined {
		const { key, consent } = this.stage;
		return this.slices.questions.findLast(
			({ stage, round, result }) => stage === key && result !== null && round !== undefined && round === consent?.round
		);
	}

	/** The names of those who draft this entry. */
	draftersOf(item: string): readonly string[] {
		const there = this.stage.drafters?.find((each) => each.item === item);
		return (there?.members ?? []).flatMap((id) => this.person(id)?.name ?? []);
	}

	person(id: string): PersonView | undefined {
		return this.slices.people.find((person) => person.id === id);
	}

	/** Said politely to those who hear the page: what a key press or a tap just did. */
	announce(text: string): void {
		announcements.say(text);
	}

	serverNow(): number {
		return this.workshop.live.serverNow();
	}
	hrefOf(stage: StageKey): string {
		return `/w/${this.workshop.id}/${stage}`;
	}
	get planHref(): string {
		return `/w/${this.workshop.id}/plan`;
	}
	goTo(stage: StageKey): Promise<void> {
		return goto(this.hrefOf(stage));
	}

	/** True when the server did it. Otherwise the reason is shown, with a way to try again where that can help. */
	async send(command: Command): Promise<boolean> {
		const result = await sendCommand(this.workshop.id, command);
		if (result.ok) return true;
		void sayRefused(result.code, () => void this.send(command));
		return false;
	}
}

export const [getStage, setStage] = createContext<StageScope>();
