import { expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { defaultChannels } from '../templates/channels.ts';
import { chosenChannels } from './chosen-channels.ts';

it('[PL17] channels nobody chose are no part of the plan: used, added or filled in, they are', () => {
	const [visit, remote, email, ...others] = defaultChannels(['en', 'de']).map(({ id, fields }) => ({ ...fields, id }));
	const channels = [
		visit,
		{ ...remote, capacityContacts: 400 },
		email,
		...others,
		{ id: 'C99', name: { en: 'Podcast' } }
	];
	const touchpoints = [{ id: 'TP1', channelId: email!.id }];
	const chosen = chosenChannels({ channels, touchpoints } as Parameters<typeof chosenChannels>[0]);
	expect(chosen.map(({ id }) => id)).toEqual([remote!.id, email!.id, 'C99']);
	const renamed = { ...visit, name: { en: 'Visit at the practice' } };
	expect(chosenChannels({ channels: [renamed] } as Parameters<typeof chosenChannels>[0])).toHaveLength(1);
});

it('[PL17] the demo keeps all of its channels', () => {
	expect(chosenChannels(demoPlan())).toEqual(demoPlan().channels);
});
