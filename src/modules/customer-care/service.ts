import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { enqueue } from "../../shared/work/enqueue";
import { confirmArrival, keepRating } from "./arrivals";
import { keepBankCase, type BankCase } from "./bank-cases";
import { asCareRule, checkCareRule, lockCareRule } from "./care-rules";
import { assign, merge, note, noteCarrierClaim } from "./case-queue";
import type { NewPhoto } from "./case-photos";
import { answer, hearByMail, openCase, reopenAfterScore, resolve, tell, type Ending, type NewCase, type Opened, type Said, type SaidByMail } from "./cases";
import { countKnock } from "./knocks";
import { generationOf, nextGeneration } from "./links";
import Arrival from "./models/arrival";
import CareRule from "./models/care-rule";
import Case from "./models/case";
import CaseEntry from "./models/case-entry";
import CaseItem from "./models/case-item";
import CasePhoto from "./models/case-photo";
import Knock from "./models/knock";
import CareMacro from "./models/macro";
import OrderLink from "./models/order-link";
import Rating from "./models/rating";
import Remedy from "./models/remedy";
import ShopperRequest from "./models/shopper-request";
import SurveyFacet from "./models/survey-facet";
import UnlockTry from "./models/unlock-try";
import { deferRemedy, failRemedy, finishRemedy, planForCase, planRemedy, retryRemedy, type NewRemedy, type RemedyRow } from "./remedies";
import { settleRequest, writeRequest, type NewRequest, type RequestRow } from "./requests";
import type { CareRule as Rule } from "./rules/care-rule";
import type { Resolution } from "./rules/case-states";
import type { Facet, SatisfactionRow } from "./rules/facets";
import type { SurveyValue } from "./rules/survey-values";
import { keepAnswer, keepSurvey, satisfactionBy, type Survey } from "./surveys";
import { countTry, forgetTries, type Tried } from "./unlock-tries";

export type CaseRow = InferTypeOf<typeof Case>;
export type { NewPhoto, NewRemedy, Opened, RemedyRow };

const MOST_RULES = 1_000;

/** Customer care: what a shopper tells after (or before) arrival, what was answered, and what was done about it. */
class CustomerCareService extends RoomService({ Case, CaseItem, CaseEntry, CasePicture: CasePhoto, Remedy, CareRule, ReplyText: CareMacro, SurveyFacet, Arrival, Rating, Knock, OrderLink, ShopperRequest, UnlockTry }) {
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

  /** Keeps the shopper's rating, 1 to 5; a later one replaces it. A low one opens what was solved again, as the options say. */
  @InjectTransactionManager()
  async rate(orderId: string, score: number, comment: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await keepRating(orderId, score, comment, context);
    const { reopenAtScore } = this.options.care;
    if (reopenAtScore !== null && score <= reopenAtScore) await reopenAfterScore(orderId, score, this.options.care, context);
  }

  /** Keeps an answer to a question that follows a low score. @throws MedusaError 404, 400 */
  @InjectTransactionManager()
  async answerQuestion(orderId: string, question: string, given: string, @MedusaContext() context: Context = {}): Promise<void> {
    await keepAnswer(orderId, question, given, context);
  }

  /** Opens a case, with its photos and what a rule answers it with; the same report sent twice is one case. */
  @InjectTransactionManager()
  async open(report: NewCase, @MedusaContext() context: Context = {}): Promise<Opened> {
    return await openCase(report, this.options.care, context);
  }

  /** Keeps a case that the shopper's bank opened as it stands now: one for each dispute or warning, however often it is told. */
  @InjectTransactionManager()
  async keepBankCase(orderId: string, told: BankCase, @MedusaContext() context: Context = {}): Promise<void> {
    await keepBankCase(orderId, told, context);
  }

  /** Adds to the conversation of a case; false where it has ended. @throws MedusaError 404; 409 `case_taken` */
  @InjectTransactionManager()
  async say(caseId: string, said: Said, @MedusaContext() context: Context = {}): Promise<boolean> {
    return said.said_by === "shop" ? await answer(caseId, said, context) : await tell(caseId, said, this.options.care, context);
  }

