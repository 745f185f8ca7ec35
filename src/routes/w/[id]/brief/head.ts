/** What heads the plan, as whoever looks may read it. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { BRIEF_FIRST } from '#lib/domain/templates/brief-first.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { readI18n } from '../[stage]/draft/fields.ts';
import { wordsIn, type Words } from '../[stage]/draft/titles.ts';
import { BRIEF_WORDS } from './brief-fields.ts';
import { readerLocale } from '../../../reader-locale.ts';

type Seen = Pick<Slices, 'content' | 'stages' | 'workshop'>;

export const headOf = ({ content }: Pick<Slices, 'content'>): Item | undefined =>
	content.common?.items.find(({ kind }) => kind === 'preface');

export const declarationIn = (head: Item | undefined): Words =>
	wordsIn(readI18n(head?.fields ?? {}, 'declaration'), readerLocale());

/** What is written of the brief, in its order. */
export const briefIn = (head: Item | undefined): { label: string; said: Words }[] =>
	BRIEF_WORDS.map(({ field, label }) => ({
		label: label(),
		said: wordsIn(readI18n(head?.fields ?? {}, `strategyBrief.${field}`), readerLocale())
	})).filter(({ said }) => said.text !== '');

/** It is to be there before insights are collected, and they are not being collected yet [UI434]. */
export const isBriefDue = ({ workshop, stages }: Seen): boolean =>
	!workshop.archived &&
	BRIEF_FIRST.includes(workshop.templateId) &&
	stages.some(({ key, phase }) => key === 'insights' && phase === 'prepare');

/** Where people wait, it is read, and written where it is due. */
export const showsBrief = (slices: Seen): boolean => isBriefDue(slices) || briefIn(headOf(slices)).length > 0;
