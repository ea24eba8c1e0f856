import type { Request, Response } from "express";
import { StripeRefusal } from "./refusals";
import type { StripeDouble } from "./stripe-double";

/** Controls over HTTP that Stripe itself does not have; JSON in, JSON out. */
export function addControls(stripe: StripeDouble): void {
  const { app } = stripe.double;
  app.post("/_double/webhooks", control((req) => {
    const { url, secret } = JSON.parse(String(req.body)) as { url?: string; secret?: string };
    stripe.webhookUrl = url;
    if (secret) stripe.webhookSecret = secret;
    return { url };
  }));
  app.post("/_double/payment_intents/:id/authenticate", control((req) => stripe.authenticate(String(req.params["id"]), succeeds(req))));
  app.post("/_double/payment_intents/:id/settle", control((req) => stripe.settle(String(req.params["id"]), succeeds(req))));
  app.post("/_double/events/:id/resend", control((req) => stripe.resend(String(req.params["id"]))));
  app.post("/_double/expire", control(() => stripe.expireAuthorisations()));
  app.get("/_double/ledger/:id", control((req) => stripe.ledger(String(req.params["id"]))));
}

/** Both answers of the outside world are given as `{ outcome: "succeed" | "fail" }`. */
const succeeds = (req: Request) => (JSON.parse(String(req.body || "{}")) as { outcome?: string }).outcome !== "fail";

const control = (act: (req: Request) => unknown) => (req: Request, res: Response) => {
  try {
    res.json(act(req) ?? { ok: true });
  } catch (error) {
    const refusal = error instanceof StripeRefusal ? error : StripeRefusal.invalid(String(error));
    res.status(refusal.status).json(refusal.body);
  }
};
