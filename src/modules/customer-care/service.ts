import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { confirmArrival, keepRating } from "./arrivals";
import { keepBankCase, type BankCase } from "./bank-cases";
import { openCase, reply, resolve, type NewCase, type Said } from "./cases";
import { countKnock } from "./knocks";
import { generationOf, nextGeneration } from "./links";
import Arrival from "./models/arrival";
import Case from "./models/case";
import CaseEntry from "./models/case-entry";
import CaseItem from "./models/case-item";
import Knock from "./models/knock";
import OrderLink from "./models/order-link";
import Rating from "./models/rating";
import ShopperRequest from "./models/shopper-request";
import { settleRequest, writeRequest, type NewRequest, type RequestRow } from "./requests";
import type { Resolution } from "./rules/case-states";

export type CaseRow = InferTypeOf<typeof Case>;
export type ArrivalRow = InferTypeOf<typeof Arrival>;
export type RatingRow = InferTypeOf<typeof Rating>;

/** Customer care: what a shopper tells after (or before) arrival, and what was answered. */
class CustomerCareService extends MedusaService({ Case, CaseItem, CaseEntry, Arrival, Rating, Knock, OrderLink, ShopperRequest }) {
  readonly options: DoorstepOptions;

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** Notes that it all arrived; the first word counts. */
  @InjectTransactionManager()
  async confirmReceived(orderId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await confirmArrival(orderId, context);
  }

  /** Keeps the shopper's rating, 1 to 5; a later one replaces it. */
  @InjectTransactionManager()
  async rate(orderId: string, score: number, comment: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await keepRating(orderId, score, comment, context);
  }

  /** Opens a case; the same report sent twice is one case. Gives its id. */
  @InjectTransactionManager()
  async open(report: NewCase, @MedusaContext() context: Context = {}): Promise<string> {
    return await openCase(report, context);
  }

  /** Keeps a case that the shopper's bank opened as it stands now: one for each dispute or warning, however often it is told. */
  @InjectTransactionManager()
  async keepBankCase(orderId: string, told: BankCase, @MedusaContext() context: Context = {}): Promise<void> {
    await keepBankCase(orderId, told, context);
  }

  /** Adds to the conversation of a case that is not resolved; false where it is. */
  @InjectTransactionManager()
  async say(caseId: string, said: Said, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await reply(caseId, said, context);
  }

  /** Ends a case; false where it has ended already. */
  @InjectTransactionManager()
  async end(caseId: string, resolution: Resolution, said: Said | null, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await resolve(caseId, resolution, said, context);
  }

  /** How often the order's links were revoked. */
  @InjectManager()
  async linkGeneration(orderId: string, @MedusaContext() context: Context = {}): Promise<number> {
    return await generationOf(orderId, context);
  }

  /** All links of the order that were given out so far open nothing any more. */
  @InjectTransactionManager()
  async revokeLinks(orderId: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await nextGeneration(orderId, by, context);
  }

  /** Writes down what a shopper asks for; the same sent twice is one request. */
  @InjectTransactionManager()
  async ask(request: NewRequest, @MedusaContext() context: Context = {}): Promise<RequestRow> {
    return await writeRequest(request, context);
  }

  /** Ends a request; nothing where it has ended. */
  @InjectTransactionManager()
  async settle(requestId: string, to: "done" | "refused", reason: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await settleRequest(requestId, to, reason, context);
  }

  /** Counts one more request by `who` in the current window of `seconds`; gives how many there were. */
  @InjectTransactionManager()
  async knock(who: string, seconds: number, @MedusaContext() context: Context = {}): Promise<number> {
    return await countKnock(who, seconds, context);
  }
}

export default CustomerCareService;
