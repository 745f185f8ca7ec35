import { describe, expect, it } from 'vitest';
import { BadConfig } from './config.ts';
import { EXIT, explainStart } from './lifecycle.ts';

describe('what a person can mend', () => {
	it.each([
		['bad configuration', new BadConfig('PORT: must be a number.'), EXIT.badConfig],
		[
			'data of a newer program',
			Object.assign(new Error('the data has version 9, this program knows 1'), { name: 'DataNewer' }),
			EXIT.dataNewer
		],
		['a port in use', Object.assign(new Error('listen'), { code: 'EADDRINUSE' }), EXIT.failed],
		['a port one may not use', Object.assign(new Error('listen'), { code: 'EACCES' }), EXIT.failed]
	])('[SV63] %s is one line and an exit code', (_, error, code) => {
		const explained = explainStart(error, '127.0.0.1:3000');
		expect(explained?.code).toBe(code);
		expect(explained?.line).toMatch(/^[^\n]+\.$/);
	});

	it('[SV63] a bug is not explained away', () => {
		expect(explainStart(new TypeError('x is not a function'), '')).toBeNull();
		expect(explainStart('text', '')).toBeNull();
	});
});
