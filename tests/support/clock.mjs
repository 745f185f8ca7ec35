/**
 * Loaded before a server that a test starts (`node --import`): its clock is as many milliseconds ahead as EINKLANG_TEST_AHEAD_MS
 * says. Nothing of the app reads that; what it asks for the time is simply told another one.
 */
const ahead = Number(process.env.EINKLANG_TEST_AHEAD_MS ?? 0);
const { now } = Date;
const RealDate = Date;
globalThis.Date = class extends RealDate {
	constructor(...given) {
		super(...(given.length === 0 ? [now() + ahead] : given));
	}
	static now() {
		return now() + ahead;
	}
};
