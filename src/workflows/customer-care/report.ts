import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import type { CaseReason } from "../../modules/customer-care/rules/case-states";
import { faultOfItems, type ReportedItem } from "../../modules/customer-care/rules/reported-items";
import type CustomerCareService from "../../modules/customer-care/service";
import { badInput, notFound } from "../../shared/errors";

const serviceOf = (container: MedusaContainer) => container.resolve<CustomerCareService>(CUSTOMER_CARE);

/** What is wrong, with which items (none: the order as a whole). */
export type Report = { reason: CaseReason; text: string; items: ReportedItem[] };

/**
 * Opens a case for a shopper; gives its id.
 * @throws 404 when the order is gone; 400 naming the item that does not fit the order.
 */
export async function reportIssue(container: MedusaContainer, orderId: string, report: Report): Promise<string> {
  const ordered = await orderedItems(container, orderId);
  const fault = faultOfItems(report.items, ordered);
  if (fault) throw badInput(fault.field, fault.must);
  return await serviceOf(container).open({ order_id: orderId, opened_by: "shopper", ...report });
}

async function orderedItems(container: MedusaContainer, orderId: string): Promise<{ id: string; quantity: number }[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "items.id", "items.quantity", "items.detail.quantity"], filters: { id: orderId } });
  const order = data[0] as unknown as { items?: { id: string; quantity?: number; detail?: { quantity: number } }[] } | undefined;
  if (!order) throw notFound("order", orderId);
  return (order.items ?? []).map(({ id, quantity, detail }) => ({ id, quantity: Number(quantity ?? detail?.quantity ?? 0) }));
}

/** Notes that it all arrived. @throws 404 when the order is gone */
export async function confirmReceived(container: MedusaContainer, orderId: string): Promise<void> {
  await orderedItems(container, orderId);
  await serviceOf(container).confirmReceived(orderId);
}

/** Keeps a rating of 1 to 5; a later one replaces it. @throws 404 when the order is gone */
export async function rateDelivery(container: MedusaContainer, orderId: string, score: number, comment: string | null): Promise<void> {
  await orderedItems(container, orderId);
  await serviceOf(container).rate(orderId, score, comment);
}
