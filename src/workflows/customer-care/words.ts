export { ALL_REASONS, CASE_REASONS, CASE_STATES, RESOLUTIONS } from "../../modules/customer-care/rules/case-states";
export { CARE_ANSWERS } from "../../modules/customer-care/rules/care-rule";
export { REMEDY_KINDS } from "../../modules/customer-care/rules/remedies";
