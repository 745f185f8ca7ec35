/** The order of a run: what takes longest begins first, so that at its end no core waits for one last journey. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, as they were on two cores; everything else comes after them in Vitest's own order. */
const LONGEST = [
	'sweep.e2e.ts',
	'whole.e2e.ts',
	'full-day.e2e.ts',
	't13.e2e.ts',
	'question.e2e.ts',
	'blind.e2e.ts',
	'offline.e2e.ts',
	'touch.e2e.ts',
	'device.e2e.ts',
	'home.e2e.ts'
];
const place = ({ moduleId }: TestSpecification): number => {
	const at = LONGEST.indexOf(basename(moduleId));
	return at < 0 ? LONGEST.length : at;
};

export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const own = await super.sort(files);
		return own.sort((a, b) => place(a) - place(b));
	}
}
