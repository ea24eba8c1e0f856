import type { MedusaContainer } from "@medusajs/framework/types";
import { faultOfItems } from "../../modules/customer-care/rules/reported-items";
import type { CaseRow } from "../../modules/customer-care/service";
import { badInput } from "../../shared/errors";
import { caseOf } from "./answer-case";
import { judgedOrder } from "./judged-order";
import type { Report } from "./report";
import { customerCareOf } from "./room";

/** `key`: made by who asks, so that what is sent twice is one case. `notify`: whether a mail tells the shopper that it was opened. */
export type OpenedByShop = Report & { order_id: string; key: string; notify: boolean };

/**
 * Opens a case for a shopper who called or wrote; it is in the hands of who opens it. No rule answers it: who opens it does.
 * @throws 404 when there is no such order; 400 naming the item that does not fit it
 */
export async function openCaseByShop(container: MedusaContainer, asked: OpenedByShop, user_id: string): Promise<CaseRow> {
  const order = await judgedOrder(container, asked.order_id);
  const fault = faultOfItems(asked.items, order.items);
  if (fault) throw badInput(fault.field, fault.must);
  const { id } = await customerCareOf(container).open({ ...asked, opened_by: "shop", user_id });
  return caseOf(container, id);
}
