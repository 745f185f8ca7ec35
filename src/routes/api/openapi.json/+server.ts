/** The description of this API, generated from the schemas it parses with. */
import { json } from '../endpoint.ts';
import { describeApi } from '../openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	json(describeApi(locals.origin), 200, { 'cache-control': 'public, max-age=300' });
