import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adoptedStage, content, importedDemo, item, planInput, stageView } from '../../tests/support/plan.ts';
import { publishPlan } from '#lib/domain/plan/publish.ts';
import { readPlan, type Plan } from '#lib/domain/plan/schema.ts';
import { CHECKS, runChecks, type Finding } from '#lib/domain/checks/registry.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { LOCALES, type Locale } from '#lib/domain/text.ts';
import { exportPlan } from './export-plan.ts';
import { flawedPlans } from '#tests/support/flawed-plans.ts';
import { findingText, withFindingTexts } from './finding-text.ts';
import { Words } from './words.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const CORE = ['goals', 'segments', 'messages', 'touchpoints'] as const;

const demo = (): Plan => {
	const plan = importedDemo();
	return { ...plan, hash: sha256('demo'), findings: runChecks(plan, { asOf: '2026-11-25' }) };
};

const md = (plan: Plan, locale: Locale = 'en'): string =>
	new TextDecoder().decode(exportPlan(plan, { format: 'md', locale }).bytes);
const json = (plan: Plan, locale: Locale = 'en'): Plan =>
	JSON.parse(new TextDecoder().decode(exportPlan(plan, { format: 'json', locale }).bytes)) as Plan;

/** A small plan both sides agreed, with an accepted finding and a dissent note. */
const agreed = (more: object = {}): Plan =>
	publishPlan(
		planInput({
			stages: CORE.map((key) =>
				adoptedStage(key, {
					acceptedFindings:
						key === 'goals' ? [{ lint: 'L39', entities: ['G1'], reason: 'Baseline follows in May.', by: 'Ben' }] : [],
					objections:
						key === 'messages'
							? [
									{
										id: 'o1',
										round: 1,
										participantId: 'ada',
										name: 'Ada',
										side: 'field',
										kind: 'infeasible',
										blocking: true,
										text: 'Eight visits a day\nis *not* real.',
										state: 'dissent_recorded',
										resolution: 'We look again in March.'
									}
								]
							: []
				})
			),
			content: {
				goals: content(item('goal', 'G1', { title: { en: 'One talk fewer' }, ownerFunction: 'marketing' })),
				messages: content(
					item('message', 'M1', {
						level: 'core',
						core: { de: 'Gute Tage mit Plan' },
						story: { en: 'First.\n\nSecond.' }
					})
				)
			},
			...more
		}),
		sha256
	);

