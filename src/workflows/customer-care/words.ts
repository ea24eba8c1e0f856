export { ALL_REASONS, CASE_REASONS, CASE_STATES, RESOLUTIONS } from "../../modules/customer-care/rules/case-states";
export { CARE_ANSWERS } from "../../modules/customer-care/rules/care-rule";
export { FACETS, type Facet } from "../../modules/customer-care/rules/facets";
export { REMEDY_KINDS } from "../../modules/customer-care/rules/remedies";
