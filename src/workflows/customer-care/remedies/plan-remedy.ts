import type { MedusaContainer } from "@medusajs/framework/types";
import { faultOfItems } from "../../../modules/customer-care/rules/reported-items";
import type { RemedyItem, RemedyKind } from "../../../modules/customer-care/rules/remedies";
import type { CaseRow, NewRemedy } from "../../../modules/customer-care/service";
import { scaled } from "../../../modules/payment-capture/rules/minor-units";
import { badInput, Conflict, notFound } from "../../../shared/errors";
import { caseOf } from "../answer-case";
import { judgedOrder, portionsOf, valueOf, type JudgedOrder } from "../judged-order";
import { customerCareOf } from "../room";
import { runRemedy } from "./run-remedy";

/** `key`: made by who asks, so that what is sent twice is done once. A refund is of items, or of an `amount`; an exchange names for each item what is sent instead. */
export type AskedRemedy = { key: string; kind: RemedyKind; items: RemedyItem[]; amount?: string; then_refund?: boolean };

/**
 * Does something about a case in one go: it is written down, and done now as far as core lets it; what is left comes by itself.
 * @throws 404; 400 naming what does not fit the order; 409 when another has the case, it is the bank's or has ended, or more would be done than was ordered or paid
 */
export async function remedyCase(container: MedusaContainer, caseId: string, asked: AskedRemedy, userId: string): Promise<CaseRow> {
  const care = customerCareOf(container);
  const found = await caseOf(container, caseId);
  const known = found.remedies.find(({ key }) => key === asked.key);
  if (!known) {
    const order = await judgedOrder(container, found.order_id);
    const planned = await care.planForCase(caseId, userId, wanted(order, asked, userId));
    if (!planned) throw alreadyRemedied();
    await runRemedy(container, planned.id);
  }
  return await caseOf(container, caseId);
}

const alreadyRemedied = (): Conflict => new Conflict("Something was done about these items before: no more units than were ordered are left", "already_remedied");

/** @throws 409 */
function mustBeAllowed({ canceled_at, isOnlyHeld }: JudgedOrder, kind: RemedyKind): void {
  if (canceled_at) throw new Conflict("The order is canceled");
  if (kind !== "refund" && isOnlyHeld) throw new Conflict("The payment is held and not taken yet, and core lets go of it with any change of the order: capture it first", "not_captured");
}

function wanted(order: JudgedOrder, asked: AskedRemedy, user_id: string): Omit<NewRemedy, "case_id" | "order_id"> {
  mustBeAllowed(order, asked.kind);
  const fault = faultOfItems(asked.items, order.items);
  if (fault) throw badInput(fault.field, fault.must);
  const own = { key: asked.key, kind: asked.kind, items: asked.items, user_id, ordered: order.items };
  if (asked.kind === "refund") return { ...own, ...toPayBack(order, asked) };
  if (asked.amount !== undefined) throw badInput("amount", "is a refund's alone");
  if (!asked.items.length) throw badInput("items", "must name at least one");
  const unnamed = asked.items.findIndex(({ variant_id }) => !variant_id);
  if (asked.kind === "exchange" && unnamed >= 0) throw badInput(`items.${unnamed}.variant_id`, "must be what is sent instead");
  return { ...own, then_refund: asked.kind === "return" && (asked.then_refund ?? false) };
}

/** Of items what they cost; else the amount, which then stands for no items: the rest of them can still be paid back. */
function toPayBack(order: JudgedOrder, { items, amount }: AskedRemedy): Pick<NewRemedy, "amount" | "currency_code" | "portions"> {
  if ((amount === undefined) === (items.length === 0)) throw badInput("amount", "or items must be given, and not both");
  const sum = amount ?? valueOf(order, items);
  if (scaled(sum, 6) <= 0n) throw badInput("amount", "must be more than nothing");
  const portions = portionsOf(order, sum);
  if (!portions) throw new Conflict(`Less than ${sum} ${order.currency_code.toUpperCase()} was taken of the shopper and not paid back yet`, "not_refundable");
  return { amount: sum, currency_code: order.currency_code, portions };
}

/** Has a remedy that failed done after all. @throws 404; 409 where it has not failed, or could not be begun now */
export async function retryRemedy(container: MedusaContainer, caseId: string, id: string, userId: string): Promise<CaseRow> {
  const { order_id, remedies } = await caseOf(container, caseId);
  const remedy = remedies.find((one) => one.id === id);
  if (!remedy) throw notFound("remedy", id);
  const order = await judgedOrder(container, order_id);
  mustBeAllowed(order, remedy.kind);
  if (!(await customerCareOf(container).retryRemedy(caseId, id, userId, order.items))) throw alreadyRemedied();
  await runRemedy(container, id);
  return await caseOf(container, caseId);
}
