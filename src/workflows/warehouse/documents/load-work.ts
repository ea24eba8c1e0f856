import type { BigNumberRawValue, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderAddress } from "../../carrier/addresses";
import { withInstructions, type OrderInstructions } from "../instructions-of";
import { inWalkingOrder, type WorkOrderLoaded } from "../../../modules/warehouse/reads/work-orders";
import { PACKAGE_FIELDS, WORK_ORDER_FIELDS } from "../work-order-view";

export type Work = WorkOrderLoaded;
type Amount = number | string | BigNumberRawValue;
/** An item of an order as papers need it; amounts in the currency's main unit. */
export type PaperItem = {
  id: string; variant_id: string | null; title: string; product_title: string | null; variant_title: string | null; requires_shipping: boolean;
  quantity: Amount; unit_price: Amount; total: Amount; tax_total: Amount; detail: { quantity: Amount; fulfilled_quantity: Amount };
};
export type PaperOrder = {
  id: string; display_id: number; created_at: string; locale: string | null; email: string | null; currency_code: string;
  shipping_address: OrderAddress | null; shipping_methods: { name: string }[]; items: PaperItem[];
};
/** A work order with its order, the order's other work, and the place it is done at. */
export type WorkToPrint = { work: Work; siblings: Work[]; order: PaperOrder; location: string; wishes: OrderInstructions };

/** `total` makes core count up the items' own. */
export const PAPER_ORDER_FIELDS = [
  "id", "total", "display_id", "created_at", "locale", "email", "currency_code", "shipping_address.*", "shipping_methods.name",
  "items.*", "items.detail.*", "items.total", "items.tax_total",
];
const FIELDS = [...WORK_ORDER_FIELDS, "lines.required_quantity", ...PACKAGE_FIELDS.map((field) => `packages.${field}`)];

/** All that the papers of these work orders tell, in the order asked for; an id that there is none of is left out. */
export async function loadWork(container: MedusaContainer, ids: readonly string[]): Promise<WorkToPrint[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const find = async <T>(entity: string, fields: string[], filters: object): Promise<T[]> => (await query.graph({ entity, fields, filters })).data as T[];
  const asked = await find<Pick<Work, "id" | "order_id">>("doorstep_work_order", ["id", "order_id"], { id: [...ids] });
  const orderIds = [...new Set(asked.map((work) => work.order_id))];
  if (!orderIds.length) return [];
  const works = await find<Work>("doorstep_work_order", FIELDS, { order_id: orderIds });
  const [orders, locations, wishes] = await Promise.all([
    find<PaperOrder>("order", PAPER_ORDER_FIELDS, { id: orderIds }),
    find<{ id: string; name: string }>("stock_location", ["id", "name"], { id: [...new Set(works.map((work) => work.location_id))] }),
    withInstructions(container, orderIds.map((order_id) => ({ order_id }))),
  ]);
  return ids.flatMap((id) => {
    const work = works.find((one) => one.id === id);
    const order = orders.find((one) => one.id === work?.order_id);
    if (!work || !order) return [];
    return [{
      work: toPrint(work), order, siblings: works.filter((one) => one.order_id === order.id),
      location: locations.find((one) => one.id === work.location_id)?.name ?? work.location_id, wishes: wishes.find(({ order_id }) => order_id === order.id)!,
    }];
  });
}

/** Nothing is printed of a carton that was opened again. */
function toPrint(work: Work): Work {
  const ordered = inWalkingOrder(work);
  return { ...ordered, packages: ordered.packages.filter((pack) => pack.state !== "voided") };
}
