import type { Environment } from "./store/process";

export type Service = "stripe" | "sendgrid" | "easypost";
export type Services = {
  /** What the store is told: of a real service what the environment says, of the others where their stand-ins are. */
  env: Environment;
  /** Those that are the real ones, since their key is in the environment. */
  real: ReadonlySet<Service>;
};

type Settings = { names: string[]; isTestKey: (key: string) => boolean; keys: string; more?: Environment };

/** The secret of EasyPost's webhooks is never taken: in the demo it is the walk that plays the carrier's scanners. */
const SETTINGS: Record<Service, Settings> = {
  stripe: { names: ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_API_BASE_URL", "STRIPE_PUBLISHABLE_KEY", "STRIPE_SCRIPT_URL"], isTestKey: (key) => /^[sr]k_test_/.test(key), keys: "a test key (sk_test_…)" },
  easypost: { names: ["EASYPOST_API_KEY", "EASYPOST_API_BASE_URL"], isTestKey: (key) => key.startsWith("EZTK"), keys: "a test key (EZTK…)" },
  // SendGrid has no test keys, but a sandbox that checks every mail and sends none.
  sendgrid: {
    names: ["SENDGRID_API_KEY", "SENDGRID_FROM", "SENDGRID_WEBHOOK_KEY", "SENDGRID_API_BASE_URL"],
    isTestKey: (key) => key.startsWith("SG."), keys: "a key of SendGrid's (SG.…)", more: { SENDGRID_SANDBOX: "true" },
  },
};

/**
 * Chooses between the real services' test modes and their stand-ins.
 * @throws Error that names a key that would spend real money
 */
export function chooseServices(given: Environment, standIns: Environment): Services {
  const env: Environment = { ...standIns };
  const real = new Set<Service>();
  for (const [service, { names, isTestKey, keys, more }] of Object.entries(SETTINGS) as [Service, Settings][]) {
    const [keyName] = names as [string];
    const key = given[keyName];
    if (!key) continue;
    if (!isTestKey(key)) throw new Error(`${keyName} must be ${keys}: the demo buys, ships and mails, and none of it is meant`);
    real.add(service);
    for (const name of names) env[name] = given[name];
    Object.assign(env, more);
  }
  return { env, real };
}
