/** How one check's finding is said. Ids and enum values come in, names and sentences go out. */
import type { Reader } from '../titles.ts';

export interface AFinding {
	readonly lint: string;
	readonly entities: readonly string[];
	/** Empty where only the finding's name is known: what a round recorded as missing. */
	readonly values: Readonly<Record<string, unknown>>;
}
/** `name`: what the finding is about, fit to stand within a sentence. */
export type Saying = (finding: AFinding, name: string, reader: Reader) => string;

/** Values of a finding, whatever a newer or foreign plan says there. */
export const listOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