describe('the file', () => {
	it('[PL14] another format is refused, whatever it is called', () => {
		for (const format of ['pptx', '', '__proto__', 'constructor']) {
			const attempt = () => exportPlan(demo(), { format, locale: 'en' });
			expect(attempt).toThrow();
			try {
				attempt();
			} catch (error) {
				expect(isRefusal(error) && error.code).toBe('export-format-unknown');
			}
		}
	});

	it('[PL14] the same plan gives the same bytes', () => {
		for (const format of ['json', 'md'])
			for (const locale of LOCALES)
				expect(exportPlan(demo(), { format, locale })).toEqual(exportPlan(demo(), { format, locale }));
	});

	it('[PL14] its name is ASCII, says the title in the asked language and the day', () => {
		const name = (locale: Locale, plan = demo()) => exportPlan(plan, { format: 'md', locale }).fileName;
		expect(name('de')).toBe('lumerivo-gemeinsamer-omnichannel-plan-fruehjahrszyklus-2026-11-25.md');
		expect(name('en')).toBe('lumerivo-joint-omnichannel-plan-spring-cycle-2026-11-25.md');
		const chinese = demo();
		chinese.workshop.title = { zhHant: '春季計畫' };
		expect(name('zh-Hant', chinese)).toBe('plan-2026-11-25.md');
	});

	it('[RH4] a rehearsal says so in its name, however it was renamed', () => {
		const name = (locale: Locale, title: string): string => {
			const workshop = { ...demo().workshop, title: { en: title } };
			return exportPlan({ ...demo(), rehearsal: true, workshop }, { format: 'md', locale }).fileName;
		};
		expect(name('en', 'Rehearsal: Spring')).toBe('rehearsal-spring-2026-11-25.md');
		expect(name('en', 'Spring')).toBe('rehearsal-spring-2026-11-25.md');
		expect(name('de', 'Spring')).toBe('probelauf-spring-2026-11-25.md');
		expect(name('zh-Hant', 'Spring')).toBe('rehearsal-spring-2026-11-25.md');
		expect(name('en', '春季')).toBe('rehearsal-2026-11-25.md');
	});

	it('[UI142] written for a workshop that says du, it says du, and everything else stays German', () => {
		const [formal, informal] = [new Words(demo(), 'de'), new Words(demo(), 'de-x-du')];
		expect([formal.text('people_you'), informal.text('people_you')]).toEqual(['Sie', 'Du']);
		expect([informal.locale, informal.text('export_goals')]).toEqual(['de', formal.text('export_goals')]);
		for (const format of ['md', 'json']) {
			const file = exportPlan(demo(), { format, locale: 'de-x-du' });
			expect(file.fileName).toBe(exportPlan(demo(), { format, locale: 'de' }).fileName);
			expect(file.bytes.length).toBeGreaterThan(1000);
		}
	});

	it('[PL14] the JSON export is a plan that can be imported again, with its findings in words', () => {
		const plan = json(demo(), 'de');
		expect(readPlan(plan).ok).toBe(true);
		expect(plan).toEqual(JSON.parse(JSON.stringify(withFindingTexts(demo(), 'de'))));
		const said = (lint: string) => plan.findings?.filter((each) => each.lint === lint).map(({ message }) => message);
		expect([said('L05'), said('L08'), said('L55'), said('L56')]).toEqual([
			['Niemand verantwortet Servicetelefonat → Digital orientierte Hausärzt:innen mit Migränepatient:innen.'],
			['Außendienstbesuch: 1.195 Kontakte geplant, 1.120 möglich (106,7 %). Das sind 75 zu viel.'],
			['Botschaften: 1 Einwand braucht eine Antwort.'],
			['Überweisungsampel wird ab 18.01.2027 gebraucht, ist aber erst so weit: Idee. Bis dahin wird es kaum fertig.']
		]);
	});
});

