import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows";
import { NotNow } from "./marked";

type Line = { id: string; variant?: { manage_inventory: boolean; inventory_items?: { inventory_item_id: string; required_quantity: number }[] } | null };
type Additional = { quantity: number; item: Line };

/**
 * Core confirms a claim or an exchange first and reserves its goods then: what a crash left unreserved is reserved here, at the first
 * location of the shop's channel that has it. @throws NotNow while none has
 */
export async function reserveWhatIsSent(container: MedusaContainer, entity: "order_claim" | "order_exchange", id: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const parts = ["id", "variant.manage_inventory", "variant.inventory_items.inventory_item_id", "variant.inventory_items.required_quantity"].map((field) => `additional_items.item.${field}`);
  const { data } = await query.graph({ entity, fields: ["id", "order.sales_channel_id", "additional_items.quantity", ...parts], filters: { id } as never });
  const made = data[0] as unknown as { order: { sales_channel_id: string | null }; additional_items?: Additional[] } | undefined;
  const sent = (made?.additional_items ?? []).filter(({ item }) => item.variant?.manage_inventory);
  if (!made || !sent.length) return;
  const reserved = await container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: sent.map(({ item }) => item.id) }, { take: null as never });
  for (const { item, quantity } of sent.filter((one) => !reserved.some(({ line_item_id }) => line_item_id === one.item.id))) {
    await reserve(container, item, quantity, made.order.sales_channel_id);
  }
}

async function reserve(container: MedusaContainer, { id, variant }: Line, quantity: number, channel: string | null): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "sales_channel", fields: ["stock_locations.id"], filters: { id: channel ?? "" } });
  const locations = ((data[0] as { stock_locations?: { id: string }[] } | undefined)?.stock_locations ?? []).map((one) => one.id);
  const needed = (variant?.inventory_items ?? []).map(({ inventory_item_id, required_quantity }) => ({ inventory_item_id, quantity: MathBN.mult(quantity, required_quantity).toNumber() }));
  for (const location_id of locations) {
    const enough = await Promise.all(needed.map((part) => inventory.confirmInventory(part.inventory_item_id, [location_id], part.quantity)));
    if (!enough.every(Boolean)) continue;
    const reservations = needed.map((part) => ({ ...part, location_id, line_item_id: id }));
    await createReservationsWorkflow(container).run({ input: { reservations } });
    return;
  }
  throw new NotNow("What is to be sent is in stock at no location");
}