  /** Adds what the shopper wrote by mail, once, or opens a new case with it where that one has ended for good; gives the files that are not needed. @throws MedusaError 404 */
  @InjectTransactionManager()
  async hearByMail(own: Parameters<typeof hearByMail>[0], said: { text: string; mail: SaidByMail }, photos: readonly NewPhoto[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return await hearByMail(own, said, photos, this.options.care, context);
  }

  /** Ends a case; false where it has ended already. @throws MedusaError 404; 409 `case_taken`, or `not_done` for what nobody made */
  @InjectTransactionManager()
  async end(caseId: string, resolution: Resolution, ending: Ending, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await resolve(caseId, resolution, ending, context);
  }

  /** Gives a case to `to`, or to nobody, if `from` still has it. @throws MedusaError 404; 409 `case_taken` */
  @InjectTransactionManager()
  async assign(caseId: string, to: string | null, from: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await assign(caseId, to, from, context);
  }

  /** Writes down what the shopper never sees. @throws MedusaError 404 */
  @InjectTransactionManager()
  async noteInCase(caseId: string, userId: string | null, text: string, @MedusaContext() context: Context = {}): Promise<void> {
    await note(caseId, userId, text, context);
  }

  /** Writes down what was claimed from the carrier. @throws MedusaError 404; 409 `case_taken` */
  @InjectTransactionManager()
  async noteCarrierClaim(caseId: string, userId: string | null, claim: { package_id: string; reference: string | null }, @MedusaContext() context: Context = {}): Promise<void> {
    await noteCarrierClaim(caseId, userId, claim, context);
  }

  /** Puts a case into another of the same order. @throws MedusaError 404, 400, 409 */
  @InjectTransactionManager()
  async mergeCase(caseId: string, into: string, userId: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await merge(caseId, into, userId, context);
  }

  /** Writes a remedy down and has it done, once for each key; undefined where more would be done than was ordered. */
  @InjectTransactionManager()
  async planRemedy(asked: NewRemedy, @MedusaContext() context: Context = {}): Promise<RemedyRow | undefined> {
    return await planRemedy(asked, context);
  }

  /** The same by one of the shop, who has the case in hand from then on. @throws MedusaError 404; 409 when another has it (`case_taken`), it is the bank's or has ended */
  @InjectTransactionManager()
  async planForCase(caseId: string, userId: string, asked: Omit<NewRemedy, "case_id" | "order_id">, @MedusaContext() context: Context = {}): Promise<RemedyRow | undefined> {
    return await planForCase(caseId, userId, asked, context);
  }

  /** Core has made it. */
  @InjectTransactionManager()
  async finishRemedy(id: string, made: { made_id: string | null; return_id: string | null }, @MedusaContext() context: Context = {}): Promise<void> {
    await finishRemedy(id, made, context);
  }

  /** It was refused for good. */
  @InjectTransactionManager()
  async failRemedy(id: string, failure: string, @MedusaContext() context: Context = {}): Promise<void> {
    await failRemedy(id, failure, this.options.care, context);
  }

  /** It is tried again later, unless it was a few times. */
  @InjectTransactionManager()
  async deferRemedy(id: string, failure: string, @MedusaContext() context: Context = {}): Promise<void> {
    await deferRemedy(id, failure, this.options.care, context);
  }

  /** Has a failed one done after all; false where by now more would be done than was ordered. @throws MedusaError 404; 409 as `planForCase`, and where it has not failed */
  @InjectTransactionManager()
  async retryRemedy(caseId: string, id: string, userId: string, ordered: NewRemedy["ordered"], @MedusaContext() context: Context = {}): Promise<boolean> {
    return await retryRemedy(caseId, id, userId, ordered, context);
  }

  /** The rules in force, as the pure rules read them. */
  async rules(): Promise<Rule[]> {
    return (await this.listCareRules({ enabled: true }, { take: MOST_RULES })).map(asCareRule);
  }

  /** Changes a rule, which must not contradict itself then. @throws MedusaError 404, 400 */
  @InjectTransactionManager()
  async changeRule(id: string, change: Partial<Rule>, @MedusaContext() context: Context = {}): Promise<void> {
    await lockCareRule(id, context);
    const [row] = await this.listCareRules({ id }, {}, context);
    checkCareRule({ ...asCareRule(row!), ...change });
    await this.updateCareRules({ id, ...change } as never, context);
  }

  /** Keeps under what an order's rating, or that it was asked for, counts. */
  @InjectTransactionManager()
  async keepSurvey(orderId: string, survey: Survey, values: readonly SurveyValue[], @MedusaContext() context: Context = {}): Promise<void> {
    await keepSurvey(orderId, survey, values, context);
  }

  /** What shoppers think, by one facet. */
  @InjectManager()
  async satisfactionBy(facet: Facet, from: Date, until: Date, @MedusaContext() context: Context = {}): Promise<(SatisfactionRow & { label: string })[]> {
    return await satisfactionBy(facet, from, until, context);
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

  /** Has a link looked for and mailed, whoever asked for it. */
  @InjectTransactionManager()
  async wantLink(wanted: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, { work: "mail-order-link", key: wanted });
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

  /** Counts a try to unlock an order, right or wrong; where too many were wrong it is none, and the seconds to wait are given. */
  @InjectTransactionManager()
  async tryUnlock(tried: Tried, @MedusaContext() context: Context = {}): Promise<number> {
    return await countTry(tried, context);
  }

  /** It was right: what was tried before is forgotten. */
  @InjectTransactionManager()
  async unlocked(tried: Tried, @MedusaContext() context: Context = {}): Promise<void> {
    await forgetTries(tried, context);
  }
}

export default CustomerCareService;
