/** The words and figures of a plan as its views ask for them. Pure. */
import { roundTo } from '#lib/domain/plan/figures.ts';
import type { ViewReader } from '#lib/views/view-reader.ts';
import type { PlanReading } from '../plan/reading.ts';

export function viewReader(reading: PlanReading): ViewReader {
	const day = new Intl.DateTimeFormat(reading.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const cents = new Intl.NumberFormat(reading.locale, { style: 'currency', currency: 'EUR' });
	const euros = new Intl.NumberFormat(reading.locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
	return {
		name: (id) => reading.name(id),
		number: (value) => reading.number(value),
		precise: (value) => reading.precise(value),
		percent: (share) => reading.percent(share),
		money: (value) => (Number.isInteger(roundTo(value, 2)) ? euros : cents).format(value),
		euros: (value) => euros.format(value),
		day: (iso) => reading.day(iso),
		shortDay: (iso) => day.format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`))
	};
}
