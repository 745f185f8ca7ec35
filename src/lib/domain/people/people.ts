/**
 * Who sits at the table: functions, the side each belongs to, and roles. Pure.
 * Source of the lists: domain model §2 (Function, Side, Person/Participant).
 */
import { z } from 'zod';

import { FUNCTIONS, SIDES } from './sides.ts';

export * from './sides.ts';

export const FunctionName = z.enum(FUNCTIONS);
export type FunctionName = z.infer<typeof FunctionName>;

export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

export const Role = z.enum(['facilitator', 'participant', 'observer', 'sponsor']);
export type Role = z.infer<typeof Role>;
