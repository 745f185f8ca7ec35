/**
 * The channels a new workshop's channel map begins with; the team edits them. Source: 11-domain-model, channel defaults.
 * Ids are stable, so that two workshops and their exports name the same channel alike.
 */
import type { Item } from '../plan/content.ts';
import type { Channel } from '../plan/delivery.ts';
import { rankAt } from '../plan/rank.ts';
import { textKey, type Locale } from '../text.ts';

type Name = { readonly en: string; readonly de: string; readonly zhHant: string };
type DefaultChannel = Required<
	Pick<Channel, 'kind' | 'ownerFunction' | 'modality' | 'direction' | 'personal' | 'consentRequired' | 'countsAsEmail'>
> & { readonly id: string; readonly name: Name; readonly embeddedIn?: readonly string[] };

const field = { ownerFunction: 'field_sales', personal: true, countsAsEmail: false } as const;
const central = { personal: false, countsAsEmail: false } as const;

export const DEFAULT_CHANNELS: readonly DefaultChannel[] = [
	{
		...field,
		id: 'CH_VISIT',
		kind: 'f2f_visit',
		name: { en: 'Visit', de: 'Besuch', zhHant: '拜訪' },
		modality: 'analog',
		direction: 'push',
		consentRequired: false
	},
	{
		...field,
		id: 'CH_REMOTE',
		kind: 'remote_detail',
		name: { en: 'Remote talk', de: 'Remote-Gespräch', zhHant: '遠距訪談' },
		modality: 'digital',
		direction: 'push',
		consentRequired: false
	},
	{
		...field,
		id: 'CH_EMAIL_1TO1',
		kind: 'rte_email',
		name: { en: '1:1 email', de: '1:1-E-Mail', zhHant: '一對一電子郵件' },
		modality: 'digital',
		direction: 'push',
		consentRequired: true,
		countsAsEmail: true
	},
	{
		id: 'CH_FOLDER',
		kind: 'edetail_clm',
		name: { en: 'Digital folder', de: 'Digitaler Folder', zhHant: '數位資料夾' },
		ownerFunction: 'marketing',
		modality: 'digital',
		direction: 'push',
		personal: true,
		consentRequired: false,
		countsAsEmail: false,
		embeddedIn: ['CH_VISIT', 'CH_REMOTE']
	},
	{
		...central,
		id: 'CH_EMAIL_CENTRAL',
		kind: 'hq_email',
		name: { en: 'Central email', de: 'Zentrale E-Mail', zhHant: '總部電子郵件' },
		ownerFunction: 'omnichannel_digital',
		modality: 'digital',
		direction: 'push',
		consentRequired: true,
		countsAsEmail: true
	},
	{
		...central,
		id: 'CH_WEBINAR',
		kind: 'webinar_kol',
		name: { en: 'Webinar with experts', de: 'Webinar mit Fachleuten', zhHant: '專家線上研討會' },
		ownerFunction: 'medical_hq',
		modality: 'digital',
		direction: 'push',
		consentRequired: true
	},
	{
		...field,
		id: 'CH_EVENT',
		kind: 'event_regional',
		name: { en: 'Regional event', de: 'Regionale Veranstaltung', zhHant: '區域活動' },
		modality: 'analog',
		direction: 'push',
		consentRequired: false
	},
	{
		...central,
		id: 'CH_CONGRESS',
		kind: 'congress',
		name: { en: 'Congress', de: 'Kongress', zhHant: '學術年會' },
		ownerFunction: 'medical_hq',
		modality: 'analog',
		direction: 'pull',
		consentRequired: false
	},
	{
		...central,
		id: 'CH_LANDING',
		kind: 'landing_page',
		name: { en: 'Landing page', de: 'Landingpage', zhHant: '活動網頁' },
		ownerFunction: 'omnichannel_digital',
		modality: 'digital',
		direction: 'pull',
		consentRequired: false
	},
	{
		...central,
		id: 'CH_PORTAL',
		kind: 'portal_self_service',
		name: { en: 'Portal and self-service', de: 'Portal und Self-Service', zhHant: '入口網站與自助服務' },
		ownerFunction: 'omnichannel_digital',
		modality: 'digital',
		direction: 'pull',
		consentRequired: false
	},
	{
		id: 'CH_SERVICE_CALL',
		kind: 'inside_sales_call',
		name: { en: 'Service call', de: 'Servicetelefonat', zhHant: '服務電話' },
		ownerFunction: 'inside_sales',
		modality: 'digital',
		direction: 'push',
		personal: true,
		consentRequired: true,
		countsAsEmail: false
	},
	{
		id: 'CH_MSL',
		kind: 'msl_exchange',
		name: { en: 'Medical exchange', de: 'Medizinischer Austausch', zhHant: '醫學交流' },
		ownerFunction: 'field_medical',
		modality: 'analog',
		direction: 'pull',
		personal: true,
		consentRequired: false,
		countsAsEmail: false
	},
	{
		...field,
		id: 'CH_LEAVE_BEHIND',
		kind: 'print_leave_behind',
		name: { en: 'Leave-behind', de: 'Abgabematerial', zhHant: '留置資料' },
		modality: 'analog',
		direction: 'push',
		consentRequired: false,
		embeddedIn: ['CH_VISIT']
	},
	{
		...field,
		id: 'CH_SAMPLE',
		kind: 'sample',
		name: { en: 'Sample', de: 'Muster', zhHant: '樣品' },
		modality: 'analog',
		direction: 'push',
		consentRequired: false,
		embeddedIn: ['CH_VISIT']
	},
	{
		...central,
		id: 'CH_MESSENGER',
		kind: 'messenger',
		name: { en: 'Messenger', de: 'Messenger', zhHant: '通訊軟體官方帳號' },
		ownerFunction: 'omnichannel_digital',
		modality: 'digital',
		direction: 'push',
		consentRequired: true
	}
];

/** The default channels as items for the touchpoints room, named in the languages of the workshop. */
export function defaultChannels(languages: Locale | readonly Locale[]): Item[] {
	const keys = [languages].flat().map(textKey);
	return DEFAULT_CHANNELS.map(({ id, name, embeddedIn, ...facts }, index) => ({
		id,
		kind: 'channel',
		rank: rankAt(index),
		fields: {
			...facts,
			name: Object.fromEntries(keys.map((key) => [key, name[key]])),
			...(embeddedIn && { embeddedIn: [...embeddedIn] })
		}
	}));
}
