/**
 * The disk says EIO to fsync, for real: strace answers the system call in the kernel's place. From then on nothing is
 * acknowledged or shown, the server says that it is not ready and ends; started anew, everything acknowledged is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncClient } from '../support/sync-client.ts';
import { AppChild, readiness, seedApp } from './app-child.ts';
import { Unable, atEnd, conduct, expect, until } from './conduct.ts';
import { checkIntegrity } from './stored.ts';

/** Each thread's fsyncs up to here are real. */
const HEALTHY = 40;
const NOT_READY_MS = 1_000;
const MOST_EDITS = 500;

const works = (): boolean => spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0;

function findStrace(): void {
	if (works()) return;
	const quiet = { stdio: 'ignore', timeout: 120_000 } as const;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		spawnSync('apt-get', ['update'], quiet);
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], quiet);
	}
	if (!works()) throw new Unable('no strace that may trace here: a failing fsync cannot be made');
}

/** One edit after the other, each waiting for its acknowledgement, until one is not acknowledged. */
async function writeUntilRefused(client: SyncClient): Promise<{ acked: string[]; refused: string; at: number }> {
	const acked: string[] = [];
	for (let i = 0; i < MOST_EDITS; i++) {
		const key = `edit ${i}`;
		const at = performance.now();
		client.put(key, 'x');
		await client.until(() => client.acked === i + 2 || client.closed !== null, 'an answer');
		if (client.acked < i + 2) return { acked, refused: key, at };
		acked.push(key);
	}
	throw new Error('every fsync was answered');
}

async function untilNotReady(app: AppChild): Promise<number> {
	await until('the server is not ready', async () => (await readiness(app)) !== 200);
	return performance.now();
}

await conduct(
	{ id: 'R04', title: 'fsync answers EIO (strace)', bound: '0 acks after it, not ready within 1 s, exit ≠ 0, 0 lost' },
	async () => {
		findStrace();
		const folder = mkdtempSync(join(tmpdir(), 'einklang-strace-'));
		atEnd(() => rmSync(folder, { recursive: true, force: true }));
		const trace = join(folder, 'trace');
		const seeded = await seedApp(2);
		const calls = ['-e', 'trace=fsync,fdatasync', '-e', `inject=fsync,fdatasync:error=EIO:when=${HEALTHY}+`];
		const app = await AppChild.start(seeded.dataDir, ['strace', '-f', '-qq', '-o', trace, ...calls]);
		const [token = '', other = ''] = seeded.tokens;
		const [writer, reader] = await Promise.all([app.open(seeded, token).joined(), app.open(seeded, other).joined()]);
		const [{ acked, refused, at }, notReady] = await Promise.all([writeUntilRefused(writer), untilNotReady(app)]);
		const code = await app.ended;
		await reader.untilClosed();
		const lines = readFileSync(trace, 'utf8').split('\n');
		const stored = lines.filter((line) => /sync\(.*= 0$/.test(line)).length;
		expect(
			'EIO was given',
			lines.some((line) => line.includes('EIO'))
		);
		expect('every acknowledgement had its fsync', stored >= acked.length && acked.length > 0);
		expect('nobody saw what was not acknowledged', !(refused in reader.items));
		checkIntegrity(seeded.dataDir);
		const again = await AppChild.start(seeded.dataDir);
		const back = await again.open(seeded, token, writer.doc).joined();
		const newcomer = again.open(seeded, other);
		await back.until(() => back.acked === 1, 'what was refused is sent again and saved');
		await newcomer.joined();
		await newcomer.until(() => refused in newcomer.items, 'and reaches the others');
		const lost = acked.filter((key) => !(key in newcomer.items)).length;
		for (const client of [back, newcomer]) client.cut();
		again.signal('SIGTERM');
		await again.ended;
		checkIntegrity(seeded.dataDir);
		const notReadyMs = Math.max(0, notReady - at);
		return {
			figure: `${acked.length} acked before, 0 after, not ready in ${notReadyMs.toFixed(0)} ms, exit ${code}, ${lost} lost`,
			kept: lost === 0 && code !== 0 && notReadyMs <= NOT_READY_MS
		};
	}
);
