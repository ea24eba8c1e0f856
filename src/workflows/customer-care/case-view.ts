import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CaseRow } from "../../modules/customer-care/service";
import { fromMinor } from "../../modules/payment-capture/rules/minor-units";
import { carrierOf } from "../carrier/room";
import { journeyRoomOf } from "../order-journey/room";
import { amountsOf, inAll } from "../payment-capture/amounts-of";
import { itemTitle } from "../warehouse/item-title";
import { namesOf } from "../warehouse/names-of";
import { warehouseOf } from "../warehouse/room";
import { caseOf } from "./answer-case";
import { judgedOrder, valueOf, type JudgedOrder } from "./judged-order";
import { customerCareOf } from "./room";
import { packagesOf, type TrackerRow } from "./view-packages";

const ALL = { take: null as never };
type Line = { line_item_id: string; title: string; thumbnail: string | null; quantity: number; /** Of one, as the shopper paid. */ unit_value: string; variants: { id: string; title: string }[] };
type Parcel = { id: string; carrier: string; tracking_number: string | null; tracking_url: string | null; status: string | null; delivered_at: string | null; weight_grams: number | null; expected_grams: number | null; verified: boolean; photo_url: string | null; events: { at: string; status: string | null; message: string | null }[] };
type Other = Pick<CaseRow, "id" | "order_id" | "reason" | "state" | "opened_at" | "resolution">;
/** A case with all that one who answers it has to know; `refundable`: what was taken and not paid back yet, as a decimal text. */
export type CaseView = {
  case: CaseRow;
  order: { id: string; display_id: number | null; email: string | null; currency_code: string; refundable: string; canceled: boolean };
  lines: Line[]; parcels: Parcel[]; others: Other[]; names: Record<string, string>;
};

/** @throws 404 */
export async function caseView(container: MedusaContainer, id: string): Promise<CaseView> {
  const found = await caseOf(container, id);
  const order = await judgedOrder(container, found.order_id);
  const [parcels, others, variants, names, head] = await Promise.all([
    parcelsOf(container, order.id), othersOf(container, order, id), variantsOf(container, order), namesIn(container, found), headOf(container, order.id),
  ]);
  const left = inAll(order.payments.map((payment) => amountsOf(payment)));
  return {
    case: { ...found, entries: [...found.entries].sort((a, b) => +new Date(a.at) - +new Date(b.at)) },
    order: {
      id: order.id, display_id: head, email: order.email, currency_code: order.currency_code, canceled: Boolean(order.canceled_at),
      refundable: fromMinor(left.captured - left.refunded, order.currency_code),
    },
    lines: order.items.map((item) => ({
      line_item_id: item.id, title: itemTitle(item as never), thumbnail: (item as { thumbnail?: string | null }).thumbnail ?? null, quantity: item.quantity,
      unit_value: valueOf(order, [{ line_item_id: item.id, quantity: 1 }]), variants: variants.get(item.product_id ?? "") ?? [],
    })),
    parcels, others, names,
  };
}

async function headOf(container: MedusaContainer, id: string): Promise<number | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["display_id"], filters: { id } });
  return (data[0]?.display_id as number | undefined) ?? null;
}

async function parcelsOf(container: MedusaContainer, order_id: string): Promise<Parcel[]> {
  const [facts, trackers, packs] = await Promise.all([
    journeyRoomOf(container).factsOf(order_id),
    carrierOf(container).listTrackers({ order_id }, { relations: ["events"], ...ALL }),
    warehouseOf(container).listPackages({ order_id }, ALL),
  ]);
  return packagesOf(facts, trackers as unknown as TrackerRow[]).map(({ id, carrier, tracking_number, tracking_url, status, delivered_at, events }) => {
    const pack = packs.find((one) => one.id === id);
    return {
      id, carrier, tracking_number, tracking_url, status, delivered_at, weight_grams: pack?.weight_grams ?? null, expected_grams: pack?.expected_grams ?? null, verified: pack?.verified ?? false,
      photo_url: pack?.photo_url ?? null, events: events.map(({ at, status: seen, message }) => ({ at, status: seen, message })),
    };
  });
}

/** The same shopper's other cases, the newest first: what came before, and what may be the same. */
async function othersOf(container: MedusaContainer, { id: orderId, customer_id }: JudgedOrder, caseId: string): Promise<Other[]> {
  const known = customer_id ? { customer_id } : { id: orderId };
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["id"], filters: known, pagination: { take: 100, skip: 0, order: { created_at: "DESC" } } });
  const ids = [...new Set([orderId, ...data.map(({ id }) => id)])];
  const cases = (await customerCareOf(container).listCases({ order_id: ids, id: { $ne: caseId }, merged_into: null }, { order: { opened_at: "DESC" }, take: 50 })) as CaseRow[];
  return cases.map(({ id, order_id, reason, state, opened_at, resolution }) => ({ id, order_id, reason, state, opened_at, resolution }));
}

async function variantsOf(container: MedusaContainer, { items }: JudgedOrder): Promise<Map<string, Line["variants"]>> {
  const ids = [...new Set(items.flatMap(({ product_id }) => product_id ?? []))];
  if (!ids.length) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "product", fields: ["id", "variants.id", "variants.title"], filters: { id: ids } });
  return new Map((data as unknown as { id: string; variants?: Line["variants"] }[]).map(({ id, variants }) => [id, (variants ?? []).map((one) => ({ id: one.id, title: one.title }))]));
}

async function namesIn(container: MedusaContainer, { owner_id, entries, remedies }: CaseRow): Promise<Record<string, string>> {
  const ids = [...new Set([owner_id, ...entries.map(({ user_id }) => user_id), ...remedies.map(({ user_id }) => user_id)].filter((id) => id !== null))];
  return ids.length ? namesOf(container, ids) : {};
}
