/**
 * The channels of a plan that somebody chose: those in use, and those that were added or filled in. What a new workshop's
 * channel map begins with and nobody touched is an offer, not a part of the plan. Pure.
 */
import { DEFAULT_CHANNELS } from '../templates/channels.ts';
import type { Channel } from './delivery.ts';
import type { Plan } from './schema.ts';

/** In the plan's order [PL17]. */
export function chosenChannels(plan: Pick<Plan, 'channels' | 'touchpoints'>): Channel[] {
	const used = new Set((plan.touchpoints ?? []).map(({ channelId }) => channelId));
	return (plan.channels ?? []).filter((channel) => used.has(channel.id) || !isUntouched(channel));
}

/** As it came: nothing of it reads otherwise than the default, and nothing was added. */
function isUntouched(channel: Channel): boolean {
	const offered = DEFAULT_CHANNELS.find(({ id }) => id === channel.id);
	if (!offered) return false;
	const { name, ...facts } = channel;
	const names: Readonly<Record<string, unknown>> = offered.name;
	const given: Readonly<Record<string, unknown>> = { ...offered };
	const isSame = (known: Readonly<Record<string, unknown>>, [key, value]: [string, unknown]): boolean =>
		value == null || JSON.stringify(value) === JSON.stringify(known[key]);
	return (
		Object.entries(name ?? {}).every((entry) => isSame(names, entry)) &&
		Object.entries(facts).every((entry) => isSame(given, entry))
	);
}
