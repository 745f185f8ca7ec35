import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		paths: { relative: false },
		// Forty small style sheets are forty round trips before the first sight; in the page, compressed, they are a few kB.
		// All of them: what is in the page comes before what is linked, and their order counts.
		inlineStyleThreshold: 65_536,
		// Asked for after a reconnect instead (routes/w/[id]/frame/update.ts).
		version: { pollInterval: 0 },
		// Registered once a workshop is open and quiet (routes/w/[id]/frame/this-device.ts): the program is not small.
		serviceWorker: { register: false },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Server-rendered markup carries inline custom properties (05-decisions 32); scripts never do.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none']
			}
		}
	}
};

export default config;