describe('the document to read', () => {
	it('[PL15] says AGREED by both sides and when, with version and hash', () => {
		const text = md(agreed());
		expect(text).toContain('**AGREED by field and internal on November 18, 2026**');
		expect(text).toContain(`\`${agreed().hash}\``);
		expect(text).toMatch(/- \*\*Version:\*\* 1\n/);
		expect(md(agreed(), 'de')).toContain('**VERABSCHIEDET von Außendienst und Innendienst am 18. November 2026**');
	});

	it('[PL15] says DRAFT for everything else, imported signatures or not', () => {
		expect(md(demo())).toContain('**DRAFT, not agreed**');
		expect(md(demo(), 'zh-Hant')).toContain('草案');
		expect(md(agreed({ stages: [stageView('goals')] }))).toContain('**DRAFT, not agreed**');
	});

	it('[PL15] shows who signed, as which function, how strongly, with note and date', () => {
		expect(md(agreed())).toContain('| Field sales | Ada | 4 | Rural practices next. | 2026-11-18 |');
		expect(md(demo(), 'de')).toContain(
			'| Medizin im Außendienst (MSL) | Nia | 3 | G4 atmet den alten Geist; nach dem Zyklus prüfen. | 2026-11-18 |'
		);
	});

	it('[PL15] prints dissent word for word, and accepted findings with their reason', () => {
		const text = md(agreed());
		expect(text).toContain('**Dissent note** (Ada · Not feasible · Recorded as dissent)');
		expect(text).toContain('> Eight visits a day\\\n> is \\*not\\* real.');
		expect(text).toContain(
			'- L39: One talk fewer cannot be measured yet. Missing: baseline, target, and due date. Reason (Ben): Baseline follows in May.'
		);
		expect(text.slice(text.indexOf('## Open findings'))).not.toContain('L39');
	});

	it('[PL15] words that exist only in another language are shown and marked', () => {
		expect(md(agreed())).toContain('### Gute Tage mit Plan (in German)');
		expect(md(agreed(), 'de')).toContain('### Gute Tage mit Plan\n');
	});

	it('[PL15] keeps paragraphs of a story, and closes with the notice', () => {
		expect(md(agreed())).toContain('**Story**\n\nFirst.\n\nSecond.\n');
		expect(md(agreed()).trimEnd().endsWith('not for healthcare professionals.*')).toBe(true);
	});

	it('[PL22] the lists are printed, each where there is some, with who, until when and what is done', () => {
		const plan = publishPlan(
			planInput({
				content: {
					kickoff: content(item('workingAgreement', 'W1', { text: { en: 'We listen first.' } })),
					common: content(
						item('decision', 'D1', { text: { en: 'Two pilots' }, why: { en: 'To learn' }, on: '2026-11-18' }),
						item('action', 'A1', {
							text: { en: 'Book the room' },
							ownerPersonId: 'ada',
							due: '2026-12-01',
							state: 'done'
						}),
						item('action', 'A2', { text: { en: 'Print *sheets*' }, ownerFunction: 'marketing' }),
						item('risk', 'R1', { text: { en: 'Sheets came late' }, mitigation: { en: 'Order in May' } }),
						item('parking', 'P1', { text: { en: 'Ask legal' } })
					)
				}
			}),
			sha256
		);
		const text = md(plan);
		const from = text.indexOf('## Decisions');
		expect(text.slice(from, text.indexOf('## Sign-offs', from))).toBe(
			[
				'## Decisions\n\n- Two pilots (2026-11-18)  \n  To learn\n\n',
				'## Risks\n\n- Sheets came late  \n  Order in May\n\n',
				'## Next steps\n\n- Book the room (Ada, 2026-12-01, Done)\n- Print \\*sheets\\* (Marketing)\n\n',
				'## How we work together\n\n- We listen first.\n\n',
				'## Parked\n\n- Ask legal\n\n'
			].join('')
		);
		const again = json(plan);
		for (const list of ['decisions', 'actions', 'risks', 'workingAgreements', 'parkingLot'] as const)
			expect([list, again[list]]).toEqual([list, plan[list]]);
	});

	it('[PL16] nothing people write becomes markup', () => {
		const hostile = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) | `x` **b**\n# H\n- l\n1. n\n\u202Egnp';
		const plan = agreed({
			content: {
				goals: content(item('goal', 'G1', { title: { en: hostile }, why: { en: hostile } })),
				messages: content(item('message', 'M1', { core: { en: hostile }, story: { en: hostile } })),
				insights: content(item('insight', 'I1', { text: { en: hostile } }))
			}
		});
		const text = md(plan);
		expect(text).not.toMatch(/(^|[^\\])<img/);
		expect(text).not.toMatch(/(^|[^\\])\[a\]|(^|[^\\])\*\*b/);
		expect(text).not.toMatch(/^(# H|- l|1\. n)/m);
		expect(text).not.toContain('\u202E');
		const row = text.split('\n').find((line) => line.startsWith('| \\<img'));
		expect(row?.split(/(?<!\\)\|/)).toHaveLength(7);
	});

	it('[PL15] the channel map shows which messages meet where, drawn or, when too wide, listed', () => {
		const text = md(demo());
		expect(text).toMatch(/\| Segment \| Rep visit \| Remote talk \| .*\n\| --- /);
		expect(text).toMatch(/\| Headache-centre pioneers \| Plan the good days together \|/);
		const wide = Array.from({ length: 17 }, (_, n) => String(n));
		const plan = agreed({
			content: {
				segments: content(item('segment', 'S1', { name: { en: 'Pioneers' } })),
				messages: content(item('message', 'M1', { core: { en: 'Good days' } })),
				touchpoints: content(
					...wide.map((n) => item('channel', `C${n}`, { name: { en: `Channel ${n}` } })),
					...wide.map((n) => item('touchpoint', `T${n}`, { segmentId: 'S1', channelId: `C${n}`, messageId: 'M1' }))
				)
			}
		});
		expect(md(plan)).toContain('| Pioneers | Channel 16 | Good days |');
	});

	it('[PL15] every export has all its words in three languages', () => {
		for (const locale of LOCALES) expect(md(demo(), locale).length).toBeGreaterThan(8_000);
		expect(md(demo(), 'zh-Hant')).toContain('## 通路地圖');
	});
});

it('[CK5] every check says what it found in three languages', () => {
	for (const locale of LOCALES) {
		const said = new Set<string>();
		for (const plan of flawedPlans({ en: 'Words', de: 'Worte', zhHant: '字' })) {
			const words = new Words(plan, locale);
			for (const finding of runChecks(plan, { asOf: '2026-11-25' })) {
				said.add(finding.lint);
				expect(findingText(finding, words)).not.toMatch(/undefined|null|NaN|Invalid|metric\.|\{|: \.|\(\)| {2}/);
				expect(findingText({ ...finding, entities: ['gone'] }, words)).not.toBe('');
			}
		}
		expect(said).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	}
});

it('[CK32] where only check and entities of an error are known, it is still a whole sentence', () => {
	const errors = flawedPlans({ en: 'Words' }).flatMap((plan) => runChecks(plan, { asOf: '2026-11-25' }));
	for (const { lint, entities } of errors.filter(({ severity }) => severity === 'error')) {
		const text = findingText({ lint, entities, values: {} }, new Words(demo(), 'en'));
		expect(text).not.toMatch(/undefined|\{|\(\)|: (?:contacts|,)| {2}/);
	}
});

it('[CK5] what a check found is said in the asked language, with its figures', () => {
	const words = new Words(demo(), 'de');
	const say = (lint: string, values: Finding['values'], entity = 'G4') =>
		findingText({ lint, entities: [entity], values }, words);
	expect(say('L28', { ageDays: 20 }, 'Q8')).toMatch(/^„.+“ wartet seit 20 Tagen auf eine Antwort\.$/);
	expect(say('L12', { signed: ['internal'] }, 'stage:messages')).toBe(
		'Botschaften: Bisher trägt das nur der Innendienst mit. Ein Plan braucht beide Seiten.'
	);
	expect(say('L45', { language: 'en' }, 'M6')).toMatch(/gibt es noch nicht in dieser Sprache: Englisch\.$/);
	expect(say('L39', { missing: ['ownerFunction'] })).toBe('Für Besuchsrate erhöhen ist noch niemand verantwortlich.');
	expect(say('L39', { missing: ['metric.due'] })).toMatch(/Es fehlt: Termin\.$/);
	expect(say('L31', { known: 3, missing: ['needs', 'mindset'] }, 'S1')).toMatch(
		/3 von 5 .* Bedürfnisse und Haltung\.$/
	);
	expect(say('L40', { upstream: ['goals'] }, 'stage:messages')).toMatch(/^Botschaften: .*: Ziele\. /);
	expect(say('L51', { due: '2026-11-01' })).toBe('„Besuchsrate erhöhen“ war am 01.11.2026 fällig.');
	expect(say('L51', { due: 'sometime' })).toMatch(/sometime/);
	expect(say('L53', { share: 0.222, least: 0.3 })).toMatch(/^22,2\s% der Mitreisen .* 30\s% waren gewollt/);
});
