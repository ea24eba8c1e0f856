import type Stripe from "stripe";
import { Double, type Answer, type DoubleRequest } from "../kit/double";
import { WebhookSender } from "../kit/webhooks";
import { authenticateIntent } from "./actions/authenticate";
import { expireAuthorisations } from "./actions/cancel";
import { settleDebit } from "./actions/debit";
import { authorise, answerOf, failureOf, FAULTS, unknownRoute } from "./answers";
import { Bank } from "./bank";
import { addBrowserPages } from "./browser/pages";
import { forPayer, isPublishable, requirePayer } from "./browser/publishable";
import { addControls } from "./controls";
import { EventLog } from "./events";
import { IdempotencyKeys } from "./idempotency";
import { ledgerOf, type LedgerLine } from "./ledger";
import { ROUTES } from "./routes";
import type { Route } from "./routes/route";
import { StripeStore } from "./store";
import type { World } from "./world";

type Options = {
  /** The one key it accepts; any `sk_test_…` or `rk_test_…` when absent. */
  apiKey?: string;
  /** How long a request takes, so that two with the same key can meet. */
  latencyMs?: number;
};

/**
 * Stripe's payment API as a stateful double, for the official client: PaymentIntents, charges, refunds, disputes, reviews,
 * payouts, customers, signed webhooks.
 */
export class StripeDouble {
  readonly store = new StripeStore();
  readonly webhooks = new WebhookSender();
  readonly double: Double;
  /** What happens to the money after the sale. */
  readonly bank: Bank;
  latencyMs: number;
  private readonly events: EventLog;
  private readonly world: World;
  private readonly keys = new IdempotencyKeys();
  private sweep?: NodeJS.Timeout;

  constructor({ apiKey, latencyMs = 0 }: Options = {}) {
    this.latencyMs = latencyMs;
    this.double = new Double({
      name: "stripe",
      faultAnswer: (kind) => FAULTS[kind],
      before: (req) => failureOf(() => (isPublishable(req) ? requirePayer(req, this.store) : authorise(req, apiKey)) ?? this.keys.replay(req)),
      after: (req, answer) => this.keys.remember(req, answer),
      notFound: unknownRoute,
    });
    this.events = new EventLog(this.store, this.double.clock, this.webhooks);
    this.world = { store: this.store, clock: this.double.clock, emit: this.events.emit };
    this.bank = new Bank(this.world);
    addBrowserPages(this);
    for (const route of ROUTES) this.double.route(route.method, route.path, (req) => this.perform(route, req));
    addControls(this);
  }

  get clock() { return this.double.clock; }
  get faults() { return this.double.faults; }
  get exchanges() { return this.double.exchanges; }
  get webhookUrl(): string | undefined { return this.webhooks.url; }
  set webhookUrl(url: string | undefined) { this.webhooks.url = url; }
  get webhookSecret(): string { return this.events.secret; }
  set webhookSecret(secret: string) { this.events.secret = secret; }

  /** Starts to listen and gives the base URL. Authorisations expire by themselves, within a second. */
  async listen(port = 0): Promise<string> {
    this.sweep = setInterval(() => this.expireAuthorisations(), 1_000).unref();
    return this.double.listen(port);
  }

  async close(): Promise<void> {
    clearInterval(this.sweep);
    this.webhooks.close();
    await this.double.close();
  }

  /** Answers a 3-D Secure challenge as the shopper. */
  authenticate(intentId: string, succeeded = true): Stripe.PaymentIntent {
    const intent = this.store.intents.get(intentId);
    authenticateIntent(this.world, intent, succeeded);
    return intent;
  }

  /** Answers a bank debit that is processing, as the bank. */
  settle(intentId: string, succeeded = true): Stripe.PaymentIntent {
    const intent = this.store.intents.get(intentId);
    settleDebit(this.world, intent, succeeded);
    return intent;
  }

  /** Cancels the authorisations that the clock has outlived. */
  expireAuthorisations(): void { expireAuthorisations(this.world); }

  /** Forgets all idempotency keys, as Stripe does after a day. */
  forgetKeys(): void { this.keys.forget(); }

  /** Sends a kept event once more. */
  resend(eventId: string): void { this.events.deliver(this.store.events.get(eventId)); }

  /** Authorised, captured and refunded of one intent, in the currency's smallest unit. */
  ledger(intentId: string): LedgerLine { return ledgerOf(this.store, intentId); }

  private async perform(route: Route, req: DoubleRequest): Promise<Answer> {
    if (this.latencyMs) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    this.expireAuthorisations();
    const answer = answerOf(route, req, this.world, this.events);
    return isPublishable(req) ? forPayer(answer) : answer;
  }
}
