/** Addresses that only the computer itself can reach (05-decisions 31). Pure. */

/** [UI5] `host` is a host name as in a URL, without the port. */
export const isThisComputerOnly = (host: string): boolean =>
	host === 'localhost' || host.endsWith('.localhost') || /^127\./.test(host) || host === '[::1]' || host === '::1';
