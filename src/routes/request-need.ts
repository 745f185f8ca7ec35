/** What waits for somebody, requests said in full: where nothing depends on how light the page is. */
import type { Need } from '#lib/domain/session/needs.ts';
import { m } from '#lib/paraglide/messages.js';
import { needText } from './need-text.ts';

export function fullNeedText(need: Need): string {
	if (need.kind === 'request') return m.home_need_request();
	return need.kind === 'heard' ? m.home_need_heard() : needText(need);
}
