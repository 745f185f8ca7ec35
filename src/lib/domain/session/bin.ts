/** How long a deleted workshop can be brought back, in days; then the server purges it. */
export const BIN_DAYS = 30;

const DAY_MS = 86_400_000;
export const BIN_MS = BIN_DAYS * DAY_MS;

/** Whole days left, at least one while it is still there. Times in Unix milliseconds. */
export const daysLeft = (deletedAt: number, now: number): number =>
	Math.max(1, Math.ceil(BIN_DAYS - (now - deletedAt) / DAY_MS));
