/** The facts of all kinds that describe.ts leaves to be fetched apart. */
import type { FactTable } from './describe.ts';
import { REVIEW_FACTS } from './review-facts.ts';
import { ROLE_FACTS } from './role-facts.ts';
import { STRATEGY_FACTS } from './strategy-facts.ts';
import { TOUCHPOINT_FACTS } from './touchpoint-facts.ts';

export const FURTHER_FACTS: FactTable = { ...STRATEGY_FACTS, ...TOUCHPOINT_FACTS, ...ROLE_FACTS, ...REVIEW_FACTS };
