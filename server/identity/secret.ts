/** The server's secret: from the environment, else generated once into the data directory and never again (R45). */
import { createHmac, randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';

export const SECRET_FILE = 'auth-secret';
const SECRET_BYTES = 32;

/** @throws Error when the file exists but cannot be read, or is empty: a new secret would silently invalidate every link */
export function readSecret(dataDir: string, configured: string | null): string {
	if (configured) return configured;
	const file = join(dataDir, SECRET_FILE);
	if (!existsSync(file)) writeSecret(dataDir, file);
	const secret = readFileSync(file, 'utf8').trim();
	if (secret.length < SECRET_BYTES)
		throw new Error(`${file} is damaged: restore it from a backup, or delete it to invalidate all return links`);
	return secret;
}

/** Written aside, synced, then linked: a crash leaves a whole secret or none, and of two starters one wins. */
function writeSecret(dataDir: string, file: string): void {
	mkdirSync(dataDir, { recursive: true });
	const aside = `${file}.${process.pid}`;
	const handle = openSync(aside, 'w', 0o600);
	try {
		writeSync(handle, `${randomBytes(SECRET_BYTES).toString('hex')}\n`);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	try {
		linkSync(aside, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		unlinkSync(aside);
	}
}

/** A key for one purpose, so that a value made for one can never pass for another. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
	createHmac('sha256', secret).update(`einklang/1/${purpose}`).digest();
