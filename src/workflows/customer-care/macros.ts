import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fillMacro, MACRO_VARIABLES, unknownIn, type MacroValues } from "../../modules/customer-care/rules/macro";
import { badInput, notFound } from "../../shared/errors";
import { lastTold } from "../lifecycle-email/told";
import { journeyRoomOf } from "../order-journey/room";
import { itemTitle } from "../warehouse/item-title";
import { namesOf } from "../warehouse/names-of";
import { caseOf } from "./answer-case";
import { customerCareOf } from "./room";

export type MacroInput = { name: string; text: string };
export type Macro = MacroInput & { id: string };
export const MACRO_FIELDS = ["id", "name", "text"];

/** @throws 400 for a variable that there is not */
function mustBeKnown(text: string | undefined): void {
  const [unknown] = unknownIn(text ?? "");
  if (unknown !== undefined) throw badInput("text", `names {{${unknown}}}; there are ${MACRO_VARIABLES.map((name) => `{{${name}}}`).join(", ")}`);
}

/** @throws 400 */
export async function createMacro(container: MedusaContainer, input: MacroInput): Promise<Macro> {
  mustBeKnown(input.text);
  const { id } = (await customerCareOf(container).createReplyTexts(input as never)) as unknown as Macro;
  return macroOf(container, id);
}

/** @throws 404, 400 */
export async function changeMacro(container: MedusaContainer, id: string, change: Partial<MacroInput>): Promise<Macro> {
  mustBeKnown(change.text);
  await macroOf(container, id);
  await customerCareOf(container).updateReplyTexts({ id, ...change } as never);
  return macroOf(container, id);
}

/** @throws 404 */
export async function deleteMacro(container: MedusaContainer, id: string): Promise<void> {
  await macroOf(container, id);
  await customerCareOf(container).deleteReplyTexts(id);
}

async function macroOf(container: MedusaContainer, id: string): Promise<Macro> {
  const [macro] = await customerCareOf(container).listReplyTexts({ id });
  if (!macro) throw notFound("macro", id);
  const { name, text } = macro;
  return { id, name, text };
}

/** A macro's text with what is known of the case; what is `missing` is still open in the text, and keeps it from being sent. @throws 404 */
export async function filledMacro(container: MedusaContainer, caseId: string, macroId: string, userId: string): Promise<{ text: string; missing: string[] }> {
  const [macro, values] = await Promise.all([macroOf(container, macroId), valuesFor(container, caseId, userId)]);
  return fillMacro(macro.text, values);
}

type Order = { display_id: number; shipping_address?: { first_name?: string | null; last_name?: string | null } | null; items: (Parameters<typeof itemTitle>[0] & { id: string })[] };

async function valuesFor(container: MedusaContainer, caseId: string, userId: string): Promise<MacroValues> {
  const { order_id, items, remedies } = await caseOf(container, caseId);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["display_id", "shipping_address.first_name", "shipping_address.last_name", "items.*"];
  const [{ data }, facts, names] = await Promise.all([
    query.graph({ entity: "order", fields, filters: { id: order_id } }), journeyRoomOf(container).factsOf(order_id), namesOf(container, [userId]),
  ]);
  const order = data[0] as unknown as Order | undefined;
  const way = (lastTold(facts, ["shipped"])?.data ?? {}) as Record<string, string | null | undefined>;
  const refund = [...remedies].reverse().find(({ kind, state }) => kind === "refund" && state !== "failed");
  return {
    customer_name: [order?.shipping_address?.first_name, order?.shipping_address?.last_name].filter(Boolean).join(" "),
    order_number: order && `#${order.display_id}`,
    items: items.flatMap(({ line_item_id, quantity }) => { const item = order?.items.find(({ id }) => id === line_item_id); return item ? [`${quantity} × ${itemTitle(item)}`] : []; }).join(", "),
    tracking_number: way.tracking_number, tracking_url: way.tracking_url, carrier: way.carrier,
    refund_amount: refund?.amount && `${refund.amount} ${(refund.currency_code ?? "").toUpperCase()}`,
    shop_name: customerCareOf(container).options.email.shopName, agent_name: names[userId],
  };
}
