/** Fixes as checks offer them. Pure. */
import type { Fix, FixValue } from './finding.ts';

/** Leads to the field. */
export const editField = (entity: string, path: string): Fix => ({ kind: 'edit-field', entity, path });

/** Settles it with one press; the person who presses makes the change. */
export const setFields = (entity: string, fields: Readonly<Record<string, FixValue>>): Fix => ({
	kind: 'set-fields',
	entity,
	fields: { ...fields }
});

export const addItem = (itemKind: string, fields: Readonly<Record<string, unknown>>): Fix => ({
	kind: 'add-item',
	itemKind,
	fields: { ...fields }
});

/** Where many things could be changed, the likeliest ones. */
export const MOST_FIXES = 3;
