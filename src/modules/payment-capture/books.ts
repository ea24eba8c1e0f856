import type { Context } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import type { EvidenceTexts } from "../../shared/dispute";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { enqueue, enqueueAll, type Work } from "../../shared/work/enqueue";
import { beginAnswer, noteRefusal } from "./answer-dispute";
import { adoptDisputes, disputeRevision, keepDispute, type ToldDispute } from "./disputes";
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
import { finishEvent, keepEvent, unreadEvent, type ProviderEvent } from "./payment-events";
import { keepPayout, type PayoutToKeep } from "./payouts";
import { beginReview, decideReview, suspect, type Decision, type ReviewInput } from "./reviews";
import type { Discrepancy } from "./rules/ledgers/compare";
import type { ReviewReason } from "./rules/review/reasons";

/** What the room keeps of what providers and banks say of payments: events, findings, reviews, payouts, disputes. How money is taken is the service. */
export class PaymentBooks extends RoomService({
  CapturePlan, CaptureAttempt, CaptureRule, Dispute, PaymentEvent, PaymentFinding, PaymentRequest, PaymentReview, Payout, PayoutLine,
}) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
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

  /** An event is read; what follows from it is done when its time has come. */
  @InjectTransactionManager()
  async finishEvent(id: string, outcome: string, next: readonly Work[], @MedusaContext() context: Context = {}): Promise<void> {
    await finishEvent(id, outcome, context);
    await enqueueAll(context, next);
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

  /** Keeps a payout as its provider tells it now, with its lines; gives its id. */
  @InjectTransactionManager()
  async keepPayout(payout: PayoutToKeep, @MedusaContext() context: Context = {}): Promise<string> {
    return keepPayout(payout, context);
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

  protected wake_(orderId: string, context: Context): Promise<void> {
    return enqueue(context, { work: "follow-order", key: orderId });
  }
}
