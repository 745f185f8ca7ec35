import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItem, getItem, setField } from '#lib/board/items.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import { listedWith, missingIn, textsOf } from './beside.ts';
import { FORMS } from './forms.ts';

/** An item in a document of its own, so that what is written is what a room would hold. */
function written(kind: 'message' | 'segment' | 'roleAgreement', fields: Parameters<typeof addItem>[1]['fields']) {
	const doc = new Y.Doc();
	addItem(doc, { id: 'X', kind, fields }, null);
	const item = (): Item => getItem(doc, 'X')!;
	const texts = () => textsOf(item(), FORMS[kind], 'en');
	const say = (key: string, language: 'de' | 'zhHant', said: string): void =>
		setField(
			doc,
			'X',
			...texts()
				.find((each) => each.key === key)!
				.put(language, said),
			null
		);
	return { item, texts, say };
}

it('[UI423] every text of a message stands there once, whatever it lies in; what has no words in any language does not', () => {
	const { texts } = written('message', {
		level: 'core',
		core: { en: 'Good days' },
		version20s: { de: 'Gute Tage in 20 Sekunden' },
		story: { en: 'Once.' },
		proofs: [{ id: 'P1', text: { en: 'Study' }, reference: 'Miller 2025' }],
		mlr: { rationale: {} }
	});
	expect(texts().map(({ key, words, prose = false }) => [key, words, prose])).toEqual([
		['core', { en: 'Good days' }, false],
		['version20s', { de: 'Gute Tage in 20 Sekunden' }, false],
		['story', { en: 'Once.' }, true],
		['proofs.P1.text', { en: 'Study' }, false]
	]);
	expect([missingIn(texts(), 'de'), missingIn(texts(), 'en'), missingIn(texts(), 'zhHant')]).toEqual([3, 1, 4]);
});

it('[UI423] a second language is written beside the first, which keeps its words; emptied it is gone', () => {
	const { item, say } = written('message', {
		core: { en: 'Good days' },
		proofs: [{ id: 'P1', text: { en: 'Study' } }]
	});
	say('core', 'de', 'Gute Tage');
	say('proofs.P1.text', 'de', 'Studie');
	expect(item().fields).toMatchObject({
		core: { en: 'Good days', de: 'Gute Tage' },
		proofs: [{ id: 'P1', text: { en: 'Study', de: 'Studie' } }]
	});
	say('core', 'de', '');
	expect(item().fields['core']).toEqual({ en: 'Good days' });
});

it('[UI423] lines and notes are said one by one; the others stay as they are', () => {
	const segment = written('segment', { needs: [{ en: 'Time' }, { en: 'Quiet', de: 'Ruhe' }] });
	segment.say('needs.0', 'de', 'Zeit');
	expect(segment.item().fields['needs']).toEqual([
		{ en: 'Time', de: 'Zeit' },
		{ en: 'Quiet', de: 'Ruhe' }
	]);
	const roles = written('roleAgreement', { a: 'marketing', mondayNote: { marketing: { en: 'Ask first' } } });
	roles.say('mondayNote.marketing', 'zhHant', '先詢問');
	expect(roles.item().fields['mondayNote']).toEqual({ marketing: { en: 'Ask first', zhHant: '先詢問' } });
});

it('[UI423] what has one line in its own field has one beside it, and a line break never makes two of a line', () => {
	const single = (...[kind, fields]: Parameters<typeof written>) =>
		written(kind, fields)
			.texts()
			.flatMap(({ key, single }) => (single ? key : []));
	expect(
		single('message', { core: { en: 'A' }, story: { en: 'B' }, proofs: [{ id: 'P', text: { en: 'C' } }] })
	).toEqual(['proofs.P.text']);
	expect(single('segment', { name: { en: 'A' }, description: { en: 'B' }, needs: [{ en: 'C' }] })).toEqual([
		'name',
		'needs.0'
	]);
	expect(single('roleAgreement', { a: 'marketing', mondayNote: { marketing: { en: 'Ask' } } })).toEqual([
		'mondayNote.marketing'
	]);
	const { item, say } = written('segment', { needs: [{ en: 'Time' }] });
	say('needs.0', 'de', 'Zeit\nfür uns');
	expect(item().fields['needs']).toEqual([{ en: 'Time', de: 'Zeit für uns' }]);
});

it('[UI423] a text that is emptied in its only language keeps its place among those that are shown', () => {
	const { item, texts, say } = written('message', { core: { en: 'Good days' }, version20s: { de: 'Gute Tage' } });
	const shown = texts().map(({ key }) => key);
	say('version20s', 'de', '');
	expect(texts().map(({ key }) => key)).toEqual(['core']);
	const kept = textsOf(item(), FORMS.message, 'en', shown);
	expect(kept.map(({ key }) => key)).toEqual(['core', 'version20s']);
	expect(kept[1]!.put('de', 'Wieder')).toEqual(['version20s.de', 'Wieder']);
});

it('[UI423] bare words of an import become those of the first language, entries without ids get some, and nothing is lost', () => {
	const { item, say } = written('message', {
		core: 'Good days',
		proofs: [{ text: 'Study' }, { text: { en: 'Poll' } }]
	});
	say('core', 'de', 'Gute Tage');
	say('proofs.0.text', 'de', 'Studie');
	expect(item().fields['core']).toEqual({ en: 'Good days', de: 'Gute Tage' });
	expect(item().fields['proofs']).toEqual([
		{ id: expect.any(String), text: { en: 'Study', de: 'Studie' } },
		{ id: expect.any(String), text: { en: 'Poll' } }
	]);
	const segment = written('segment', { needs: ['Time', 'Quiet'] });
	segment.say('needs.1', 'de', 'Ruhe');
	expect(segment.item().fields['needs']).toEqual([{ en: 'Time' }, { en: 'Quiet', de: 'Ruhe' }]);
});

it('[UI423] a message that lists its languages lists the one it is said in from then on', () => {
	const listed = (languageVariants: string[] | undefined, key = 'core') => {
		const { item, texts } = written('message', {
			core: { en: 'Good days' },
			story: { en: 'Once.' },
			...(languageVariants && { languageVariants })
		});
		return listedWith(
			item(),
			texts().find((each) => each.key === key)!,
			'zh-Hant'
		);
	};
	expect(listed(['en'])).toEqual(['en', 'zh-Hant']);
	expect([listed(['zhHant']), listed(undefined), listed(['en'], 'story')]).toEqual([null, null, null]);
});
