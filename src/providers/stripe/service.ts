import type Stripe from "stripe";
import type {
  AuthorizePaymentInput, AuthorizePaymentOutput, CancelPaymentInput, CancelPaymentOutput, CapturePaymentInput, CapturePaymentOutput,
  DeletePaymentInput, DeletePaymentOutput, GetPaymentStatusInput, GetPaymentStatusOutput, InitiatePaymentInput, InitiatePaymentOutput,
  ProviderWebhookPayload, RefundPaymentInput, RefundPaymentOutput, RetrievePaymentInput, RetrievePaymentOutput,
  UpdatePaymentInput, UpdatePaymentOutput, WebhookActionResult,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DisputeSource, EvidenceTexts, ProviderDispute } from "../../shared/dispute";
import type { Checkout, CheckoutForm, PaymentChecks, PaymentSource, ProviderLedger } from "../../shared/payment-source";
import type { PayoutMovement, PayoutSource, ProviderPayout } from "../../shared/payout";
import { isRefundOnRecord } from "../../shared/refund-on-record";
import { refundReasonSaid } from "../../shared/refund-reason";
import { keyFor } from "./account-holders";
import { captureHeld } from "./capture-held";
import { checkoutForm, checkoutOf } from "./checkout";
import { checksOfIntent } from "./checks";
import { stripeClient } from "./client";
import { partCoreCaptures } from "./core-capture";
import { hasCorePayment } from "./core-payment";
import { coreRefund } from "./core-refund";
import { readDispute, submitEvidence } from "./disputes";
import { initiateIntent } from "./initiate-intent";
import { intentParams, STORE, storeMark } from "./intent-params";
import { ledgerOfIntent, refundsOf } from "./ledger";
import { lostRefund } from "./lost-refund";
import { toSmallestUnit } from "./money";
import { validateStripeOptions, type StripeOptions } from "./options";
import { isOffSession, offSessionConfirmation, savedMethodOf } from "./off-session";
import { payoutsSince, readPayout } from "./payouts";
import { refundParams } from "./refund-params";
import { intentIdOf, sessionDataOf, sessionStatusOf, WITH_CHARGE } from "./session-data";
import { StripeAccounts } from "./stripe-accounts";
import { verifiedEvent, webhookActionOf } from "./webhook";

type Data = Record<string, unknown>;

/**
 * Payments by Stripe: an amount is held when the shopper pays and captured when asked, in parts where the card allows it.
 * Updates and cancelations without a key of Medusa's are left to the client's own key per call: a fixed one would, a day long,
 * answer a second change back and forth with what the first one did.
 */
export class StripeProvider extends StripeAccounts implements PaymentSource, PayoutSource, DisputeSource {
  static override identifier = "doorstep-stripe";
  protected readonly stripe: Stripe;
  private readonly options: StripeOptions;

  static override validateOptions(options: Data): void {
    validateStripeOptions(options);
  }

  constructor(cradle: Data, options: StripeOptions) {
    super(cradle, options);
    this.options = options;
    this.stripe = stripeClient(options);
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const params = intentParams(input, this.options);
    const key = input.context?.idempotency_key ?? keyFor("initiate", params);
    const intent = await this.ask(initiateIntent(this.stripe, params, key));
    return { id: intent.id, ...outcome(intent) };
  }

  async authorizePayment({ data, context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const intent = await this.retrieve(data);
    const confirm = isOffSession(context) && offSessionConfirmation(intent);
    if (!confirm) return outcome(intent);
    return outcome(await this.ask(this.stripe.paymentIntents.confirm(intent.id, confirm, keyed(context?.idempotency_key))));
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return outcome(await this.retrieve(data));
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: sessionDataOf(await this.retrieve(data)) };
  }

  /** Changes the amount of what is not yet paid. What is held cannot change: a new session is needed, and Stripe says so. */
  async updatePayment({ data, amount, currency_code: currency, context }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const id = requireIntent(data);
    const params = { amount: toSmallestUnit(amount, currency), currency, ...WITH_CHARGE };
    if (data?.["amount"] === params.amount && data["currency"] === currency) return outcome(await this.retrieve(data));
    return outcome(await this.ask(this.stripe.paymentIntents.update(id, params, keyed(context?.idempotency_key))));
  }

