/**
 * What a plan check found, as data. Carries ids, numbers and enum values only: names are looked up and texts are written by
 * whoever shows it (messages `lint_<id>`), so that a finding can be stored, compared and shown in any language.
 */
import { z } from 'zod';
import { AGREEING_SIDES } from '../people/sides.ts';
import { STAGE_KEYS } from '../session/stage.ts';

export const Severity = z.enum(['error', 'warn', 'info']);
export type Severity = z.infer<typeof Severity>;

/** What a fix may write: plain values and lists of ids. Null takes the value away. */
export const FixValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type FixValue = z.infer<typeof FixValue>;

/**
 * A way to settle a finding, for the interface to offer. `path` is a plan field, its parts joined with dots; so are the keys of
 * `set-fields`, which is applied as the edit of whoever presses it, and can be taken back like any other [CK30].
 */
export const Fix = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('edit-field'), entity: z.string(), path: z.string() }),
	z.object({ kind: z.literal('set-fields'), entity: z.string(), fields: z.record(z.string(), FixValue) }),
	z.object({ kind: z.literal('add-item'), itemKind: z.string(), fields: z.record(z.string(), z.unknown()) }),
	z.object({ kind: z.literal('resolve-objection'), objectionId: z.string() }),
	/** Where agreement is asked, or whether it still stands. */
	z.object({ kind: z.literal('open-stage'), stage: z.string() }),
	/** Bring more of a side to the table. */
	z.object({ kind: z.literal('invite'), side: z.enum(AGREEING_SIDES) })
]);
export type Fix = z.infer<typeof Fix>;

export const Finding = z.object({
	lint: z.string().max(8),
	severity: Severity,
	/** What it is about: an entity id, or `stage:<key>`. Together with `lint` this identifies a finding. */
	entities: z.array(z.string().max(80)).max(5_000),
	values: z.record(z.string(), z.unknown()),
	/** Whose adoption it stands against; `process` findings stand against none. */
	stage: z.enum([...STAGE_KEYS, 'process']),
	fixes: z.array(Fix).max(5_000).optional(),
	/** The text in one language, where somebody asked for it. */
	message: z.string().max(20_000).optional()
});
export type Finding = z.infer<typeof Finding>;

/** Same check, same things: what accepting a finding refers to. */
export const sameFinding = (
	a: { readonly lint: string; readonly entities: readonly string[] },
	b: { readonly lint: string; readonly entities: readonly string[] }
): boolean =>
	a.lint === b.lint &&
	a.entities.length === b.entities.length &&
	a.entities.every((entity, i) => entity === b.entities[i]);
