import { bankCasesIn } from "../../modules/customer-care/rules/bank-cases";
import { BANK } from "../../modules/customer-care/rules/case-states";
import type { CaseRow } from "../../modules/customer-care/service";
import type { Follower } from "../order-journey/follower";
import { caseFacts } from "./case-facts";
import { refundWhatCameBack } from "./remedies/came-back";
import { customerCareOf } from "./room";
import { surveyOrder } from "./survey";

/** Tells what the shopper told and what was done about it; keeps a case for what their bank holds against a payment, pays back what came back, and counts ratings. */
export const followCustomerCare: Follower = {
  room: "customer-care",

  async facts({ id: order_id }, container) {
    const service = customerCareOf(container);
    const [cases, [arrival], [rating], requests, [links]] = await Promise.all([
      service.listCases({ order_id, opened_by: { $ne: BANK } }, { relations: ["items", "entries", "remedies"], take: null as never }),
      service.listArrivals({ order_id }, { take: 1 }),
      service.listRatings({ order_id }, { take: 1 }),
      service.listShopperRequests({ order_id, kind: "cancellation", state: "done", reason: null }, { select: ["id", "settled_at"], take: null as never }),
      service.listOrderLinks({ order_id }, { take: 1 }),
    ]);
    const facts = (cases as CaseRow[]).flatMap((row) => caseFacts(row, service.options.care));
    for (const { id, settled_at } of requests) facts.push({ key: `shopper-request:${id}`, kind: "cancellation_asked", at: new Date(settled_at!) });
    if (links?.revoked_at) facts.push({ key: `links-revoked:${links.generation}`, kind: "links_revoked", at: new Date(links.revoked_at), data: { user_id: links.revoked_by } });
    if (arrival) facts.push({ key: `received:${order_id}`, kind: "received_confirmed", at: new Date(arrival.received_at) });
    if (rating) {
      const at = new Date(rating.rated_at);
      // A changed rating is a fact of its own.
      facts.push({ key: `rated:${order_id}:${at.getTime()}`, kind: "rated", at, data: { score: rating.score } });
    }
    return facts;
  },

  async act(order, facts, container) {
    for (const told of bankCasesIn(facts)) await customerCareOf(container).keepBankCase(order.id, told);
    await refundWhatCameBack(order, container);
    await surveyOrder(order, facts, container);
  },
};
