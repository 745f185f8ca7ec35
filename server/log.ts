/** One logger for the whole process: JSON lines on stderr, so that stdout stays free for what a person should read. */
import { destination, pino } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Nothing that opens a door or was written by a participant belongs into a log. */
const REDACTED = [
	'cookie',
	'authorization',
	'token',
	'code',
	'name',
	'text',
	'*.cookie',
	'*.authorization',
	'*.token',
	'*.name',
	'*.text'
];

export const createLog = (level: LogLevel): Log =>
	// Synchronous: the last line before an exit is the one that explains it.
	pino({ level, base: null, redact: REDACTED }, destination({ fd: 2, sync: true }));
