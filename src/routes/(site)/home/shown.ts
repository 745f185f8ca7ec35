/**
 * The start page of a returning person, in words. Made on the server, so that the page itself stays light: it loads no tables of
 * labels and draws what it is given. The language never changes without a new page.
 */
import { daysLeft } from '#lib/domain/session/bin.ts';
import type { Ring } from '#lib/domain/session/ring.ts';
import type { Listed } from '#server/services.ts';
import { m } from '#lib/paraglide/messages.js';
import { phaseLabel, roleLabel, stageLabel } from '../../session-labels.ts';
import { listed } from '../../listed.ts';
import { needHref } from '../../need-text.ts';
import { fullNeedText } from '../../request-need.ts';
import { readerLocale } from '../../reader-locale.ts';
import { momentIn } from '../../window-words.ts';
import { ago } from './ago.ts';

export interface ShownNeed {
	readonly href: string;
	readonly text: string;
	/** The workshop it is in. */
	readonly where: string;
}

export interface ShownWorkshop {
	readonly id: string;
	readonly title: string;
	readonly ring: Ring;
	readonly ringLabel: string;
	readonly standing: string;
	/** One's role, and when something last happened. */
	readonly meta: string;
	/** Insights can be sent there now. */
	readonly captures: boolean;
}

export interface PutAway {
	readonly id: string;
	readonly title: string;
	readonly meta: string;
	/** Its facilitator brings it back. */
	readonly mayReturn: boolean;
}

export interface ShownHome {
	readonly needs: readonly ShownNeed[];
	readonly open: readonly ShownWorkshop[];
	readonly archived: readonly PutAway[];
	readonly bin: readonly PutAway[];
}

/** @param now the server's clock, Unix ms */
export function showHome(workshops: readonly Listed[], now: number): ShownHome {
	const on = (shelf: Listed['shelf']): readonly Listed[] => workshops.filter((workshop) => workshop.shelf === shelf);
	return {
		needs: showNeeds(on('open')),
		open: on('open').map((workshop) => showWorkshop(workshop, now)),
		archived: on('archived').map((workshop) => putAway(workshop, m.home_archived_hint())),
		bin: on('bin').map((workshop) =>
			putAway(workshop, m.home_bin_left({ days: daysLeft(workshop.deletedAt ?? now, now) }))
		)
	};
}

/** Own contributions first, because others wait for them; then what one leads. Within that, the liveliest workshop first. */
export function showNeeds(workshops: readonly Listed[]): ShownNeed[] {
	const all = workshops.flatMap(({ id, title, needs }) =>
		needs.map((need) => ({
			leads: need.kind === 'lead',
			href: needHref(id, need),
			text: withWindow(need),
			where: title
		}))
	);
	return all.sort((a, b) => Number(a.leads) - Number(b.leads)).map(({ href, text, where }) => ({ href, text, where }));
}

/** Work in one's own time says until when. */
function withWindow({ window, ...need }: Listed['needs'][number]): string {
	const words = fullNeedText(need);
	return window ? m.window_need({ need: words, when: momentIn(window.closes, window.zone) }) : words;
}

const percent = (share: number): number => Math.round(share * 100);

function showWorkshop({ id, title, ring, role, changedAt, captures, ...workshop }: Listed, now: number): ShownWorkshop {
	const when = ago(changedAt, now, readerLocale());
	return {
		id,
		title,
		ring,
		ringLabel: m.home_ring({ field: percent(ring.field), internal: percent(ring.internal) }),
		// A rehearsal is never agreed, and does not look like something that could be.
		standing: listed([workshop.rehearsal && m.rehearsal_label(), standingOf(workshop)]),
		meta: listed([roleLabel(role), when ? m.home_changed({ when }) : m.home_changed_now()]),
		captures
	};
}

function standingOf({ agreed, current, imported }: Pick<Listed, 'agreed' | 'current' | 'imported'>): string {
	if (agreed) return m.home_agreed();
	if (current) return m.home_at({ stage: stageLabel(current.stage), phase: phaseLabel(current.phase) });
	return imported ? m.home_imported() : m.home_lobby();
}

const putAway = ({ id, title, role }: Listed, meta: string): PutAway => ({
	id,
	title,
	meta,
	mayReturn: role === 'facilitator'
});
