/**
 * Words for the closed lists of the domain: functions, sides, stages, phases, kinds. Pure.
 * Messages are named prefix + value; a value of an imported plan that we do not know is shown as it is, never hidden.
 */
import { m } from '#lib/paraglide/messages.js';

const words = m as unknown as Readonly<Record<string, (() => string) | undefined>>;

function label(prefix: string, value: string | null | undefined): string {
	if (!value) return '';
	const word = words[`${prefix}_${value.toLowerCase().replaceAll('-', '_')}`];
	return word ? word() : value.replaceAll('_', ' ');
}

const labels = (prefix: string) => (value: string | null | undefined) => label(prefix, value);

export const functionLabel = labels('function');
export const sideLabel = labels('side');
export const roleLabel = labels('role');
export const stageLabel = labels('stage');
export const phaseLabel = labels('phase');
export const insightKindLabel = labels('insightkind');
export const insightSourceLabel = labels('insightsource');
export const strengthLabel = labels('strength');
export const metricTypeLabel = labels('metrictype');
export const centredOnLabel = labels('centredon');
/** A step of adoption, as in a segment's "from → to". */
export const adoptionLabel = labels('adoption');
export const leadModeLabel = labels('leadmode');
export const journeyLabel = labels('journey');
export const audienceLabel = labels('audience');
export const objectionKindLabel = labels('objectionkind');
export const objectionStateLabel = labels('objectionstate');
export const channelKindLabel = labels('channelkind');
export const messageLevelLabel = labels('messagelevel');
export const messageThemeLabel = labels('messagetheme');
export const mlrLabel = labels('mlr');
export const materialKindLabel = labels('materialkind');
export const maturityLabel = labels('maturity');
export const triggerLabel = labels('trigger');
/** What became of a request. */
export const decisionLabel = labels('decision');
export const autonomyLabel = labels('autonomy');
export const relationLabel = labels('relation');
export const directionLabel = labels('direction');
export const modalityLabel = labels('modality');
export const severityLabel = labels('severity');
