/**
 * Statements that are written again and again, with other values each time: Kysely builds and compiles them once, which takes
 * longer than SQLite needs to run them. Rule SG29.
 */
import type { Compilable, CompiledQuery, Kysely } from 'kysely';

/**
 * @param build called once per database, with any values; those it is given later come in the order in which the statement
 * names them
 */
export function template<Tables>(
	build: (query: Kysely<Tables>) => Compilable
): (query: Kysely<Tables>, parameters: readonly unknown[]) => Compilable {
	const known = new WeakMap<Kysely<Tables>, CompiledQuery>();
	return (query, parameters) => {
		const compiled = known.get(query) ?? build(query).compile();
		known.set(query, compiled);
		if (parameters.length !== compiled.parameters.length)
			throw new Error(`${compiled.parameters.length} values are needed: ${compiled.sql}`);
		return { compile: () => ({ ...compiled, parameters }) };
	};
}
