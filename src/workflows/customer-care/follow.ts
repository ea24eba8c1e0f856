import type { MedusaContainer } from "@medusajs/framework/types";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import { bankCasesIn } from "../../modules/customer-care/rules/bank-cases";
import { BANK } from "../../modules/customer-care/rules/case-states";
import type CustomerCareService from "../../modules/customer-care/service";
import type { CaseRow } from "../../modules/customer-care/service";
import type { Fact } from "../../shared/facts";
import type { Follower } from "../order-journey/follower";

const serviceOf = (container: MedusaContainer) => container.resolve<CustomerCareService>(CUSTOMER_CARE);

/** What the shop said in a case, oldest first. */
const saidByShop = ({ entries }: CaseRow) => entries.filter(({ said_by }) => said_by === "shop").sort((a, b) => +new Date(a.at) - +new Date(b.at));

/** What the room tells of one case. The last word with which it was resolved belongs to the resolution: it is no answer of its own. */
export function caseFacts(told: CaseRow): Fact[] {
  const { id, reason, resolution, opened_at, resolved_at, items } = told;
  const answers = saidByShop(told).filter(({ last_word }) => !last_word);
  const lastWord = saidByShop(told).find(({ last_word }) => last_word);
  return [
    {
      key: `case-opened:${id}`, kind: "case_opened", at: new Date(opened_at), subject: id,
      data: { reason, items: items.map(({ line_item_id, quantity }) => ({ line_item_id, quantity })) },
    },
    ...answers.map((said): Fact => ({ key: `case-answered:${said.id}`, kind: "case_answered", at: new Date(said.at), subject: id, data: { text: said.text } })),
    ...(resolved_at
      ? [{ key: `case-resolved:${id}`, kind: "case_resolved" as const, at: new Date(resolved_at), subject: id, data: { resolution, text: lastWord?.text ?? null } }]
      : []),
  ];
}

/** Tells what the shopper told, and keeps a case for what their bank holds against a payment. */
export const followCustomerCare: Follower = {
  room: "customer-care",

  async facts({ id: order_id }, container) {
    const service = serviceOf(container);
    const [cases, [arrival], [rating], requests, [links]] = await Promise.all([
      service.listCases({ order_id, opened_by: { $ne: BANK } }, { relations: ["items", "entries"], take: null as never }),
      service.listArrivals({ order_id }, { take: 1 }),
      service.listRatings({ order_id }, { take: 1 }),
      service.listShopperRequests({ order_id, kind: ["address", "cancellation"], state: "done", reason: null }, { select: ["id", "kind", "settled_at"], take: null as never }),
      service.listOrderLinks({ order_id }, { take: 1 }),
    ]);
    const facts = (cases as CaseRow[]).flatMap(caseFacts);
    for (const { id, kind, settled_at } of requests) {
      facts.push({ key: `shopper-request:${id}`, kind: kind === "address" ? "address_changed" : "cancellation_asked", at: new Date(settled_at!) });
    }
    if (links?.revoked_at) facts.push({ key: `links-revoked:${links.generation}`, kind: "links_revoked", at: new Date(links.revoked_at), data: { user_id: links.revoked_by } });
    if (arrival) facts.push({ key: `received:${order_id}`, kind: "received_confirmed", at: new Date(arrival.received_at) });
    if (rating) {
      const at = new Date(rating.rated_at);
      // A changed rating is a fact of its own.
      facts.push({ key: `rated:${order_id}:${at.getTime()}`, kind: "rated", at, data: { score: rating.score } });
    }
    return facts;
  },

  async act({ id }, facts, container) {
    for (const told of bankCasesIn(facts)) await serviceOf(container).keepBankCase(id, told);
  },
};
