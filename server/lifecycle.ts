/** Starting and ending the process: one readable line for what a person can mend, a clean end for everything else. */
import type { Log } from './log.ts';

/** Exit codes (02-contract: Files and exit codes). */
export const EXIT = { ok: 0, failed: 1, badConfig: 2, dataNewer: 4 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From the signal to the end of the process, in milliseconds; containers wait ten seconds (R27). */
const SHUTDOWN_MS = 8_000;

/** Errors a person can mend, as one line and an exit code; null for bugs. */
export function explainStart(error: unknown, address: string): { line: string; code: ExitCode } | null {
	if (!(error instanceof Error)) return null;
	const { code } = error as NodeJS.ErrnoException;
	if (error.name === 'BadConfig') return { line: error.message, code: EXIT.badConfig };
	if (error.name === 'DataNewer')
		return { line: `${error.message}. Start a newer program on this data, or restore a backup.`, code: EXIT.dataNewer };
	if (code === 'EADDRINUSE')
		return {
			line: `${address} is already in use. Stop the other program, or set PORT to another number.`,
			code: EXIT.failed
		};
	if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
		return {
			line: `Cannot listen on ${address} (${code}). Set HOST and PORT to something this computer allows.`,
			code: EXIT.failed
		};
	return null;
}

/** Ends the process once: runs `close`, then exits; whatever hangs is cut after SHUTDOWN_MS. */
export function createShutdown(close: () => Promise<void>, log: Log): (code: ExitCode) => void {
	let ending = false;
	return (code) => {
		if (ending) return;
		ending = true;
		setTimeout(() => {
			log.fatal('shutdown took too long');
			process.exit(EXIT.failed);
		}, SHUTDOWN_MS).unref();
		close().then(
			() => process.exit(code),
			(error: unknown) => {
				log.fatal({ err: error }, 'shutdown failed');
				process.exit(EXIT.failed);
			}
		);
	};
}

/** Signals end the process in order; what nobody caught ends it too, because what it left behind is unknown (R44). */
export function watchProcess(shutdown: (code: ExitCode) => void, log: Log): void {
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => shutdown(EXIT.ok));
	const fail = (error: unknown): void => {
		log.fatal({ err: error }, 'unexpected error, shutting down');
		shutdown(EXIT.failed);
	};
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
}
