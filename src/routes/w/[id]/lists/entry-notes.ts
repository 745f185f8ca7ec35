/** What stands beneath the words of an entry: why, who and until when, what is done about it. Pure but for words. */
import { m } from '#lib/paraglide/messages.js';
import type { Item } from '#lib/domain/plan/content.ts';
import type { PersonView } from '#lib/domain/session/view.ts';
import { functionLabel } from '../../../function-label.ts';
import { pair } from '../../../listed.ts';
import { formatDay } from '../[stage]/draft/describe.ts';
import { readI18n, readString } from '../[stage]/draft/fields.ts';
import { wordsIn, type Reader, type Words } from '../[stage]/draft/titles.ts';
import { ownerName } from './owner.ts';

/** The name of what answers a risk, where it is an entry of the plan; '' where it is words. */
export function answerOf({ fields }: Pick<Item, 'fields'>, { nameOf }: Reader): string {
	const { mitigation } = fields;
	return typeof mitigation === 'string' ? nameOf(mitigation) : '';
}

/** In reading order; empty ones are left out. */
export function notesOf(item: Item, reader: Reader, people: readonly Pick<PersonView, 'id' | 'name'>[]): Words[] {
	const { fields } = item;
	const said = (path: string): Words => wordsIn(readI18n(fields, path), reader.locale);
	const owner: Words = { text: ownerName(fields, people, { functionName: functionLabel, gone: m.lists_who_gone() }) };
	const due = readString(fields, 'due');
	const answer = answerOf(item, reader);
	const until: Words = { text: due && pair(m.lists_until(), formatDay(due, reader.locale)) };
	const notes = {
		decision: [said('why')],
		notDoing: [said('why')],
		action: [owner, until],
		risk: [answer ? { text: answer } : said('mitigation'), owner]
	}[item.kind as string];
	return (notes ?? []).filter(({ text }) => text !== '');
}
