import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderAddress } from "../../carrier/addresses";
import { warehouseOf } from "../room";
import { workOrderView, type WorkOrderView } from "../work-order-view";

export type PaperContent = {
  shop: { name: string; support: string | null; colour: string };
  order_number: string;
  placed_on: string;
  work_order: WorkOrderView;
  location: string;
  ship_to: string[];
  shipping: string;
};

type OrderRead = { created_at: string; shipping_address: OrderAddress | null; shipping_methods: { name: string }[] };

/** An address in the lines of an envelope. */
export function envelope(a: OrderAddress | null): string[] {
  if (!a) return [];
  const name = [a.first_name, a.last_name].filter(Boolean).join(" ");
  const town = [a.postal_code, a.city, a.province].filter(Boolean).join(" ");
  return [name, a.company, a.address_1, a.address_2, town, a.country_code?.toUpperCase()].filter((line): line is string => Boolean(line));
}

/** What stands on a work order's papers. 404 when there is none. */
export async function paperContent(container: MedusaContainer, workOrderId: string): Promise<PaperContent> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const work_order = await workOrderView(container, workOrderId);
  const [{ data: orders }, { data: locations }] = await Promise.all([
    query.graph({ entity: "order", fields: ["created_at", "shipping_address.*", "shipping_methods.name"], filters: { id: work_order.order_id } }),
    query.graph({ entity: "stock_location", fields: ["name"], filters: { id: work_order.location_id } }),
  ]);
  const order = orders[0] as unknown as OrderRead;
  const { email, delivery } = warehouseOf(container).options;
  return {
    shop: { name: email.shopName, support: email.supportEmail ?? null, colour: email.colour },
    order_number: String(work_order.display_id),
    placed_on: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: delivery.timeZone }).format(new Date(order.created_at)),
    work_order,
    location: (locations[0] as { name?: string } | undefined)?.name ?? work_order.location_id,
    ship_to: envelope(order.shipping_address),
    shipping: order.shipping_methods[0]?.name ?? "",
  };
}
