/** The servers we measure against are no part of the app: they are installed beside the bench when it first runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../peers/', import.meta.url));

/** @throws when they cannot be installed exactly as locked */
export function installPeers(): void {
	const wanted = readFileSync(`${FOLDER}package-lock.json`, 'utf8');
	const stamp = `${FOLDER}node_modules/.einklang-lock`;
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Installing the servers to compare with (once, and after an update) …');
	const { status } = spawnSync('npm', ['ci'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error('npm ci failed in tests/perf/peers');
	writeFileSync(stamp, wanted);
}
