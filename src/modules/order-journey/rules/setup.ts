/** What it takes to see a first order go to its end, without any account. */
export const FIRST_STEPS = ["location_address", "shipping_option", "ordered", "delivered"] as const;
/** What a shop needs until its first order arrives, in the order in which it is set up. */
export const SETUP_STEPS = [...FIRST_STEPS, "payment", "carrier", "sender", "branding", "payment_webhook", "carrier_webhook", "mail_webhook", "bins"] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];
export type SetupSeen = Record<SetupStepName, boolean>;
export type SetupStep = { name: SetupStepName; done: boolean };

export const setupSteps = (seen: SetupSeen): SetupStep[] => SETUP_STEPS.map((name) => ({ name, done: seen[name] }));
