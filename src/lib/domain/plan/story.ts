/**
 * The story a segment hears: which message where along its way, and how far the core message carries. Pure.
 * Source: 15-views §6, story arc; 14-plan-checks, L44. Rules VW in RULES.md.
 */
import type { Journeys } from './journey.ts';
import type { Channel, Message, Segment } from './schema.ts';

/** A story is heard when it comes over this many kinds of channel. */
export const HEARD_OVER = 3;

/** A message at one step of the way. */
export interface StoryStop {
	readonly message: Message;
	readonly core: boolean;
	/** Over which it is told there, each once, in the order of the way. */
	readonly channels: readonly Channel[];
}
export interface Story {
	readonly segment: Segment;
	/** For each step what is told there, the core message first; empty where nothing is. */
	readonly steps: readonly (readonly StoryStop[])[];
	/** First and last step with the core message; null where it is told nowhere. */
	readonly thread: readonly [first: number, last: number] | null;
	/** Kinds of channel that carry it. */
	readonly kinds: number;
}

/** One for each way, in its order. What says nothing is no part of a story. */
export const storiesIn = ({ steps, ways }: Journeys): Story[] =>
	ways.map(({ segment, rows }) => {
		const told = steps.map((_, step) =>
			rows.flatMap(({ channel, cells }) =>
				(cells[step] ?? []).flatMap(({ message }) => (message ? [{ message, channel }] : []))
			)
		);
		const stops = told.map((each) =>
			[...Map.groupBy(each, ({ message }) => message)]
				.map(([message, all]): StoryStop => {
					const channels = [...new Set(all.map(({ channel }) => channel))];
					return { message, core: message.level === 'core', channels };
				})
				.sort((a, b) => Number(b.core) - Number(a.core))
		);
		const withCore = stops.flatMap((each, step) => (each.some(({ core }) => core) ? [step] : []));
		const carrying = stops.flat().flatMap(({ core, channels }) => (core ? channels : []));
		return {
			segment,
			steps: stops,
			thread: withCore.length > 0 ? [withCore[0]!, withCore.at(-1)!] : null,
			kinds: new Set(carrying.flatMap(({ kind }) => kind ?? [])).size
		};
	});
