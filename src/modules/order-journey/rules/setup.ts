/** What a shop needs until its first order arrives, in the order in which it is set up. */
export const SETUP_STEPS = [
  "location_address", "bins", "shipping_option", "carrier", "payment", "sender", "branding", "payment_webhook", "carrier_webhook", "mail_webhook", "ordered", "delivered",
] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];
export type SetupSeen = Record<SetupStepName, boolean>;
export type SetupStep = { name: SetupStepName; done: boolean };

export const setupSteps = (seen: SetupSeen): SetupStep[] => SETUP_STEPS.map((name) => ({ name, done: seen[name] }));
