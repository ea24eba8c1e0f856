import type { Environment } from "../../demo/store/process";

/** The database every suite's own is copied from; another one on a server that is there already can be named. */
export const TEMPLATE = process.env.DOORSTEP_TEST_TEMPLATE ?? "doorstep_template";

export const SECRETS = {
  STRIPE_API_KEY: "sk_test_doorstep", STRIPE_WEBHOOK_SECRET: "whsec_doorstep",
  SENDGRID_API_KEY: "SG.doorstep",
  EASYPOST_API_KEY: "EZTK_doorstep", EASYPOST_WEBHOOK_SECRET: "easypost-webhook-secret",
  DOORSTEP_LINK_SECRET: "a-link-secret-of-at-least-thirty-two-characters",
};

/** Nothing listens there: a store that is only migrated or seeded calls no provider. */
const NOWHERE = "http://127.0.0.1:9";

/** What a store under test runs with; `doubles` are the addresses of the stand-ins for the outside services. */
export const storeEnvironment = (databaseUrl: string, doubles: Environment = {}): Environment => ({
  DATABASE_URL: databaseUrl,
  DOORSTEP_ADMIN: "off",
  STRIPE_API_BASE_URL: NOWHERE, SENDGRID_API_BASE_URL: NOWHERE, EASYPOST_API_BASE_URL: NOWHERE,
  ...SECRETS,
  ...doubles,
});
