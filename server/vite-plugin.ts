/**
 * The same services and sockets inside `vite dev` (03-platform: one process, one port). Loaded through Vite, so that pages and
 * sockets share one instance of every module. Vite's own socket is left alone. Not in builds, not under Vitest.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Plugin, ViteDevServer } from 'vite';

type Compose = typeof import('./compose.ts');
type ReadConfig = typeof import('./config.ts');

export const einklangServer = (): Plugin => ({
	name: 'einklang-server',
	apply: 'serve',
	async configureServer(vite) {
		if (process.env['VITEST'] || vite.config.server.middlewareMode) return;
		await serve(vite);
	}
});

async function serve(vite: ViteDevServer): Promise<void> {
	const load = (module: string): Promise<unknown> => vite.ssrLoadModule(module);
	const { readConfig } = (await load('#server/config.ts')) as ReadConfig;
	const { compose, isOurSocket } = (await load('#server/compose.ts')) as Compose;
	const app = await compose(readConfig(process.env));
	vite.middlewares.use((request, response, next) => app.listener(request, response, () => next()));
	const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
		if (isOurSocket(request.url)) app.upgrade(request, socket, head);
	};
	vite.httpServer?.on('upgrade', upgrade);
	const close = vite.close.bind(vite);
	vite.close = async () => {
		vite.httpServer?.removeListener('upgrade', upgrade);
		await app.closeSockets();
		await close();
		await app.close();
	};
}
