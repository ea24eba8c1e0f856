import type { Context } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import type { EvidenceTexts } from "../../shared/dispute";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { enqueue, enqueueAll } from "../../shared/work/enqueue";
import { endFinding, noteFailure, noteFindings, type FindingSubject, type OpenFinding } from "./findings";
import CaptureAttempt from "./models/capture-attempt";
import CapturePlan from "./models/capture-plan";
import CaptureRule from "./models/capture-rule";
import Dispute from "./models/dispute";
import PaymentEvent from "./models/payment-event";
import PaymentFinding from "./models/payment-finding";
import PaymentRequest from "./models/payment-request";
import PaymentReview from "./models/payment-review";
import Payout from "./models/payout";
import PayoutLine from "./models/payout-line";
import { beginAnswer, noteRefusal } from "./answer-dispute";
import { adoptDisputes, disputeRevision, keepDispute, type ToldDispute } from "./disputes";
import { makePlan } from "./make-plan";
import { movePlan, type NextPayment } from "./move-plan";
import { pausePlan } from "./pause-plan";
import { abandon, defer, giveUp, succeed } from "./move-attempt";
import { finishEvent, keepEvent, unreadEvent, type ProviderEvent } from "./payment-events";
import { askShopper, chargeLater, collectBy, openRequest, payRequest, restateReason, withdrawRequest, type RequestInput } from "./payment-requests";
import { keepPayout, type PayoutToKeep } from "./payouts";
import { planByHand, planDue, planRetry } from "./plan-captures";
import type { Discrepancy } from "./rules/ledgers/compare";
import type { RequestReason } from "./rules/request/need";
import type { ReviewReason } from "./rules/review/reasons";
import { renew, send } from "./send-attempt";
import { attemptsOf, lockPlan } from "./plan-lock";
import { beginReview, decideReview, suspect, type Decision, type ReviewInput } from "./reviews";
import { asRule, checkRule, lockRule } from "./rule-rows";
import type { CaptureRule as Rule } from "./rules/capture-rule";
import type { CaptureAttemptRow, DueInput, Failure, ManualInput, PlanInput } from "./types";

/** More than any merchant keeps in mind. */
const MOST_RULES = 1000;

