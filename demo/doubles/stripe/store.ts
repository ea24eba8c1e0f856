import { randomBytes } from "node:crypto";
import type Stripe from "stripe";
import type { TestCard } from "./cards";
import type { Params } from "./form";
import { integer, text } from "./params";
import { within } from "./ranges";
import { StripeRefusal } from "./refusals";

type Stored = { id: string; created: number };

/** The objects of one kind, in the order they were made. */
export class Shelf<T extends Stored> {
  private objects = new Map<string, T>();

  constructor(private readonly kind: string, private readonly url: string) {}

  add(object: T): T {
    this.objects.set(object.id, object);
    return object;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  find(id: string | undefined): T | undefined {
    return id === undefined ? undefined : this.objects.get(id);
  }

  /** @throws 404 `resource_missing` */
  get(id: string, param?: string): T {
    const object = this.objects.get(id);
    if (!object) throw StripeRefusal.missing(this.kind, id, param);
    return object;
  }

  all(): T[] {
    return [...this.objects.values()];
  }

  /** One page, newest first, by Stripe's cursors `limit`, `starting_after`, `ending_before`; every list takes `created`. */
  page(params: Params, keep: (object: T) => boolean = () => true): Stripe.ApiList<T> {
    const limit = integer(params, "limit") ?? 10;
    if (limit < 1 || limit > 100) throw StripeRefusal.invalid("Limit must be between 1 and 100.", "limit");
    const inTime = within(params, "created");
    const kept = this.all().reverse().filter((object) => inTime(object.created) && keep(object));
    const after = text(params, "starting_after");
    const before = text(params, "ending_before");
    if (before) {
      const older = kept.slice(0, this.place(kept, before, "ending_before"));
      return { object: "list", data: older.slice(-limit), has_more: older.length > limit, url: this.url };
    }
    const rest = after ? kept.slice(this.place(kept, after, "starting_after") + 1) : kept;
    return { object: "list", data: rest.slice(0, limit), has_more: rest.length > limit, url: this.url };
  }

  private place(kept: T[], id: string, param: string): number {
    this.get(id, param);
    return kept.findIndex((object) => object.id === id);
  }
}

/** A new id in Stripe's form: a prefix and 24 letters or digits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(18).toString("base64").replace(/[+/=]/g, "0")}`;
}

/** Everything this Stripe account holds. */
export class StripeStore {
  readonly intents: Shelf<Stripe.PaymentIntent> = new Shelf("payment_intent", "/v1/payment_intents");
  readonly charges: Shelf<Stripe.Charge> = new Shelf("charge", "/v1/charges");
  readonly refunds: Shelf<Stripe.Refund> = new Shelf("refund", "/v1/refunds");
  readonly customers: Shelf<Stripe.Customer> = new Shelf("customer", "/v1/customers");
  readonly methods: Shelf<Stripe.PaymentMethod> = new Shelf("PaymentMethod", "/v1/payment_methods");
  readonly setups: Shelf<Stripe.SetupIntent> = new Shelf("setupintent", "/v1/setup_intents");
  readonly events: Shelf<Stripe.Event> = new Shelf("event", "/v1/events");
  readonly balance: Shelf<Stripe.BalanceTransaction> = new Shelf("balance transaction", "/v1/balance_transactions");
  readonly disputes: Shelf<Stripe.Dispute> = new Shelf("dispute", "/v1/disputes");
  readonly reviews: Shelf<Stripe.Review> = new Shelf("review", "/v1/reviews");
  readonly warnings: Shelf<Stripe.Radar.EarlyFraudWarning> = new Shelf("issuer fraud record", "/v1/radar/early_fraud_warnings");
  readonly payouts: Shelf<Stripe.Payout> = new Shelf("payout", "/v1/payouts");
  /** The payout that a balance transaction went out with; Stripe tells it by the filter `payout` only. */
  readonly payoutOf = new Map<string, string>();
  /** The test card behind each payment method; Stripe does not tell it. */
  readonly cards = new Map<string, TestCard>();
  readonly deletedCustomers = new Set<string>();
}
