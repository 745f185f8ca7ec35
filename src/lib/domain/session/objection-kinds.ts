/** What kind of objection there is, as a plain list: who only chooses one needs no schema. */
export const OBJECTION_KINDS = ['harm', 'infeasible', 'non_compliant', 'unclear', 'preference'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export const readObjectionKind = (value: string): ObjectionKind | null =>
	OBJECTION_KINDS.find((kind) => kind === value) ?? null;
