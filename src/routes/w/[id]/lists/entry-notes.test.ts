import { expect, it } from 'vitest';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { notesOf } from './entry-notes.ts';

const reader = { locale: 'en', nameOf: (id: string) => (id === 'TP3' ? 'Webinar' : '') } as const;
const notes = (kind: ItemKind, fields: Item['fields']) =>
	notesOf({ id: 'x', kind, rank: 'a', fields }, reader, [{ id: 'p1', name: 'Ada' }]);

it('beneath an entry stands what matters about it, whatever is stored there', () => {
	expect(notes('action', { ownerPersonId: 'p1', due: '2026-12-01' }).map(({ text }) => text)).toEqual([
		'Ada',
		'Until: Dec 1, 2026'
	]);
	expect(notes('risk', { mitigation: 'TP3', ownerFunction: 'marketing' }).map(({ text }) => text)).toEqual([
		'Webinar',
		'Marketing'
	]);
	expect(notes('risk', { mitigation: 'Order early' })).toEqual([{ text: 'Order early' }]);
	expect(notes('decision', { why: { de: 'Zum Lernen' } })).toEqual([{ text: 'Zum Lernen', lang: 'de' }]);
	expect(notes('parking', { why: { en: 'never shown' } })).toEqual([]);
	expect(notes('action', { ownerPersonId: { id: 1 }, due: 7 })).toEqual([]);
});
