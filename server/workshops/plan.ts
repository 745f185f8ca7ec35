/**
 * The plan of a workshop for one viewer, and as a file. Everything in it went through `projectFor` first.
 * Exports bring every word in every language, a quarter of what a start takes: they are fetched after it (main.ts), or when the
 * first plan is asked for.
 */
import { createHash } from 'node:crypto';
import { messageLocale } from '#lib/domain/german.ts';
import { publishPlan } from '#lib/domain/plan/publish.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Person } from '../identity/port.ts';
import type { Workshops } from '../services.ts';
import type { Deps } from './deps.ts';
import { dayOf } from './findings.ts';
import { readRecord } from './import-record.ts';
import { requireMember, type Member } from './members.ts';
import { slicesFor } from './views.ts';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** With findings in words, as `GET plan` answers. */
export async function plan(
	deps: Deps,
	person: Person,
	workshopId: string,
	{ locale, asOf }: Parameters<Workshops['plan']>[2]
): Promise<Plan> {
	const member = await requireMember(deps, person.id, workshopId);
	const { withFindingTexts } = await import('../exports/finding-text.ts');
	return withFindingTexts(await publish(deps, member, asOf), messageLocale(locale, member.state.german));
}

async function publish(deps: Deps, member: Member, asOf: string | undefined): Promise<Plan> {
	const contents = await deps.contents.read(member.workshopId);
	const [slices, record] = await Promise.all([
		slicesFor(deps, member, '', contents),
		readRecord(deps, member.workshopId, member.state)
	]);
	const today = dayOf(deps.now());
	return publishPlan({ ...slices, record, asOf: asOf ?? record?.workshop.asOf ?? today, exportedAt: today }, sha256);
}

/** @throws Refusal `export-format-unknown` */
export async function exportPlan(
	deps: Deps,
	person: Person,
	workshopId: string,
	{ format, locale }: Parameters<Workshops['exportPlan']>[2]
): ReturnType<Workshops['exportPlan']> {
	const member = await requireMember(deps, person.id, workshopId);
	const speech = messageLocale(locale, member.state.german);
	const exports = await import('../exports/export-plan.ts');
	const file = exports.exportPlan(await publish(deps, member, undefined), { format, locale: speech });
	return { ...file, hash: sha256(file.bytes) };
}
