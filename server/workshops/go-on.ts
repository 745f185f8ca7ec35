/** What a workshop takes along from another one of the same person (05-decisions 26), and why nothing comes from a rehearsal. */
import { Refusal } from '#lib/domain/refusal.ts';
import { goOnFrom } from '#lib/domain/plan/go-on.ts';
import { bindToWords } from '#lib/domain/plan/reviewed-words.ts';
import { isoDay } from '#lib/domain/session/after.ts';
import { projectAfter } from '#lib/domain/session/project-after.ts';
import type { Person } from '../identity/port.ts';
import type { RoomContents } from './contents.ts';
import type { Deps } from './deps.ts';
import { hashWords } from './hash-stage.ts';
import { requireMember } from './members.ts';
import { readBeside } from './sources.ts';

/** @throws Refusal `not-found` where this person is not a member, `import-invalid` where it is a rehearsal */
export async function goOn(deps: Deps, person: Person, workshopId: string): Promise<RoomContents> {
	const { workshopId: source, state, participant } = await requireMember(deps, person.id, workshopId);
	if (state.rehearsal) throw rehearsed('/fromWorkshopId');
	const content = await deps.contents.read(source);
	const { names, texts } = await readBeside(deps, source, state);
	const after = projectAfter(state, participant, { names, texts, content, hashWords });
	const agreed = state.stages.filter(({ phase }) => phase === 'adopted').map(({ key }) => key);
	const { reviews } = after;
	return bindToWords(goOnFrom(content, after, agreed), { hashWords, reviews, asOf: isoDay(deps.now()) });
}

/** What nobody said or signed must not go on as if people had, unmarked in a real workshop [RH4]. */
export const rehearsed = (path: string): Refusal => {
	const problem = { path, code: 'rehearsal', message: 'a rehearsal, not a plan' };
	return new Refusal('import-invalid', 'a rehearsal', { errors: [problem] });
};
