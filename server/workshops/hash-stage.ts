/** Hex SHA-256 of the canonical content of a stage: what a consent round binds to (05-decisions 22). */
import { createHash } from 'node:crypto';
import { canonicalStage } from '#lib/domain/plan/canonical.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';

export const hashStage = (content: StageContent): string =>
	createHash('sha256').update(canonicalStage(content)).digest('hex');
