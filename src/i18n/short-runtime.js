/**
 * What a page needs of the message runtime, in the browser's build in its place (short-messages.ts): the whole one also knows where
 * other sites keep a language. Here the server has chosen one before any page comes, in the cookie and on the page.
 */
const COOKIE = 'einklang-locale';
/** As long as browsers keep a cookie at all. */
const SECONDS = 400 * 24 * 3600;
const LOCALES = ['en', 'de', 'de-x-du', 'zh-Hant'];

export const isLocale = (code) => LOCALES.includes(code);

/** The base language only where neither was let through. */
export let getLocale = () =>
	[
		...document.cookie.split('; ').map((each) => each.startsWith(`${COOKIE}=`) && each.slice(COOKIE.length + 1)),
		document.documentElement.lang,
		'en'
	].find(isLocale);
export const overwriteGetLocale = (asked) => (getLocale = asked);

/** Another language begins with a new page. */
export function setLocale(locale) {
	document.cookie = `${COOKIE}=${locale}; path=/; max-age=${SECONDS}`;
	if (locale !== getLocale()) location.reload();
}

/** Named by every compiled message, asked by none that was made short. */
export const experimentalStaticLocale = undefined;
