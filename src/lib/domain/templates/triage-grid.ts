/** The grid contacts are sorted into: in person or not, large or small impact. Source: 13-templates §4.3; feature S2.33. */
import type { Step } from './template.ts';

export const TRIAGE_GRID: Required<Pick<Step, 'lanes' | 'axes'>> = {
	lanes: [
		{ en: 'Large impact, works without a visit', de: 'Große Wirkung, geht ohne Besuch', zhHant: '影響大，不必拜訪' },
		{ en: 'Large impact, in person', de: 'Große Wirkung, persönlich', zhHant: '影響大，需面對面' },
		{ en: 'Small impact, works without a visit', de: 'Kleine Wirkung, geht ohne Besuch', zhHant: '影響小，不必拜訪' },
		{ en: 'Small impact, in person', de: 'Kleine Wirkung, persönlich', zhHant: '影響小，需面對面' }
	],
	axes: {
		x: { en: 'How much it must be in person', de: 'Wie persönlich es sein muss', zhHant: '面對面的必要程度' },
		y: { en: 'Impact', de: 'Wirkung', zhHant: '影響' }
	}
};
