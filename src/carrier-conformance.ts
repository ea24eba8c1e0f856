/** The suite that every carrier adapter must pass, for a merchant's own test runner. */
export { conformsToCarrierAdapter, type Bench, type TestRunner } from "./providers/carrier/conformance";
