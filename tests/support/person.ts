/**
 * A scripted participant: the same HTTP and sockets a browser uses, without a browser. Remembers everything it ever received,
 * so that a test can look for what should not have been among it.
 */
import type { BrowserContext } from 'playwright-core';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { FunctionName } from '#lib/domain/people/people.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { StageView, View } from '#lib/domain/session/view.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { openPlainRoom, socketClassOf } from './plain-room.ts';

/** Polls a condition until it holds; the wait ends with the test's own timeout. */
export async function until<T>(
	what: string | (() => string),
	check: () => Promise<T | null | undefined | false> | T | null | undefined | false,
	timeoutMs = 20_000
): Promise<T> {
	const end = Date.now() + timeoutMs;
	for (;;) {
		const value = await check();
		if (value) return value;
		if (Date.now() > end) throw new Error(`waited in vain: ${typeof what === 'string' ? what : what()}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

export class Person {
	readonly name: string;
	readonly origin: string;
	cookie = '';
	workshopId = '';
	participantId = '';
	/** Everything the server ever sent this person, as text. */
	readonly received: string[] = [];
	readonly #open: { close(): void }[] = [];

	constructor(origin: string, name: string) {
		this.origin = origin;
		this.name = name;
	}

	async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
		const response = await fetch(this.origin + path, {
			method,
			headers: {
				origin: this.origin,
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			redirect: 'manual'
		});
		const cookie = response.headers.getSetCookie().find((line) => line.startsWith('einklang-session='));
		if (cookie) this.cookie = cookie.split(';')[0] ?? '';
		this.received.push(await response.clone().text());
		return response;
	}

	/** The JSON of a successful answer; throws with the server's words otherwise. */
	async json<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await this.call(method, path, body);
		if (!response.ok) throw new Error(`${this.name}: ${method} ${path} → ${response.status} ${await response.text()}`);
		return (await response.json()) as T;
	}

	guest = (): Promise<unknown> => this.json('POST', '/api/guests', { name: this.name, locale: 'en' });

	/** Opens a workshop, from T13 unless told otherwise, as its facilitator, without an account. Gives the codes of its invitations. */
	async openWorkshop(
		title: string,
		words: {
			readonly templateId?: string;
			readonly locale?: string;
			readonly languages?: readonly string[];
			readonly german?: 'informal';
		} = {}
	): Promise<Record<'participant' | 'observer', string>> {
		await this.guest();
		const { id, invites } = await this.json<{
			id: string;
			invites: Record<'participant' | 'observer', { code: string }>;
		}>('POST', '/api/workshops', { templateId: 'T13', title, locale: 'en', ...words });
		this.workshopId = id;
		return { participant: invites.participant.code, observer: invites.observer.code };
	}

	/** Opens a workshop out of a plan document, as its facilitator, without an account. Gives the codes of its invitations. */
	async importPlan(document: unknown): Promise<Record<'participant' | 'observer', string>> {
		await this.guest();
		const { id, invites } = await this.json<{
			id: string;
			invites: Record<'participant' | 'observer', { code: string }>;
		}>('POST', '/api/workshops/import', document);
		this.workshopId = id;
		return { participant: invites.participant.code, observer: invites.observer.code };
	}

	/** From now on whoever looks at a page of `context` is this person. */
	async sitIn(context: BrowserContext): Promise<void> {
		const [name = '', value = ''] = this.cookie.split('=');
		await context.addCookies([{ name, value, url: this.origin, httpOnly: true }]);
	}

	async join(code: string, fn: FunctionName): Promise<this> {
		const joined = await this.json<{ workshopId: string; participantId: string }>('POST', '/api/join', {
			code,
			name: this.name,
			function: fn
		});
		this.workshopId = joined.workshopId;
		this.participantId = joined.participantId;
		return this;
	}

	view = (): Promise<View> => this.json('GET', `/api/workshops/${this.workshopId}`);

	async stage(key: StageKey): Promise<StageView> {
		const found = (await this.view()).slices.stages.find((stage) => stage.key === key);
		if (!found) throw new Error(`no stage ${key}`);
		return found;
	}

	command = (command: Command): Promise<{ rev: number }> =>
		this.json('POST', `/api/workshops/${this.workshopId}/commands`, command);

	/** A room as any other client would open it. */
	async room(name: string): Promise<{ doc: Y.Doc; provider: WebsocketProvider }> {
		const room = openPlainRoom(this, `${this.workshopId}/${name}`);
		this.#open.push({ close: () => room.provider.destroy() });
		await until(`${this.name} syncs ${name}`, () => room.provider.synced);
		return room;
	}

	/** The live channel, kept open; what arrives is remembered. */
	async live(): Promise<void> {
		const socket = new (socketClassOf(this))(`${this.origin.replace('http', 'ws')}/live/${this.workshopId}`);
		this.#open.push({ close: () => socket.terminate() });
		await new Promise<void>((resolve, reject) => {
			socket.once('message', () => resolve());
			socket.once('error', reject);
			socket.once('close', (code) => reject(new Error(`live closed with ${code}`)));
		});
	}

	leave(): void {
		for (const entry of this.#open.splice(0)) entry.close();
	}
}
