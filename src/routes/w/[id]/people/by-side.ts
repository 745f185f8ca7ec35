/** People as they sit: field, internal, then everybody else; within a side in the order of the names. Pure. */
import type { PersonView } from '#lib/domain/session/view.ts';

export interface Table {
	readonly key: 'field' | 'internal' | 'others';
	readonly people: readonly PersonView[];
}

export function bySide(people: readonly PersonView[], locale: string): readonly Table[] {
	const order = new Intl.Collator(locale);
	const sorted = [...people].sort((a, b) => order.compare(a.name, b.name));
	return [
		{ key: 'field', people: sorted.filter(({ side }) => side === 'field') },
		{ key: 'internal', people: sorted.filter(({ side }) => side === 'internal') },
		{ key: 'others', people: sorted.filter(({ side }) => side !== 'field' && side !== 'internal') }
	];
}
