/** What can be done on every page of a workshop: go somewhere, see who is here, bring others in, change how the page looks. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { AgreeingSide } from '#lib/domain/people/sides.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { readStageKey, type StageKey } from '#lib/domain/session/stages.ts';
import { m } from '#lib/paraglide/messages.js';
import { setLocale } from '#lib/paraglide/runtime.js';
import { appearance } from '../../../appearance.svelte.ts';
import { THEMES, type Theme } from '../../../theme.ts';
import { LANGUAGES } from '../../../languages.ts';
import { readerLocale } from '../../../reader-locale.ts';
import { capturesInsights } from '../capture/capture-state.ts';
import { callEveryone, holdAttention, turnHand } from '../console/room-actions.ts';
import { ADD_WORDS, LIST_KINDS, type ListKind } from '../lists/list-kinds.ts';
import { bringsIn } from '../frame/brings-in.ts';
import { mayRaiseHand, ownHand } from '../frame/own-hand.ts';
import type { Actions, Choice } from './actions.svelte.ts';
import { stageChoices } from './stage-choices.ts';

interface FrameDoes {
	readonly slices: () => Slices;
	readonly people: () => void;
	readonly console: () => void;
	readonly lists: () => void;
	/** Open a list to write in it. */
	readonly write: (list: ListKind) => void;
	/** The server's clock, Unix ms. */
	readonly now: () => number;
	readonly share: () => void;
	readonly tour: () => void;
	/** See it as somebody of that side would. */
	readonly look: (side: AgreeingSide) => void;
	/** The big screen: there is no frame that a panel could open in. */
	readonly bare: () => boolean;
}

const THEME_WORDS: Readonly<Record<Theme, () => string>> = {
	system: m.keys_theme_system,
	light: m.keys_theme_light,
	dark: m.keys_theme_dark,
	contrast: m.keys_theme_contrast
};

/** The stage before or after the one on the page, among those that were opened; null at the ends and outside of stages. */
export function besides(slices: Slices, here: string | undefined, step: 1 | -1): StageKey | null {
	const open = slices.stages.filter((stage) => stage.phase !== 'prepare').map(({ key }) => key);
	const at = open.findIndex((key) => key === here);
	return at < 0 ? null : (open[at + step] ?? null);
}

export function offerFrame(actions: Actions, does: FrameDoes): () => void {
	const base = (): string => `/w/${does.slices().workshop.id}`;
	const go = (path: string) => void goto(`${base()}${path}`);
	const stage = (step: 1 | -1): StageKey | null => besides(does.slices(), page.params.stage, step);
	const framed = (): boolean => !does.bare();
	const leads = (): boolean => does.slices().you.leads;
	const stop = [
		actions.offer('people', { run: does.people, when: framed }),
		actions.offer('console', { run: does.console, when: () => framed() && leads() }),
		actions.offer('look.field', { run: () => does.look('field'), when: () => framed() && leads() }),
		actions.offer('look.internal', { run: () => does.look('internal'), when: () => framed() && leads() }),
		actions.offer('lists', { run: does.lists, when: framed }),
		actions.offer('room.call', {
			run: () => callEveryone(does.slices()),
			when: () => framed() && leads() && does.slices().workshop.currentStage !== null
		}),
		actions.offer('room.hold', {
			run: () => holdAttention(does.slices(), (does.slices().room.heldUntil ?? 0) <= does.now()),
			when: () => framed() && leads()
		}),
		actions.offer('hand', {
			run: () => turnHand(does.slices()),
			when: () => framed() && mayRaiseHand(does.slices()),
			label: () => ownHand(does.slices()).label
		}),
		actions.offer('invite', {
			run: does.share,
			when: framed,
			label: () => (bringsIn(does.slices()) ? m.keys_invite() : m.share_for_you())
		}),
		actions.offer('tour', { run: does.tour, when: framed }),
		actions.offer('plan', { run: () => go('/plan') }),
		actions.offer('views', { run: () => go('/views') }),
		actions.offer('ideas', { run: () => go('/mine/all') }),
		actions.offer('requests', { run: () => go('/requests') }),
		actions.offer('after', { run: () => go('/after') }),
		actions.offer('versions', {
			run: () => go(`/${page.params.stage}/versions`),
			when: () => readStageKey(page.params.stage) !== null
		}),
		actions.offer('settings', { run: () => go('/settings') }),
		actions.offer('capture', { run: () => go('/capture'), when: () => capturesInsights(does.slices()) }),
		actions.offer('screen', { run: () => go('/present'), when: () => does.slices().you.role !== 'participant' }),
		actions.offer('home', { run: () => void goto('/') }),
		actions.offer('stage.previous', { run: () => go(`/${stage(-1)}`), when: () => stage(-1) !== null }),
		actions.offer('stage.next', { run: () => go(`/${stage(1)}`), when: () => stage(1) !== null }),
		actions.offerMore(() => [...stageChoices(does.slices(), page.params.stage, go), ...lists(does), ...looks()])
	];
	return () => stop.forEach((each) => each());
}

/** Straight to the line of each list, for whoever may write there. */
function lists({ slices, write, bare }: FrameDoes): Choice[] {
	if (bare() || slices().you.rooms['common'] !== 'write') return [];
	return LIST_KINDS.map((list) => ({
		id: `list.${list}`,
		label: ADD_WORDS[list](),
		section: 'workshop',
		keys: [],
		run: () => write(list)
	}));
}

function looks(): Choice[] {
	const theme = appearance.chosen ?? page.data['theme'] ?? 'system';
	const themes = THEMES.filter((each) => each !== theme).map((each): Choice => ({
		id: `theme.${each}`,
		label: THEME_WORDS[each](),
		section: 'workshop',
		keys: [],
		run: () => appearance.choose(each)
	}));
	const languages = LANGUAGES.filter(({ code }) => code !== readerLocale()).map(({ code, name }): Choice => ({
		id: `language.${code}`,
		label: m.keys_language({ name }),
		section: 'workshop',
		keys: [],
		run: () => void setLocale(code)
	}));
	return [...themes, ...languages];
}
