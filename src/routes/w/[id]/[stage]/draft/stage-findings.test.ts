import { expect, it } from 'vitest';
import { content, item, planInput, stageView } from '#tests/support/plan.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { findStageFindings } from './stage-findings.ts';

const NOW = Date.UTC(2026, 10, 25, 9);

it('[CK20] what would block once agreement is asked is told as blocking while it is drafted', () => {
	const messages = content(item('message', 'M1', { mlr: { status: 'none' }, solves: ['need'] }));
	const slices = (phase: 'write' | 'draft') =>
		planInput({ content: { messages }, stages: [stageView('messages', { phase })] }) as unknown as Slices;
	const found = (phase: 'write' | 'draft') =>
		findStageFindings(slices(phase), 'messages', { now: NOW, source: null }).map(({ lint, severity }) => [
			lint,
			severity
		]);
	expect([found('write'), found('draft')]).toEqual([[['L03', 'warn']], [['L03', 'error']]]);
});
