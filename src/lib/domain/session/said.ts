/** Free text of a command. It travels once and is then kept under a text id, where it can be erased. */
import { z } from 'zod';

/** Longest note, reason or objection, in characters. */
const MAX_TEXT = 2000;
export const Said = z.string().trim().min(1).max(MAX_TEXT);
