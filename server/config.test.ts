import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { BadConfig, readConfig } from './config.ts';

const refusal = (env: Record<string, string>): string => {
	try {
		readConfig(env);
	} catch (error) {
		if (error instanceof BadConfig) return error.message;
		throw error;
	}
	return 'accepted';
};

describe('configuration', () => {
	it('[SV5] needs nothing', () => {
		expect(readConfig({}, '/srv')).toEqual({
			port: 3000,
			host: '127.0.0.1',
			publicOrigin: null,
			dataDir: '/srv/data',
			authSecret: null,
			requireAccount: false,
			metricsToken: null,
			logLevel: 'info'
		});
	});

	it.each([
		['PORT', 'http'],
		['PORT', '70000'],
		['PORT', '3000x'],
		['HOST', 'not a host'],
		['PUBLIC_URL', 'plan.example.org'],
		['PUBLIC_URL', 'https://plan.example.org/path'],
		['PUBLIC_URL', 'ftp://plan.example.org'],
		['AUTH_SECRET', 'short'],
		['AUTH_SECRET', 'replace-me-with-32-or-more-random-characters'],
		['METRICS_TOKEN', 'short'],
		['REQUIRE_ACCOUNT', 'true'],
		['REQUIRE_ACCOUNT', 'perhaps'],
		['LOG_LEVEL', 'loud'],
		['DATABASE_URL', 'postgres://localhost/x'],
		['REDIS_URL', 'redis://localhost'],
		['OIDC_ISSUER', 'https://id.example.org'],
		['SMTP_URL', 'smtp://localhost']
	])('[SV5] says in one line what is wrong with %s=%s', (name, value) => {
		const line = refusal({ [name]: value });
		expect(line).toMatch(new RegExp(`^${name}\\b.+\\.$`));
	});

	it('[SV5] takes an empty value for none, as containers leave it behind', () => {
		expect(readConfig({ PORT: '', PUBLIC_URL: ' ', REDIS_URL: '' }).port).toBe(3000);
	});

	it('[SV5] the example file lists every variable the code reads', () => {
		const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
		const source = readFileSync(new URL('./config.ts', import.meta.url), 'utf8');
		const read = new Set(source.match(/^\t([A-Z][A-Z_]+):/gm)?.map((line) => line.trim().slice(0, -1)));
		expect(read.size).toBeGreaterThan(10);
		for (const name of read) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
	});
});
