const CAUSES = ["order", "shipment", "after_hours", "expiry", "manual", "retry"] as const;
export type Cause = (typeof CAUSES)[number];

/** Why an amount was asked for: the word before the colon of `shipment:dswp_1`. */
export const causeOf = (cause: string): Cause | undefined => CAUSES.find((known) => known === cause.split(":")[0]);
