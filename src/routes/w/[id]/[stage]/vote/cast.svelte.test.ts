import { expect, it } from 'vitest';
import { Cast } from './cast.svelte.ts';
import type { Votes } from './dots.ts';

const budget = { dotsPerPerson: 4, maxPerOption: 2 };

/** A server that answers when told to. */
function server() {
	const sent: Votes[] = [];
	const answers: ((kept: boolean) => void)[] = [];
	const send = (votes: Votes) => {
		sent.push(votes);
		return new Promise<boolean>((resolve) => answers.push(resolve));
	};
	const answer = async (kept: boolean) => {
		answers.shift()?.(kept);
		await new Promise((resolve) => setTimeout(resolve, 0));
	};
	return { sent, send, answer };
}

it('[UI42] [U51] a dot shows at once, and taps while one vote is under way are kept together', async () => {
	const { sent, send, answer } = server();
	const cast = new Cast(() => ({}), send);
	cast.place('a', 1, budget);
	cast.place('a', 1, budget);
	cast.place('b', 1, budget);
	expect([cast.votes, cast.state]).toEqual([{ a: 2, b: 1 }, 'saving']);
	await answer(true);
	await answer(true);
	expect(sent).toEqual([{ a: 1 }, { a: 2, b: 1 }]);
	expect(cast.state).toBe('saved');
});

it('[UI43] [U51] a refused vote is set back to what the server keeps, and says so', async () => {
	const { send, answer } = server();
	const cast = new Cast(() => ({ a: 1 }), send);
	cast.place('b', 1, budget);
	await answer(false);
	expect([cast.votes, cast.state]).toEqual([{ a: 1 }, 'unsaved']);
});

it('[UI43] a vote placed on another device shows here', async () => {
	let kept: Votes = {};
	const { send, answer } = server();
	const cast = new Cast(() => kept, send);
	cast.place('a', 1, budget);
	await answer(true);
	kept = { b: 2 };
	expect(cast.votes).toEqual({ b: 2 });
});
