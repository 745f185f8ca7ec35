import { expect, it } from 'vitest';
import { isThisComputerOnly } from './loopback.ts';

it.each(['localhost', 'app.localhost', '127.0.0.1', '127.8.0.1', '[::1]'])(
	'[UI5] %s opens on this computer only',
	(host) => expect(isThisComputerOnly(host)).toBe(true)
);
it.each(['192.168.0.4', 'board.example', 'localhost.example', '[fe80::1]', '128.0.0.1'])(
	'[UI5] %s opens elsewhere too',
	(host) => expect(isThisComputerOnly(host)).toBe(false)
);
