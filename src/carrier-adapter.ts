/** What a merchant's own carrier adapter is written with: see "An adapter of your own" in docs/carriers.md. */
export { CarrierError, isCarrierError, NUMBER_NEEDED, unsupported, type CarrierErrorKind } from "./providers/carrier/adapters/carrier-error";
export { refuseOptions } from "./providers/carrier/adapters/refuse-options";
export type { CarrierAdapter, CarrierCapabilities } from "./providers/carrier/adapters/carrier-adapter";
export type * from "./providers/carrier/adapters/types";
export type { TrackingEvent, TrackingStatus } from "./modules/carrier/rules/types";
