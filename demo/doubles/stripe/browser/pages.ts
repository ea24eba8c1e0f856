import type { Request, Response } from "express";
import type { StripeDouble } from "../stripe-double";
import { STRIPE_JS } from "./stripe-js";

/** What a shopper's browser asks for: Stripe.js, and the page of the card's bank on which 3-D Secure is answered. */
export function addBrowserPages(stripe: StripeDouble): void {
  const { app } = stripe.double;
  app.use("/v1", (req, res, next) => {
    res.set({ "access-control-allow-origin": "*", "access-control-allow-headers": "authorization, content-type" });
    if (req.method === "OPTIONS") res.status(204).end();
    else next();
  });
  app.get("/v3", (_req, res) => void res.type("text/javascript").send(STRIPE_JS));
  app.get("/3d_secure_2/:id", (_req, res) => void res.send(BANK_PAGE));
  app.post("/3d_secure_2/:id", (req, res) => answerBank(stripe, req, res));
}

const BANK_PAGE = `<!doctype html><html lang="en"><title>Your bank</title><h1>Is this payment yours?</h1>
<form method="post"><button name="answer" value="succeed">Confirm</button> <button name="answer" value="fail">Reject</button></form></html>`;

/** Back to where the payment was begun, with what Stripe adds to the address. */
function answerBank(stripe: StripeDouble, req: Request, res: Response): void {
  const id = String(req.params["id"]);
  const { next_action, client_secret } = stripe.store.intents.get(id);
  const back = next_action?.redirect_to_url?.return_url;
  if (!back) return void res.status(400).send("Nothing to confirm.");
  const { status } = stripe.authenticate(id, !String(req.body).includes("answer=fail"));
  const result = { payment_intent: id, payment_intent_client_secret: client_secret!, redirect_status: status === "requires_payment_method" ? "failed" : "succeeded" };
  res.redirect(303, `${back}?${new URLSearchParams(result)}`);
}
