/** Looking as somebody of a side would, over real sockets and REST. */
import { afterEach, expect, it } from 'vitest';
import { addCard } from '#lib/board/cards.ts';
import type { LiveMessage } from '#lib/wire/live.ts';
import { ComposedServer, endOf, gather, waitFor, type Guest } from '../../tests/support/composed.ts';

let server: ComposedServer;
afterEach(() => server.close());

const viewAs = async (guest: Guest, side?: 'field' | 'internal') =>
	(await server.services.workshops.view(guest.person, guest.workshopId, server.origin, side)).slices;
function listen(guest: Guest, side: string): LiveMessage[] {
	const messages: LiveMessage[] = [];
	guest.socket(`/live/${guest.workshopId}/as/${side}`).on('message', (data: Buffer) => {
		messages.push(JSON.parse(data.toString('utf8')) as LiveMessage);
	});
	return messages;
}
/** What a page has after all frames so far. */
const heard = (messages: readonly LiveMessage[]) =>
	Object.assign({}, ...messages.map((each) => (each.type === 'view' ? each.slices : {}))) as Partial<
		Awaited<ReturnType<typeof viewAs>>
	>;

it('[VP2] [VP3] on the live channel and by REST it is what a participant of that side gets, without a word of anybody’s draft', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, internal } = await gather(server);
	await facilitator.command({ type: 'stage.open', stage: 'goals' });
	const messages = listen(facilitator, 'field');
	for (const guest of [...field, ...internal])
		addCard(
			await guest.room('draft.goals'),
			{ id: 'own', text: `Secret of ${guest.person.name}`, ready: true },
			'test'
		);
	await waitFor(async () => (await facilitator.stage('goals')).readyCards.total === 6);
	const { you: _, ...theirs } = await viewAs(field[0]!);
	const { you, ...seen } = await viewAs(facilitator, 'field');
	expect(seen).toEqual(theirs);
	expect([you.role, you.side, you.leads, you.rooms['draft.goals']]).toEqual(['participant', 'field', false, 'write']);
	await waitFor(() => heard(messages).stages?.some(({ readyCards }) => readyCards.total === 6));
	expect(heard(messages).invites).toBeNull();
	expect(JSON.stringify([messages, seen])).not.toContain('Secret of');
	await facilitator.command({ type: 'phase.advance', stage: 'goals', from: 'write' });
	await waitFor(() => JSON.stringify(heard(messages).content).includes('Secret of'));
	expect(heard(messages).content).toEqual((await viewAs(internal[0]!)).content);
});

it('[VP1] nobody else looks through others’ eyes, and whoever facilitates no more, no longer', async () => {
	server = await ComposedServer.start();
	const { facilitator, field, created } = await gather(server);
	await expect(viewAs(field[0]!, 'internal')).rejects.toMatchObject({ code: 'not-allowed' });
	expect(await endOf(field[0]!.socket(`/live/${created.id}/as/internal`))).toEqual({ code: 4403 });
	expect(await endOf(facilitator.socket(`/live/${created.id}/as/neutral`))).toEqual({ status: 404 });
	await facilitator.command({ type: 'facilitation.give', participantId: field[0]!.participantId as never });
	const socket = facilitator.socket(`/live/${created.id}/as/field`);
	await new Promise((resolve) => socket.once('message', resolve));
	const ended = endOf(socket);
	await facilitator.command({ type: 'facilitation.leave', function: 'marketing' });
	expect(await ended).toEqual({ code: 4403 });
});
