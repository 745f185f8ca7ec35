/** What a figure of a plan is called, and its value as the reader writes it. */
import type { FigureChange } from '#lib/domain/checks/outcome.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ViewReader } from '#lib/views/view-reader.ts';

const NAMES: Readonly<Record<FigureChange['figure'], (of: { name: string }) => string>> = {
	reps: () => m.views_if_reps(),
	demand: m.views_if_demand,
	capacity: m.views_if_capacity,
	'channel-cost': m.views_if_channel_cost,
	'per-reached': m.views_if_per_reached,
	pressure: m.views_if_pressure,
	emails: m.views_if_emails,
	'total-cost': () => m.views_if_total_cost(),
	budget: () => m.views_if_budget()
};
const MONEY: readonly FigureChange['figure'][] = ['channel-cost', 'total-cost', 'budget'];
const PRECISE: readonly FigureChange['figure'][] = ['pressure', 'emails'];

export const figureName = ({ figure, of }: FigureChange, reader: ViewReader): string =>
	NAMES[figure]({ name: of === null ? '' : reader.name(of).text });

export function figureValue({ figure }: FigureChange, value: number | null, reader: ViewReader): string {
	if (value === null) return m.views_nothing();
	if (MONEY.includes(figure)) return reader.euros(value);
	if (figure === 'per-reached') return reader.money(value);
	return PRECISE.includes(figure) ? reader.precise(value) : reader.number(value);
}
