/**
 * `npm run cli -- <command>`: operations without the web page. Reads DATA_DIR as the server does.
 *
 *   doctor            reads everything back, checks every checksum and replays every ledger and room; exit 1 when anything is wrong
 *   backup <folder>   a consistent copy while the server runs; the folder is a DATA_DIR to start on
 *   restore <folder>  puts a backup into an empty DATA_DIR; browsers drop their copies of rooms
 *   migrate           brings the data to this version
 */
import { backup, restore } from './admin/backup.ts';
import { examine } from './admin/doctor.ts';
import { readConfig } from './config.ts';
import { EXIT, explainStart } from './lifecycle.ts';
import { openContent, openIdentity } from './storage/sqlite.ts';

const USAGE = 'Usage: npm run cli -- doctor | backup <folder> | restore <folder> | migrate';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await run(process.argv.slice(2)).then(
	(code) => (process.exitCode = code),
	(error: unknown) => {
		const explained = explainStart(error, '');
		process.stderr.write(`${explained?.line ?? (error instanceof Error ? error.message : String(error))}\n`);
		process.exitCode = explained?.code ?? EXIT.failed;
	}
);

async function run([command, folder]: readonly string[]): Promise<number> {
	const { dataDir } = readConfig(process.env);
	switch (command) {
		case 'doctor':
			return report(await examine(dataDir), dataDir);
		case 'migrate': {
			for (const open of [openContent, openIdentity]) await (await open(dataDir)).close();
			say(`${dataDir} is at the version of this program.`);
			return EXIT.ok;
		}
		case 'backup':
			if (!folder) break;
			backup(dataDir, folder);
			say(
				`Backup of ${dataDir} written to ${folder}. It contains people's names and the server's secret: keep it private.`
			);
			return EXIT.ok;
		case 'restore':
			if (!folder) break;
			await restore(folder, dataDir);
			say(`${folder} restored to ${dataDir}.`);
			return EXIT.ok;
	}
	process.stderr.write(`${USAGE}\n`);
	return EXIT.failed;
}

function report({ workshops, events, rooms, problems }: Awaited<ReturnType<typeof examine>>, dataDir: string): number {
	for (const problem of problems) process.stderr.write(`${problem}\n`);
	const verdict = problems.length === 0 ? 'everything reads back whole' : `${problems.length} problems`;
	say(`${dataDir}: ${workshops} workshops, ${events} ledger events, ${rooms} rooms: ${verdict}.`);
	return problems.length === 0 ? EXIT.ok : EXIT.failed;
}
