/**
 * `@hocuspocus/server` with its defaults, and with its hooks for loading and storing: a file a document, flushed to disk.
 * `node hocuspocus.mjs <data folder>`
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { serve } from '../rooms/reading.ts';

const [dataDir = ''] = process.argv.slice(2);
const fileOf = (name) => join(dataDir, `${encodeURIComponent(name)}.yjs`);

const server = new Server({
	port: 0,
	address: '127.0.0.1',
	quiet: true,
	stopOnSignals: false,
	async onLoadDocument({ documentName, document }) {
		const stored = await readFile(fileOf(documentName)).catch(() => null);
		if (stored) Y.applyUpdate(document, stored);
	},
	async onStoreDocument({ documentName, document }) {
		const file = fileOf(documentName);
		await writeFile(`${file}.new`, Y.encodeStateAsUpdate(document), { flush: true });
		await rename(`${file}.new`, file);
	}
});
await server.listen();
serve(server.address.port);
