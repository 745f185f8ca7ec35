/** How the message house says what it shows. Given by the page. */
import type { Message } from '../domain/plan/schema.ts';
import type { I18n } from '../domain/text.ts';
import type { Said, ViewReader } from './view-reader.ts';

export interface HouseReader extends Pick<ViewReader, 'name'> {
	say(words: string | I18n | null | undefined): Said;
	/** What kind of message it is. */
	level(message: Message): string;
	/** How far its review is: status, reference, until when. */
	review(message: Message): string;
}
