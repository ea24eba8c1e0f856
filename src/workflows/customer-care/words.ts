export { ALL_REASONS, CASE_REASONS, CASE_STATES, RESOLUTIONS } from "../../modules/customer-care/rules/case-states";
