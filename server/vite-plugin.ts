import type { Plugin } from 'vite';

/** Placeholder until the services exist: adds nothing. */
export const einklangServer = (): Plugin => ({ name: 'einklang-server' });
