/** Hex SHA-256 of canonical content: what a consent round and an approval bind to (05-decisions 21, 22). */
import { createHash } from 'node:crypto';
import { canonicalStage, canonicalWords } from '#lib/domain/plan/canonical.ts';
import type { Item, StageContent } from '#lib/domain/plan/content.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const hashStage = (content: StageContent): string => sha256(canonicalStage(content));

/** Of a message: what it says, whatever else stands beside it. */
export const hashWords = (message: Item): string => sha256(canonicalWords(message));
