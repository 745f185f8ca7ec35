/**
 * A disk that can be filled. Where user namespaces are allowed: a tmpfs that only the server sees, which needs no root and is gone
 * with it. Else a limit on the size of its files, which the kernel keeps as strictly.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unable, atEnd } from './conduct.ts';

export interface SmallDisk {
	readonly name: string;
	/** Where the server is told that its data is. */
	readonly dataDir: string;
	/** What the server is started under. */
	readonly under: readonly string[];
	/** Where this process sees the same data. */
	seen(pid: number): string;
	fill(pid: number): void;
	free(pid: number): void;
}

const MEGABYTES = 16;
const MOUNT = `mount -t tmpfs -o size=${MEGABYTES}m tmpfs "$1" && cp -a "$2"/. "$1" && shift 2 && exec "$@"`;
const may = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

function makeTmpfs(seed: string): SmallDisk {
	const dataDir = mkdtempSync(join(tmpdir(), 'einklang-small-'));
	atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
	const seen = (pid: number): string => join(`/proc/${pid}/root`, dataDir);
	const ballast = (pid: number): string => join(seen(pid), 'ballast');
	return {
		name: `tmpfs of ${MEGABYTES} MB`,
		dataDir,
		under: ['unshare', '-rm', 'sh', '-c', MOUNT, 'sh', dataDir, seed],
		seen,
		fill(pid) {
			const file = openSync(ballast(pid), 'w');
			try {
				for (let size = 2 ** 20; size >= 1;) {
					try {
						writeSync(file, Buffer.alloc(size));
					} catch {
						size >>= 1;
					}
				}
			} finally {
				closeSync(file);
			}
		},
		free: (pid) => unlinkSync(ballast(pid))
	};
}

function makeLimit(dataDir: string): SmallDisk {
	const limit = (pid: number, size: string): void =>
		void spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);
	return {
		name: 'file size limit',
		dataDir,
		under: [],
		seen: () => dataDir,
		fill: (pid) => limit(pid, String(statSync(join(dataDir, 'content.db-wal')).size)),
		free: (pid) => limit(pid, 'unlimited')
	};
}

/** @param seed the data that is on it from the beginning */
export function makeSmallDisk(seed: string): SmallDisk {
	const probe = mkdtempSync(join(tmpdir(), 'einklang-probe-'));
	const mounts = may('unshare', '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', probe);
	rmSync(probe, { recursive: true, force: true });
	if (mounts) return makeTmpfs(seed);
	if (may('prlimit', '--fsize=1000000:', 'true')) return makeLimit(seed);
	throw new Unable('neither a mount nor a file size limit is allowed: the disk cannot be filled');
}
