import type { Request, Response } from "express";
import type { Decision } from "./actions/decide-dispute";
import type { DisputeGiven } from "./actions/open-dispute";
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
  app.post("/_double/payment_intents/:id/authenticate", control((req) => stripe.authenticate(idOf(req), succeeds(req))));
  app.post("/_double/payment_intents/:id/settle", control((req) => stripe.settle(idOf(req), succeeds(req))));
  app.post("/_double/events/:id/resend", control((req) => stripe.resend(idOf(req))));
  app.post("/_double/expire", control(() => stripe.expireAuthorisations()));
  app.get("/_double/ledger/:id", control((req) => stripe.ledger(idOf(req))));
  addBankControls(stripe);
}

/** What banks and cardholders do after the sale. */
function addBankControls({ double: { app }, bank }: StripeDouble): void {
  app.post("/_double/charges/:id/dispute", control((req) => bank.dispute(idOf(req), given<DisputeGiven>(req))));
  app.post("/_double/disputes/:id/decide", control((req) => bank.decideDispute(idOf(req), given<{ outcome: Decision }>(req).outcome)));
  app.post("/_double/charges/:id/early_fraud_warning", control((req) => bank.warnOfFraud(idOf(req), given<{ fraud_type?: string }>(req).fraud_type)));
  app.post("/_double/refunds/:id/settle", control((req) =>
    bank.settleRefund(idOf(req), succeeds(req), given<{ failure_reason?: string }>(req).failure_reason)));
  app.post("/_double/payout", control(() => ({ object: "list", data: bank.payOut() })));
  app.post("/_double/payouts/:id/fail", control((req) => bank.failPayout(idOf(req), given<{ failure_code?: string }>(req).failure_code)));
}

const idOf = (req: Request) => String(req.params["id"]);

/** The JSON of the body; empty when there is none. */
const given = <T extends object>(req: Request) => JSON.parse(String((typeof req.body === "string" && req.body) || "{}")) as T;

/** Both answers of the outside world are given as `{ outcome: "succeed" | "fail" }`. */
const succeeds = (req: Request) => given<{ outcome?: string }>(req).outcome !== "fail";

const control = (act: (req: Request) => unknown) => (req: Request, res: Response) => {
  try {
    res.json(act(req) ?? { ok: true });
  } catch (error) {
    const refusal = error instanceof StripeRefusal ? error : StripeRefusal.invalid(String(error));
    res.status(refusal.status).json(refusal.body);
  }
};
