/** Every step there ever was, oldest first. A released step is never edited; a new one is added. */
import type { Migration } from '../migrate.ts';
import { content1 } from './content-1.ts';
import { content2 } from './content-2.ts';
import { content3 } from './content-3.ts';
import { content4 } from './content-4.ts';
import { identity1 } from './identity-1.ts';

export const CONTENT_MIGRATIONS: readonly Migration[] = [content1, content2, content3, content4];
export const IDENTITY_MIGRATIONS: readonly Migration[] = [identity1];
