/** Until when whoever was absent may still sign. Pure; days are UTC days. Source: 11-domain-model, signWindowWorkingDays. */
const DAY_MS = 24 * 3_600_000;
const WORKING_DAYS = 5;

/** Saturday and Sunday are no working days; holidays differ by country and are not known here. */
const isWorkingDay = (ms: number): boolean => ![0, 6].includes(new Date(ms).getUTCDay());

/** @param from Unix ms, when it was agreed on; returns the end of the fifth working day after that day */
export function signsUntil(from: number): number {
	let day = Math.floor(from / DAY_MS) * DAY_MS;
	for (let left = WORKING_DAYS; left > 0;) {
		day += DAY_MS;
		if (isWorkingDay(day)) left--;
	}
	return day + DAY_MS - 1;
}
