/**
 * Which Host and Origin this server answers to (23-security B01–B04). A page is served, a link made and a socket opened only
 * under a name that is ours; so a foreign page cannot ride on a cookie, and a rebound DNS name reaches nothing.
 */
import { hostname, networkInterfaces } from 'node:os';

const HOST_HEADER = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export interface Origins {
	/** The origin people see for a request with this Host header; null when the host is not ours. */
	effective(host: string | undefined): string | null;
	/** Exactly the own origin: no prefix, no suffix, no `null`, not absent. */
	allows(origin: string | undefined, host: string | undefined): boolean;
}

export function createOrigins({ host, publicOrigin }: { host: string; publicOrigin: string | null }): Origins {
	const names = new Set([...LOOPBACK, bracketed(host).toLowerCase(), ...(isLoopback(host) ? [] : ownNames())]);
	const publicHost = publicOrigin ? new URL(publicOrigin).host : null;
	const effective = (header: string | undefined): string | null => {
		if (!header) return null;
		const given = header.toLowerCase();
		if (given === publicHost) return publicOrigin;
		const name = HOST_HEADER.exec(given)?.[1];
		return name && names.has(name) ? new URL(`http://${given}`).origin : null;
	};
	return {
		effective,
		allows: (origin, header) => {
			const own = effective(header);
			return own !== null && origin === own;
		}
	};
}

/** Listening on all addresses: those of this machine, and its name. Any other name could be somebody's rebound DNS entry. */
function ownNames(): string[] {
	const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	const name = hostname().toLowerCase();
	return [...addresses.map(({ address }) => bracketed(address.toLowerCase())), name, `${name}.local`];
}

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
export const isLoopback = (host: string): boolean => LOOPBACK.includes(bracketed(host.toLowerCase()));

/** True for an address of this computer as Node reports it, IPv4 in IPv6 included. */
export const isLoopbackAddress = (address: string | undefined): boolean =>
	address === '::1' || (address?.replace(/^::ffff:/, '').startsWith('127.') ?? false);
