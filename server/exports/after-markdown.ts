/** What became of materials and relays since they were agreed on. Left out where nobody said anything. */
import type { Material, Plan } from '#lib/domain/plan/schema.ts';
import { usageOf, wasteOf } from '#lib/domain/plan/usage.ts';
import { blocks, inline, table } from './markdown.ts';
import type { Words } from './words.ts';

/** The section, ready to be joined. */
export function afterMarkdown({ materials, relays }: Plan, words: Words): string {
	const all = materials ?? [];
	const waste = wasteOf(all);
	const names = words.list(waste.never.map(({ name }) => inline(words.say(name))));
	const body = blocks(
		waste.never.length > 0 ? words.text('after_waste', { names, amount: `${words.number(waste.costEUR)} EUR` }) : '',
		table(
			['plan_material', 'plan_useful', 'plan_promise', 'after_uses', 'after_why_not'].map((key) => words.text(key)),
			all.map((material) => row(material, words)).filter((cells) => cells.slice(1).some((cell) => cell !== ''))
		),
		(relays ?? []).flatMap(({ from, to, kept }) => (kept ? relayLine(from, to, kept, words) : [])).join('\n')
	);
	return body && blocks(`## ${words.text('after_title')}`, body);
}

function row(material: Material, words: Words): string[] {
	const { uses, reasons } = usageOf(material);
	const { repsCommitted: reps, usesPerWeekPerRep: perWeek } = material.commitment ?? {};
	return [
		inline(words.say(material.name)),
		material.fieldUsefulness == null
			? ''
			: words.text('plan_of_five', { value: words.number(material.fieldUsefulness) }),
		promiseText(reps, perWeek, words),
		uses === null ? '' : words.number(uses),
		reasons
			.map(({ code, n }) => words.text('after_reason_n', { reason: inline(words.label('after_unused', code)), n }))
			.join(' · ')
	];
}

/** How often is told only where enough people said so. */
function promiseText(reps: number | null | undefined, perWeek: number | null | undefined, words: Words): string {
	if (reps == null) return '';
	return perWeek == null
		? words.text('after_promise_reps', { reps })
		: words.text('plan_promise_text', { reps, uses: words.number(perWeek) });
}

function relayLine(
	from: string | null | undefined,
	to: string | null | undefined,
	kept: { readonly onTime?: number | null | undefined; readonly late?: number | null | undefined },
	words: Words
): string {
	const way = words.text('plan_relay', { from: words.label('function', from), to: words.label('function', to) });
	return `- ${way}: ${words.text('after_kept', { onTime: kept.onTime ?? 0, late: kept.late ?? 0 })}`;
}
