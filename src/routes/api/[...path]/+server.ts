/** Everything under /api that does not exist: a problem, not a page. */
import { problem } from '../problem.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = () => problem({ code: 'not-found', message: 'no such endpoint' });
