/** The OpenAPI 3.1 document, from the same zod schemas the endpoints parse with. */
import { Plan } from '#lib/domain/plan/schema.ts';
import { z } from 'zod';
import {
	CommandAnswer,
	CommandInput,
	CreateAnswer,
	CreateInput,
	GuestAnswer,
	GuestInput,
	IdempotencyKey,
	InviteInfoAnswer,
	JoinAnswer,
	JoinInput,
	PlanQuery,
	Problem,
	SeenVersionAnswer,
	TemplatesAnswer,
	TemplatesQuery,
	VersionQuery,
	VersionsAnswer,
	VersionsQuery,
	ViewQuery,
	WorkshopsAnswer
} from './schemas.ts';

interface Operation {
	readonly summary: string;
	readonly input?: z.ZodType;
	readonly query?: z.ZodObject;
	readonly headers?: Readonly<Record<string, z.ZodType>>;
	readonly status?: number;
	readonly answer?: z.ZodType;
	/** For answers that are not described by a schema here. */
	readonly type?: string;
	/** False: works without a session. */
	readonly session?: boolean;
}

const View = z.looseObject({
	rev: z.int(),
	serverTime: z.number(),
	returnUrl: z.string().nullable(),
	slices: z.looseObject({})
});
const Status = z.object({ status: z.string() });

/** A retry with the same key has one effect. */
const ONCE = { 'Idempotency-Key': IdempotencyKey };

const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	'/healthz': { get: { summary: 'The process is alive', answer: Status, session: false } },
	'/readyz': { get: { summary: 'The database is writable; 503 otherwise', answer: Status, session: false } },
	'/metrics': { get: { summary: 'Prometheus text; token or loopback only', type: 'text/plain', session: false } },
	'/api/guests': {
		post: {
			summary: 'A person without an account',
			input: GuestInput,
			status: 201,
			answer: GuestAnswer,
			session: false
		}
	},
	'/api/session': { delete: { summary: 'End the session', status: 204 } },
	'/api/templates': {
		get: { summary: 'The templates', query: TemplatesQuery, answer: TemplatesAnswer, session: false }
	},
	'/api/workshops': {
		get: { summary: 'Workshops the caller takes part in', answer: WorkshopsAnswer },
		post: {
			summary: 'Create a workshop; the caller facilitates',
			input: CreateInput,
			headers: ONCE,
			status: 201,
			answer: CreateAnswer
		}
	},
	'/api/workshops/import': {
		post: {
			summary: 'A new workshop with the content of a plan',
			input: Plan,
			headers: ONCE,
			status: 201,
			answer: CreateAnswer
		}
	},
	'/api/invites/{code}': {
		get: { summary: 'What one joins, before joining', answer: InviteInfoAnswer, session: false }
	},
	'/api/join': {
		post: { summary: 'Join by link or short code', input: JoinInput, answer: JoinAnswer, session: false }
	},
	'/api/workshops/{id}': { get: { summary: "The caller's projected view", query: ViewQuery, answer: View } },
	'/api/workshops/{id}/commands': {
		post: {
			summary: 'One command; a retry with the same key has one effect',
			input: CommandInput,
			headers: ONCE,
			answer: CommandAnswer
		}
	},
	'/api/workshops/{id}/rehearsal/finish': {
		post: { summary: 'Simulated colleagues do at once what they still would in this phase', status: 204 }
	},
	'/api/workshops/{id}/versions': {
		get: { summary: 'Earlier versions of a shared room, newest first', query: VersionsQuery, answer: VersionsAnswer }
	},
	'/api/workshops/{id}/versions/{version}': {
		get: {
			summary: 'One of them, and what differs from now or from another version',
			query: VersionQuery,
			answer: SeenVersionAnswer
		}
	},
	'/api/workshops/{id}/plan': { get: { summary: 'The plan with findings', query: PlanQuery, answer: Plan } },
	'/api/workshops/{id}/export/{format}': {
		get: { summary: 'The plan as a file', query: TemplatesQuery, type: 'application/octet-stream' }
	}
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return rest;
};
const content = (type: string, schema: unknown) => ({ [type]: { schema } });
const parameter = (where: 'path' | 'query' | 'header', name: string, schema: unknown) => ({
	in: where,
	name,
	required: where === 'path',
	schema
});

function describeOperation(path: string, operation: Operation) {
	const { summary, input, query, headers, status = 200, answer, type, session = true } = operation;
	const parameters = [
		...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter('path', name ?? '', { type: 'string' })),
		...Object.entries(query?.shape ?? {}).map(([name, schema]) =>
			parameter('query', name, schemaOf(schema as z.ZodType, 'input'))
		),
		...Object.entries(headers ?? {}).map(([name, schema]) => parameter('header', name, schemaOf(schema, 'input')))
	];
	const body = answer ? content('application/json', schemaOf(answer, 'output')) : type ? content(type, {}) : undefined;
	return {
		summary,
		...(parameters.length > 0 ? { parameters } : {}),
		...(input
			? { requestBody: { required: true, content: content('application/json', schemaOf(input, 'input')) } }
			: {}),
		security: session ? [{ session: [] }] : [],
		responses: {
			[status]: { description: summary, ...(body ? { content: body } : {}) },
			default: {
				description: 'What went wrong, as RFC 9457',
				content: content('application/problem+json', { $ref: '#/components/schemas/Problem' })
			}
		}
	};
}

/** @param origin where this server is reached */
export const describeApi = (origin: string) => ({
	openapi: '3.1.0',
	info: { title: 'Einklang', version: '1', description: 'Co-creation workshops and the plan they agree on.' },
	servers: [{ url: origin }],
	paths: Object.fromEntries(
		Object.entries(OPERATIONS).map(([path, operations]) => [
			path,
			Object.fromEntries(Object.entries(operations).map(([method, each]) => [method, describeOperation(path, each)]))
		])
	),
	components: {
		schemas: { Problem: schemaOf(Problem, 'output') },
		securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'einklang-session' } }
	}
});
