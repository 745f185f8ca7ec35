/**
 * Words for the closed lists of the domain: functions, sides, stages, phases, kinds. Pure.
 * One table a list, and a file for those that are shown together, so that a page carries only the words it shows. A value of
 * an imported plan that we do not know is shown as it is, never hidden.
 */
export {
	adoptionLabel,
	audienceLabel,
	centredOnLabel,
	insightKindLabel,
	insightSourceLabel,
	journeyLabel,
	leadModeLabel,
	messageLevelLabel,
	metricTypeLabel,
	strengthLabel,
	triggerLabel
} from './fact-labels.ts';
export { functionLabel } from './function-label.ts';
export { materialKindLabel, maturityLabel } from './material-labels.ts';
export { objectionKindLabel, objectionStateLabel } from './objection-labels.ts';
export { channelKindLabel, criterionLabel, decisionLabel, directionLabel, messageThemeLabel } from './plan-labels.ts';
export { guardLabel, mlrLabel } from './review-labels.ts';
export { phaseLabel, roleLabel, stageLabel } from './session-labels.ts';
export { certaintyLabel, contactRightLabel, relayFormatLabel } from './role-labels.ts';
export { severityLabel } from './severity-label.ts';
export { sideLabel } from './side-label.ts';
export { autonomyLabel, intensityLabel, relationLabel } from './touchpoint-labels.ts';
