/** Words for what people do, their function. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const functionLabel = /* @__PURE__ */ reader({
	field_sales: m.function_field_sales,
	key_account: m.function_key_account,
	field_medical: m.function_field_medical,
	inside_sales: m.function_inside_sales,
	internal_services: m.function_internal_services,
	marketing: m.function_marketing,
	omnichannel_digital: m.function_omnichannel_digital,
	engagement_designer: m.function_engagement_designer,
	product_strategy: m.function_product_strategy,
	medical_hq: m.function_medical_hq,
	market_access: m.function_market_access,
	mlr_regulatory: m.function_mlr_regulatory,
	data_sales_ops: m.function_data_sales_ops,
	training: m.function_training,
	agency: m.function_agency,
	management: m.function_management,
	facilitation: m.function_facilitation
});