/** Payment capture: the rules, the plan of each order's payment, the attempts to capture it, and where ledgers disagree. */
class PaymentCaptureService extends MedusaService({
  CapturePlan, CaptureAttempt, CaptureRule, Dispute, PaymentEvent, PaymentFinding, PaymentRequest, PaymentReview, Payout, PayoutLine,
}) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** The merchant's rules that are in force, as they are read. */
  async rules(): Promise<Rule[]> {
    return (await this.listCaptureRules({ enabled: true }, { take: MOST_RULES })).map(asRule);
  }

  /** Changes a rule, which must not contradict itself then. @throws MedusaError 404, 400 */
  @InjectTransactionManager()
  async changeRule(id: string, change: Partial<Rule>, @MedusaContext() context: Context = {}): Promise<void> {
    await lockRule(id, context);
    const [row] = await this.listCaptureRules({ id }, {}, context);
    checkRule({ ...asRule(row!), ...change });
    await this.updateCaptureRules({ id, ...change } as never, context);
  }

  /** The order's plan comes into being, once. */
  @InjectTransactionManager()
  async ensurePlan(input: PlanInput, @MedusaContext() context: Context = {}): Promise<void> {
    await makePlan(input, this.options.capture.expiring, context);
  }

  /** Writes, with their work, the attempts that the order's facts ask for; gives their ids. */
  @InjectTransactionManager()
  async planDue(input: DueInput, @MedusaContext() context: Context = {}): Promise<string[]> {
    return planDue(input, this.options.capture.expiring, context);
  }

  /** Writes the attempt that a person asked for; gives its id. @throws MedusaError 404, 409, 400 */
  @InjectTransactionManager()
  async planByHand(input: ManualInput, @MedusaContext() context: Context = {}): Promise<string> {
    return planByHand(input, context);
  }

  /** Puts a new attempt in a failed one's place; gives its id. @throws MedusaError 404, 409 */
  @InjectTransactionManager()
  async planRetry(id: string, capturedElsewhere: string, @MedusaContext() context: Context = {}): Promise<string> {
    return planRetry(id, capturedElsewhere, context);
  }

  /** Takes a due attempt in hand; undefined when there is nothing to do. @throws CaptureBusy while others are at it */
  @InjectTransactionManager()
  async send(id: string, @MedusaContext() context: Context = {}): Promise<CaptureAttemptRow | undefined> {
    return send(id, context);
  }

  /** A worker that has an attempt in hand keeps it. */
  @InjectTransactionManager()
  async renew(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await renew(id, context);
  }

  /** The provider captured it; `reference` is the provider's own id for the payment. */
  @InjectTransactionManager()
  async succeed(attempt: CaptureAttemptRow, reference: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    if (await succeed(attempt.id, reference, context)) await this.wake_(attempt.order_id, context);
  }

  /** To be tried again later; `refused` where the provider clearly did not capture it. */
  @InjectTransactionManager()
  async defer(attempt: CaptureAttemptRow, failure: Failure, refused: boolean, @MedusaContext() context: Context = {}): Promise<void> {
    await defer(attempt, failure, refused, context);
    await this.wake_(attempt.order_id, context);
  }

  /** The provider refused for good. */
  @InjectTransactionManager()
  async giveUp(attempt: CaptureAttemptRow, failure: Failure, @MedusaContext() context: Context = {}): Promise<void> {
    if (await giveUp(attempt.id, failure, context)) await this.wake_(attempt.order_id, context);
  }

  /** It is no longer wanted; `reason` says why. */
  @InjectTransactionManager()
  async abandon(attempt: CaptureAttemptRow, reason: string, @MedusaContext() context: Context = {}): Promise<void> {
    if (await abandon(attempt.id, reason, context)) await this.wake_(attempt.order_id, context);
  }

  /**
   * Ends the plan: `done` when core has all of it captured, `closed` when its order or payment was canceled.
   * Attempts that nobody has in hand are dropped; one that is sent is left to its worker.
   */
  @InjectTransactionManager()
  async endPlan(orderId: string, state: "done" | "closed", @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const plan = await lockPlan(sql, { order_id: orderId });
    if (plan?.state !== "open") return;
    const reason = state === "done" ? "the payment is captured in full" : "the order or its payment was canceled";
    const waiting = (await attemptsOf(sql, plan.id)).filter((attempt) => attempt.state === "planned" || attempt.state === "failed");
    for (const attempt of waiting) await abandon(attempt.id, reason, context);
    await sql.execute(`update doorstep_capture_plan set state = ?, updated_at = now() where id = ?`, [state, plan.id]);
    await this.wake_(orderId, context);
  }

  /** A paused plan captures nothing by itself until it is resumed; what a person asks for is captured. @throws MedusaError 404, 409 */
  @InjectTransactionManager()
  async pausePlan(orderId: string, paused: boolean, @MedusaContext() context: Context = {}): Promise<void> {
    await pausePlan(orderId, paused, context);
  }

  /** Keeps what a provider's webhook said, with the work of reading it. False when it was kept before. */
  @InjectTransactionManager()
  async keepEvent(event: ProviderEvent, @MedusaContext() context: Context = {}): Promise<boolean> {
    return keepEvent(event, context);
  }

  /** A kept event that nobody has read yet. */
  @InjectTransactionManager()
  async unreadEvent(id: string, @MedusaContext() context: Context = {}): Promise<ProviderEvent | undefined> {
    return unreadEvent(id, context);
  }

  /** An event is read; the payment sessions that it may have changed are looked at when `dueAt` has come. */
  @InjectTransactionManager()
  async finishEvent(id: string, outcome: string, reconcile: { sessionId: string; dueAt: Date } | null, @MedusaContext() context: Context = {}): Promise<void> {
    await finishEvent(id, outcome, context);
    if (reconcile) await enqueue(context, { work: "reconcile-payment", key: reconcile.sessionId, dueAt: reconcile.dueAt });
  }

  /** Has the ledgers of these payment sessions compared, each as work of its own. */
  @InjectTransactionManager()
  async reconcileLater(sessionIds: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, sessionIds.map((key) => ({ work: "reconcile-payment", key })));
  }

  /** Has a payment of which no session knows claimed when `dueAt` has come. */
  @InjectTransactionManager()
  async claimLater(key: string, dueAt: Date, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, { work: "claim-payment", key, dueAt });
  }

  /** Writes down where ledgers disagree about a payment; gives what is open now. */
  @InjectTransactionManager()
  async noteFindings(subject: FindingSubject, found: readonly Discrepancy[], @MedusaContext() context: Context = {}): Promise<OpenFinding[]> {
    return noteFindings(subject, found, context);
  }

  /** A finding is repaired, `by` a user or "rule". */
  @InjectTransactionManager()
  async endFinding(id: string, by: string, note: string, orderId: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    if ((await endFinding(id, by, note, context)) && orderId) await this.wake_(orderId, context);
  }

  /** A repair did not work. */
  @InjectTransactionManager()
  async noteFailure(id: string, note: string, @MedusaContext() context: Context = {}): Promise<void> {
    await noteFailure(id, note, context);
  }

  /** Writes down, once, what was found of an order's payment, and whether a person has to look before anything is sent. */
  @InjectTransactionManager()
  async beginReview(input: ReviewInput, @MedusaContext() context: Context = {}): Promise<void> {
    await beginReview(input, this.options.review, context);
  }

  /** Something new makes an order's payment suspicious. */
  @InjectTransactionManager()
  async suspect(orderId: string, reason: ReviewReason, @MedusaContext() context: Context = {}): Promise<void> {
    await suspect(orderId, reason, context);
  }

  /** A person has decided about an order's payment. @throws 404, 409 */
  @InjectTransactionManager()
  async decideReview(orderId: string, decision: Decision, @MedusaContext() context: Context = {}): Promise<void> {
    await decideReview(orderId, decision, context);
  }

  /** Something of an order has to be paid anew; gives the request's id, undefined when another was opened since that was found. */
  @InjectTransactionManager()
  async openRequest(input: RequestInput, @MedusaContext() context: Context = {}): Promise<string | undefined> {
    return openRequest(input, this.options.capture.ask.remindHours, context);
  }

  /** The saved payment method cannot be charged: the shopper is asked. */
  @InjectTransactionManager()
  async askShopper(requestId: string, failure: Failure | null, @MedusaContext() context: Context = {}): Promise<void> {
    await askShopper(requestId, failure, this.options.capture.ask.remindHours, context);
  }

  /** The saved payment method is charged again later. */
  @InjectTransactionManager()
  async chargeLater(requestId: string, failure: Failure, dueAt: Date, @MedusaContext() context: Context = {}): Promise<void> {
    await chargeLater(requestId, failure, dueAt, context);
  }

  /** Gives core's collection that the request is paid by: this one, unless there was one before. */
  @InjectTransactionManager()
  async collectBy(requestId: string, collectionId: string, @MedusaContext() context: Context = {}): Promise<string> {
    return collectBy(requestId, collectionId, context);
  }

  /** The same amount is missing for another reason by now. */
  @InjectTransactionManager()
  async restateReason(requestId: string, reason: RequestReason, @MedusaContext() context: Context = {}): Promise<void> {
    await restateReason(requestId, reason, context);
  }

  /** A request is paid: the order's plan goes on with the payment that came, if it takes another one's place. @throws Error, to be tried again, while a capture is under way */
  @InjectTransactionManager()
  async requestPaid(requestId: string, payment: NextPayment, @MedusaContext() context: Context = {}): Promise<void> {
    const request = await payRequest(requestId, payment.id, context);
    if (request?.replaces_payment_id) await movePlan(request.order_id, payment, this.options.capture.expiring, context);
  }

  /** A request is no longer needed, or a person withdraws it (`by`), who then does not want it asked again by itself. */
  @InjectTransactionManager()
  async withdrawRequest(requestId: string, by: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await withdrawRequest(requestId, by, context);
  }

  /** Keeps a payout as its provider tells it now, with its lines; gives its id. */
  @InjectTransactionManager()
  async keepPayout(payout: PayoutToKeep, @MedusaContext() context: Context = {}): Promise<string> {
    return keepPayout(payout, context);
  }

  /** Has payouts fetched, each as work of its own. */
  @InjectTransactionManager()
  async fetchPayoutsLater(keys: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, keys.map((key) => ({ work: "fetch-payout", key })));
  }

  /** How often the provider's word on a dispute was kept: what `keepDispute` must still find. */
  @InjectTransactionManager()
  async disputeRevision(providerId: string, reference: string, @MedusaContext() context: Context = {}): Promise<number> {
    return disputeRevision(providerId, reference, context);
  }

  /** Keeps a dispute as its provider tells it now. @throws Error when another word on it was kept meanwhile */
  @InjectTransactionManager()
  async keepDispute(told: ToldDispute, asked: number, @MedusaContext() context: Context = {}): Promise<void> {
    await keepDispute(told, asked, context);
  }

  /** Gives an order the disputes that were told of its payments before there was the order. */
  @InjectTransactionManager()
  async adoptDisputes(orderId: string, sessionIds: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await adoptDisputes(orderId, sessionIds, context);
  }

  /** Decides what evidence is handed to the bank, with the work of doing so. @throws MedusaError 404, 409 */
  @InjectTransactionManager()
  async beginAnswer(id: string, evidence: EvidenceTexts, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await beginAnswer(id, evidence, by, context);
  }

  /** The provider did not take the evidence. */
  @InjectTransactionManager()
  async noteRefusal(id: string, failure: string, @MedusaContext() context: Context = {}): Promise<void> {
    await noteRefusal(id, failure, context);
  }

  private wake_(orderId: string, context: Context): Promise<void> {
    return enqueue(context, { work: "follow-order", key: orderId });
  }
}

export default PaymentCaptureService;
