/**
 * How a finding is put into words: which message says it, and what goes into the message, said in the reader's language by
 * whoever shows it. Shared by the interface and the exports, so that both say the same. Pure.
 */
/** As much of a finding as is said. */
export interface Told {
	readonly lint: string;
	readonly entities: readonly string[];
	readonly values: Readonly<Record<string, unknown>>;
}

/** How values are said. Each value key means the same in every check. */
const WAYS = {
	access: 'share',
	cap: 'number',
	capEUR: 'number',
	capacity: 'number',
	channelsWithCore: 'channelkind',
	consent: 'share',
	costAtRiskEUR: 'number',
	demand: 'number',
	doctors: 'number',
	earliest: 'day',
	emailFragments: 'number',
	firstUse: 'day',
	inPeriod: 'number',
	limit: 'number',
	maturity: 'maturity',
	max: 'number',
	median: 'number',
	min: 'number',
	missing: 'lint_missing',
	over: 'number',
	perWeek: 'number',
	perYear: 'number',
	reach: 'share',
	regions: 'names',
	segments: 'number',
	share: 'share',
	targetsPerRep: 'number',
	totalEUR: 'number',
	touchpoints: 'number',
	utilisation: 'share'
} as const;

/** Closed lists whose values appear in findings. */
export type FindingList = 'channelkind' | 'maturity' | 'lint_missing';

/** The reader's language. */
export interface Speech {
	number(value: number): string;
	/** 0.5 as 50 %. */
	share(value: number): string;
	/** An ISO date. */
	day(value: string): string;
	/** '' where an id has no name. */
	name(id: string): string;
	list(parts: readonly string[]): string;
	label(list: FindingList, value: string): string;
}

/** What messages may name. What a finding does not carry is ''. */
export type Inputs = { readonly [Key in keyof typeof WAYS | 'name' | 'other']: string };

export function inputsOf({ entities, values }: Told, speech: Speech): Inputs {
	const name = (index: number): string => speech.name(entities[index] ?? '') || (entities[index] ?? '');
	const said = Object.entries(WAYS).map(([key, way]) => [key, say(values[key], way, speech)]);
	return { ...Object.fromEntries(said), name: speech.name(entities[0] ?? ''), other: name(1) } as Inputs;
}

function say(value: unknown, way: (typeof WAYS)[keyof typeof WAYS], speech: Speech): string {
	if (way === 'number' || way === 'share') return typeof value === 'number' ? speech[way](value) : '';
	const texts = [value].flat().filter((each) => typeof each === 'string');
	if (way === 'day') return texts.map((day) => speech.day(day)).join('');
	return speech.list(texts.map((each) => (way === 'names' ? speech.name(each) || each : speech.label(way, each))));
}

/** The variants of a check's message: what decides between them is in the values. */
const VARIANTS: Readonly<Record<string, (values: Told['values']) => string>> = {
	L06: ({ missing }) => (missing ? '' : 'meant'),
	L07: ({ costAtRiskEUR }) => (costAtRiskEUR == null ? 'free' : ''),
	L08: ({ demand, utilisation, over }) =>
		demand == null ? 'plain' : utilisation == null ? 'none' : over == null ? 'nearly' : '',
	L08R: ({ utilisation }) => (utilisation == null ? 'none' : ''),
	L09: ({ perWeek }) => (perWeek == null ? 'plain' : ''),
	L17: ({ min }) => (min == null ? '' : 'few'),
	L18: ({ min }) => (min == null ? '' : 'few'),
	L20: ({ modality }) => String(modality),
	L36: ({ arc }) => String(arc),
	L37: ({ direction }) => String(direction),
	L38: ({ emailFragments }) => (emailFragments == null ? '' : 'fragments'),
	L43: ({ totalEUR }) => (totalEUR == null ? 'plain' : ''),
	L44: ({ channelsWithCore }) => (Array.isArray(channelsWithCore) && channelsWithCore.length > 0 ? '' : 'none'),
	L49: ({ reason, earliest }) =>
		reason === 'cycle' || reason === 'gone' ? reason : reason === 'early' && earliest ? 'early' : 'plain',
	L50: ({ touchpoints }) => (touchpoints == null ? '' : 'person')
};

/**
 * The key of the message that says it. Errors have a variant without figures: a gap names only check and entities [CK32].
 */
export function wordingOf({ lint, values }: Pick<Told, 'lint' | 'values'>): string {
	const variant = VARIANTS[lint]?.(values) ?? '';
	return `lint_${lint.toLowerCase()}${variant && `_${variant}`}`;
}
