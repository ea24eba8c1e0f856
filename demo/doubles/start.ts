import type { Environment } from "../store/process";
import { EasyPostDouble } from "./easypost";
import { SendGridDouble } from "./sendgrid";
import { StripeDouble } from "./stripe";

export type Doubles = {
  stripe: StripeDouble;
  sendgrid: SendGridDouble;
  easypost: EasyPostDouble;
  /** What the store needs to talk to them instead of the real services. */
  env: Environment;
  urls: { stripe: string; sendgrid: string; easypost: string };
  /** Sends the webhooks of all three to this store. */
  tell(storeUrl: string): void;
  close(): Promise<void>;
};

type Ports = { stripe?: number; sendgrid?: number; easypost?: number };
export const WEBHOOK_SECRETS = { stripe: "whsec_doorstep", easypost: "easypost-webhook-secret" };

/** Starts the stand-ins for Stripe, SendGrid and EasyPost on this machine. */
export async function startDoubles(ports: Ports = {}): Promise<Doubles> {
  const stripe = new StripeDouble();
  const sendgrid = new SendGridDouble();
  const easypost = new EasyPostDouble();
  const urls = {
    stripe: await stripe.listen(ports.stripe),
    sendgrid: await sendgrid.listen(ports.sendgrid),
    easypost: await easypost.listen(ports.easypost),
  };
  stripe.webhookSecret = WEBHOOK_SECRETS.stripe;
  return {
    stripe, sendgrid, easypost, urls,
    env: {
      STRIPE_API_KEY: "sk_test_doorstep", STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRETS.stripe, STRIPE_API_BASE_URL: urls.stripe,
      STRIPE_PUBLISHABLE_KEY: "pk_test_doorstep", STRIPE_SCRIPT_URL: `${urls.stripe}/v3/`,
      SENDGRID_API_KEY: "SG.doorstep", SENDGRID_API_BASE_URL: urls.sendgrid, SENDGRID_WEBHOOK_KEY: sendgrid.publicKey,
      EASYPOST_API_KEY: "EZTK_doorstep", EASYPOST_WEBHOOK_SECRET: WEBHOOK_SECRETS.easypost, EASYPOST_API_BASE_URL: urls.easypost,
    },
    tell(storeUrl) {
      stripe.webhookUrl = `${storeUrl}/hooks/payment/doorstep-stripe_main`;
      sendgrid.webhooks.url = `${storeUrl}/hooks/sendgrid`;
      easypost.events.register("store", `${storeUrl}/hooks/carriers/easypost`, WEBHOOK_SECRETS.easypost);
    },
    async close() {
      await Promise.all([stripe.close(), sendgrid.close(), easypost.close()]);
    },
  };
}
