/** How long a start takes is how much it loads (R49): what is not needed to let people in comes later. */
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const files = new Map(sources().map((file) => [file.path, file]));

/** Everything that is loaded together with `entry`: our files and the packages. */
function loadedWith(entry: string): Set<string> {
	const loaded = new Set([entry]);
	for (const path of loaded)
		for (const { specifier, target, typeOnly, late } of files.get(path)?.imports ?? [])
			if (!typeOnly && !late) loaded.add(target ?? specifier);
	return loaded;
}

it('[SV100] the server starts without the words of its exports', () => {
	const loaded = loadedWith('server/main.ts');
	expect(loaded).toContain('server/workshops/plan.ts');
	expect([...loaded].filter((path) => /paraglide|^server\/exports\//.test(path))).toEqual([]);
});

it('[SV100] a writer thread loads nothing but what writes', () => {
	const loaded = [...loadedWith('server/storage/writer.ts')];
	expect(loaded.filter((path) => !/^(node:|server\/storage\/)/.test(path))).toEqual([]);
});
