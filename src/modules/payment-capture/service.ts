import type { Context } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { sqlOf } from "../../shared/sql";
import { PaymentBooks } from "./books";
import { makePlan } from "./make-plan";
import { abandon, defer, giveUp, succeed } from "./move-attempt";
import { movePlan, type NextPayment } from "./move-plan";
import { pausePlan } from "./pause-plan";
import { askShopper, chargeLater, collectBy, openRequest, payRequest, restateReason, withdrawRequest, type RequestInput } from "./payment-requests";
import { planByHand, planDue, planRetry } from "./plan-captures";
import { attemptsOf, lockPlan } from "./plan-lock";
import { asRule, checkRule, lockRule } from "./rule-rows";
import type { CaptureRule as Rule } from "./rules/capture-rule";
import type { RequestReason } from "./rules/request/need";
import { renew, send } from "./send-attempt";
import type { CaptureAttemptRow, DueInput, Failure, ManualInput, PlanInput } from "./types";

/** More than any merchant keeps in mind. */
const MOST_RULES = 1000;

/** Payment capture: the rules, the plan of each order's payment, the attempts to capture it, and what is asked for anew. */
class PaymentCaptureService extends PaymentBooks {
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
   * Attempts that nobody has in hand are dropped; one that is sent is left to its worker, and dropped when it comes back refused.
   */
  @InjectTransactionManager()
  async endPlan(orderId: string, state: "done" | "closed", @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const plan = await lockPlan(sql, { order_id: orderId });
    if (!plan) return;
    const waiting = (await attemptsOf(sql, plan.id)).filter((attempt) => attempt.state === "planned" || attempt.state === "failed");
    if (plan.state !== "open" && !waiting.length) return;
    const reason = state === "done" ? "the payment is captured in full" : "the order or its payment was canceled";
    for (const attempt of waiting) await abandon(attempt.id, reason, context);
    if (plan.state === "open") await sql.execute(`update doorstep_capture_plan set state = ?, updated_at = now() where id = ?`, [state, plan.id]);
    await this.wake_(orderId, context);
  }

  /** A paused plan captures nothing by itself until it is resumed; what a person asks for is captured. @throws MedusaError 404, 409 */
  @InjectTransactionManager()
  async pausePlan(orderId: string, paused: boolean, @MedusaContext() context: Context = {}): Promise<void> {
    await pausePlan(orderId, paused, context);
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
}

export default PaymentCaptureService;