  /** Captures what `withCapture` says, or else what core asks for. `data.released` tells whether Stripe gave a rest back. */
  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const key = context?.idempotency_key;
    const part = () => partCoreCaptures(this.core, key);
    return { data: sessionDataOf(await this.ask(captureHeld(this.stripe, requireIntent(data), { key, part }))) };
  }

  /** Refunds with the reason and the ids that core has written down; what was made before without an answer, not again. @throws INVALID_DATA when it is more than was captured */
  async refundPayment({ data, amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const id = requireIntent(data);
    if (isRefundOnRecord()) return { data: { ...data } };
    const refunded = { data: data ?? {}, intent: id, amount: toSmallestUnit(amount, String(data?.["currency"])) };
    const core = await coreRefund(this.core, context?.idempotency_key);
    const params = refundParams(refunded, core, refundReasonSaid());
    const lost = core && (await this.ask(lostRefund(this.stripe, params, core)));
    const idempotencyKey = context?.idempotency_key ?? keyFor(`refund:${id}`, params);
    const refund = await this.ask(
      lost ? this.stripe.refunds.update(lost.id, { metadata: params.metadata! }) : this.stripe.refunds.create(params, { idempotencyKey }),
    );
    return { data: { ...data, last_refund: { id: refund.id, status: refund.status, amount: refund.amount } } };
  }

  /**
   * Releases what is held; a canceled intent stays canceled. Core cancels without a key what it has authorised and could not write
   * down: where two authorised at once, such as a completion and a webhook, the one that came first has written it, and it stays held.
   * @throws NOT_ALLOWED once it is captured
   */
  async cancelPayment({ data, context }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const key = context?.idempotency_key;
    if (!key && data && (await hasCorePayment(this.core, data))) return { data };
    return this.letGo(data, key);
  }

  async deletePayment({ data, context }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return this.letGo(data, context?.idempotency_key);
  }

  async getWebhookActionAndData(payload: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    return webhookActionOf(verifiedEvent(this.stripe, payload, this.options.webhookSecret));
  }

  /** What Stripe itself says of the payment, to be compared with what is recorded of it. */
  async ledgerOf(data: Data): Promise<ProviderLedger> {
    const intent = await this.retrieve(data);
    return ledgerOfIntent(intent, await this.ask(refundsOf(this.stripe, intent)));
  }

  async checksOf(data: Data): Promise<PaymentChecks> {
    return checksOfIntent(await this.retrieve(data));
  }

  /** One that is closed already, by whatever, is left so. */
  async approveReview(reviewId: string): Promise<void> {
    const review = await this.ask(this.stripe.reviews.retrieve(reviewId));
    if (review.open) await this.ask(this.stripe.reviews.approve(reviewId));
  }

  async payoutOf(reference: string): Promise<{ payout: ProviderPayout; movements: PayoutMovement[] }> {
    return this.ask(readPayout(this.stripe, reference));
  }

  async payoutsSince(since: Date): Promise<string[]> {
    return this.ask(payoutsSince(this.stripe, since));
  }

  async disputeOf(reference: string): Promise<ProviderDispute> {
    return this.ask(readDispute(this.stripe, reference));
  }

  async answerDispute(reference: string, evidence: EvidenceTexts, key: string): Promise<ProviderDispute> {
    return this.ask(submitEvidence(this.stripe, reference, evidence, keyFor(key, evidence)));
  }

  /** By the intent's metadata, where Medusa's session id was written when it was made. */
  async sessionOf(reference: string): Promise<string | undefined> {
    return (await this.ask(this.stripe.paymentIntents.retrieve(reference))).metadata["session_id"];
  }

  async savedMethodOf(data: Data): Promise<Data | null> {
    return this.ask(savedMethodOf(this.stripe, await this.retrieve(data)));
  }

  checkoutForm(): CheckoutForm | null {
    return checkoutForm(this.options);
  }

  checkoutOf(data: Data): Checkout | null {
    return checkoutOf(data, this.options);
  }

  async giveBackOwn(reference: string): Promise<boolean> {
    const { metadata } = await this.retrieve({ id: reference });
    if (metadata[STORE] !== storeMark(this.options)) return false;
    await this.giveBack({ id: reference });
    return true;
  }

  /** Lets go of what is held, refunds what was captured and not refunded yet. */
  async giveBack(data: Data): Promise<void> {
    const { reference, state, captured, refunded } = await this.ledgerOf(data);
    if (state === "held" || state === "open") await this.letGo(data);
    if (captured === refunded) return;
    const params = refundParams({ data, intent: reference, amount: Number(captured - refunded) }, undefined, refundReasonSaid());
    await this.ask(this.stripe.refunds.create(params, { idempotencyKey: keyFor(`give-back:${reference}`, params) }));
  }

  private async letGo(data: Data | undefined, key?: string): Promise<CancelPaymentOutput> {
    const id = intentIdOf(data);
    if (!id) return data ? { data } : {};
    const canceled = this.stripe.paymentIntents.cancel(id, {}, keyed(key));
    const intent = await this.ask(canceled.catch((error: { payment_intent?: Stripe.PaymentIntent }) => {
      if (error.payment_intent?.status === "canceled") return error.payment_intent;
      throw error;
    }));
    return { data: sessionDataOf(intent) };
  }

  /** The connection of the payment module, which a provider is made in; none outside of a store. */
  private get core(): Knex | undefined {
    return this.container[ContainerRegistrationKeys.PG_CONNECTION] as Knex | undefined;
  }

  private async retrieve(data: Data | undefined): Promise<Stripe.PaymentIntent> {
    return this.ask(this.stripe.paymentIntents.retrieve(requireIntent(data), WITH_CHARGE));
  }
}

const outcome = (intent: Stripe.PaymentIntent) => ({ status: sessionStatusOf(intent), data: sessionDataOf(intent) });
const keyed = (idempotencyKey: string | undefined) => (idempotencyKey ? { idempotencyKey } : {});

function requireIntent(data: Data | undefined): string {
  const id = intentIdOf(data);
  if (id) return id;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "The payment's data holds no Stripe PaymentIntent (`data.id`): start a new payment session.");
}
