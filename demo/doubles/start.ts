import type { Environment } from "../store/process";
import { EasyPostDouble } from "./easypost";
import { SendGridDouble } from "./sendgrid";
import { ShipEngineDouble } from "./shipengine";
import { StripeDouble } from "./stripe";

export type Doubles = {
  stripe: StripeDouble;
  sendgrid: SendGridDouble;
  easypost: EasyPostDouble;
  shipengine: ShipEngineDouble;
  /** What the store needs to talk to them instead of the real services. */
  env: Environment;
  urls: { stripe: string; sendgrid: string; easypost: string; shipengine: string };
  /** Sends the webhooks of all of them to this store. */
  tell(storeUrl: string): void;
  close(): Promise<void>;
};

type Ports = { stripe?: number; sendgrid?: number; easypost?: number; shipengine?: number };
export const WEBHOOK_SECRETS = { stripe: "whsec_doorstep", easypost: "easypost-webhook-secret" };

/** Starts the stand-ins for Stripe, SendGrid, EasyPost and ShipEngine on this machine. */
export async function startDoubles(ports: Ports = {}): Promise<Doubles> {
  const stripe = new StripeDouble();
  const sendgrid = new SendGridDouble();
  const easypost = new EasyPostDouble();
  const shipengine = new ShipEngineDouble();
  const urls = {
    stripe: await stripe.listen(ports.stripe),
    sendgrid: await sendgrid.listen(ports.sendgrid),
    easypost: await easypost.listen(ports.easypost),
    shipengine: await shipengine.listen(ports.shipengine),
  };
  stripe.webhookSecret = WEBHOOK_SECRETS.stripe;
  return {
    stripe, sendgrid, easypost, shipengine, urls,
    env: {
      STRIPE_API_KEY: "sk_test_doorstep", STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRETS.stripe, STRIPE_API_BASE_URL: urls.stripe,
      STRIPE_PUBLISHABLE_KEY: "pk_test_doorstep", STRIPE_SCRIPT_URL: `${urls.stripe}/v3/`,
      DOORSTEP_CARE: JSON.stringify({ inbound: { domain: "answers.hearthandhill.example", publicKey: sendgrid.publicKey } }),
      SENDGRID_API_KEY: "SG.doorstep", SENDGRID_API_BASE_URL: urls.sendgrid, SENDGRID_WEBHOOK_KEY: sendgrid.publicKey,
      EASYPOST_API_KEY: "EZTK_doorstep", EASYPOST_WEBHOOK_SECRET: WEBHOOK_SECRETS.easypost, EASYPOST_API_BASE_URL: urls.easypost,
      SHIPENGINE_API_KEY: "TEST_doorstep", SHIPENGINE_API_BASE_URL: urls.shipengine,
    },
    tell(storeUrl) {
      stripe.webhookUrl = `${storeUrl}/hooks/payment/doorstep-stripe_main`;
      sendgrid.webhooks.url = `${storeUrl}/hooks/sendgrid`;
      sendgrid.inbound.url = `${storeUrl}/hooks/sendgrid/inbound`;
      easypost.events.register("store", `${storeUrl}/hooks/carriers/easypost`, WEBHOOK_SECRETS.easypost);
      shipengine.events.webhooks.url = `${storeUrl}/hooks/carriers/shipengine`;
    },
    async close() {
      await Promise.all([stripe.close(), sendgrid.close(), easypost.close(), shipengine.close()]);
    },
  };
}
