/**
 * The environment (02-contract: Environment), parsed once at the start. Everything is optional; what is invalid, or asks for
 * something this version does not do, stops the start with one readable line (`BadConfig`, exit code 2).
 */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** Shorter secrets can be guessed; this is 128 bits in hex. */
const MIN_SECRET_LENGTH = 32;
/** The value shown in `.env.example`: whoever copies the file unread must not run on a public secret. */
const EXAMPLE_SECRET = 'replace-me-with-32-or-more-random-characters';

export class BadConfig extends Error {
	override readonly name = 'BadConfig';
}

export interface Config {
	readonly port: number;
	readonly host: string;
	/** Where people reach the server, when that is not simply the address it listens on. An origin: no path, no slash at the end. */
	readonly publicOrigin: string | null;
	/** Absolute path. */
	readonly dataDir: string;
	/** Null: generated once into `dataDir`. */
	readonly authSecret: string | null;
	readonly requireAccount: boolean;
	readonly metricsToken: string | null;
	readonly logLevel: LogLevel;
}

export const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);
export type LogLevel = z.infer<typeof LogLevel>;

/** Named in the contract, not built yet. Ignoring them would look like they work. */
const NOT_YET: Readonly<Record<string, string>> = {
	DATABASE_URL: 'this version stores everything in DATA_DIR',
	REDIS_URL: 'this version runs as a single node',
	OIDC_ISSUER: 'this version has guests only, no accounts',
	OIDC_CLIENT_ID: 'this version has guests only, no accounts',
	OIDC_CLIENT_SECRET: 'this version has guests only, no accounts',
	SMTP_URL: 'this version sends no mail',
	MAIL_FROM: 'this version sends no mail'
};

const Environment = z.object({
	PORT: z.coerce.number('must be a whole number from 0 to 65535').int().min(0).max(65_535).default(3000),
	HOST: z
		.string()
		.regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'must be a host name or an address')
		.default('127.0.0.1'),
	PUBLIC_URL: z
		.string()
		.refine(isOrigin, 'must be an http or https address without a path, for example https://plan.example.org')
		.optional(),
	DATA_DIR: z.string().min(1).default('./data'),
	AUTH_SECRET: z
		.string()
		.min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`)
		.refine((value) => value !== EXAMPLE_SECRET, 'still is the example value')
		.optional(),
	REQUIRE_ACCOUNT: z.enum(['true', 'false'], 'must be true or false').default('false'),
	METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
	LOG_LEVEL: LogLevel.default('info')
});

/**
 * @param env usually `process.env`; an empty value counts as absent, because that is what `.env` files and containers leave behind
 * @throws BadConfig with one line that names the variable and what is wrong with it
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string = process.cwd()): Config {
	const given = Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '')
	);
	for (const [name, why] of Object.entries(NOT_YET)) {
		if (name in given) throw new BadConfig(`${name} is set, but ${why}. Remove it to start.`);
	}
	const parsed = Environment.safeParse(given);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		throw new BadConfig(`${issue?.path.join('.')}: ${issue?.message}. See .env.example.`);
	}
	const values = parsed.data;
	if (values.REQUIRE_ACCOUNT === 'true')
		throw new BadConfig('REQUIRE_ACCOUNT is true, but this version has guests only, no accounts. Remove it to start.');
	return {
		port: values.PORT,
		host: values.HOST,
		publicOrigin: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : null,
		dataDir: isAbsolute(values.DATA_DIR) ? values.DATA_DIR : resolve(cwd, values.DATA_DIR),
		authSecret: values.AUTH_SECRET ?? null,
		requireAccount: false,
		metricsToken: values.METRICS_TOKEN ?? null,
		logLevel: values.LOG_LEVEL
	};
}

function isOrigin(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const url = new URL(value);
	return (
		['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
	);
}
