/** Why a stage is not adopted, and what objections are, as the ledger says it. */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { AGREEING_SIDES, FunctionName } from '../people/people.ts';
import { OBJECTION_KINDS } from './objection-kinds.ts';

export const ObjectionKind = z.enum(OBJECTION_KINDS);
export type ObjectionKind = z.infer<typeof ObjectionKind>;
/** A preference or an unclear point is heard, but does not block (12-method §3.3). */
export const BLOCKING_KINDS: readonly ObjectionKind[] = ['harm', 'infeasible', 'non_compliant'];

export const ObjectionState = z.enum(['open', 'integrated', 'dissent_recorded', 'withdrawn']);
export type ObjectionState = z.infer<typeof ObjectionState>;

/** Why a stage is not adopted yet, each with what is missing. The order is the order people see. */
export const AdoptionGap = z.discriminatedUnion('code', [
	z.object({ code: z.literal('too-few-persons'), side: z.enum(AGREEING_SIDES), have: z.int(), need: z.int() }),
	z.object({ code: z.literal('quorum-missing'), side: z.enum(AGREEING_SIDES), have: z.int(), need: z.int() }),
	z.object({ code: z.literal('signatory-missing'), function: FunctionName, participantId: ParticipantId }),
	z.object({ code: z.literal('signatory-below'), function: FunctionName, participantId: ParticipantId, fist: z.int() }),
	z.object({ code: z.literal('objection-open'), objectionId: Id, kind: ObjectionKind }),
	z.object({ code: z.literal('finding-open'), lint: z.string(), entities: z.array(z.string()) }),
	z.object({ code: z.literal('content-changed') })
]);
export type AdoptionGap = z.infer<typeof AdoptionGap>;
