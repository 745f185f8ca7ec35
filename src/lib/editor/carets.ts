/** The others' carets in a rich text: their names as text, their side as an attribute that CSS gives a colour and a pattern. */
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

interface Who {
	readonly name: string;
	readonly side: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Null where names are hidden: then there is a caret without a name. */
function whoIs(awareness: Awareness, clientId: number): Who | null {
	const user: unknown = awareness.getStates().get(clientId)?.['user'];
	if (!isObject(user) || typeof user['name'] !== 'string' || typeof user['side'] !== 'string') return null;
	return { name: user['name'], side: user['side'] };
}

/** What others send is not trusted: a caret without two positions would make the plugin throw. */
function hasCaret(own: number, clientId: number, state: unknown): boolean {
	const cursor = isObject(state) ? state['cursor'] : null;
	return own !== clientId && isObject(cursor) && isObject(cursor['anchor']) && isObject(cursor['head']);
}

function drawCaret(awareness: Awareness, clientId: number): HTMLElement {
	const who = whoIs(awareness, clientId);
	const caret = document.createElement('span');
	caret.className = 'caret';
	caret.dataset['side'] = who?.side ?? 'neutral';
	if (who) {
		const label = document.createElement('span');
		label.className = 'caret-name';
		label.textContent = who.name;
		caret.append(label);
	}
	// Word joiners keep the line from breaking at the caret.
	caret.prepend('\u2060');
	caret.append('\u2060');
	return caret;
}

export const carets = (awareness: Awareness): ReturnType<typeof yCursorPlugin> =>
	yCursorPlugin(awareness, {
		awarenessStateFilter: hasCaret,
		cursorBuilder: (_user, clientId) => drawCaret(awareness, clientId),
		selectionBuilder: (_user, clientId) => ({
			class: 'caret-range',
			'data-side': whoIs(awareness, clientId)?.side ?? 'neutral'
		})
	});
