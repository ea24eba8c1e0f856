import type { MedusaContainer } from "@medusajs/framework/types";
import { INSUFFICIENT_STOCK, type RefusedLine } from "../../modules/reservation/refusal";
import { findCart, wantedBy } from "./cart-stock";
import { reservationOf } from "./room";

/** Whether an answer of core's says that there was too little stock. */
export const saysShort = (body: unknown): body is Record<string, unknown> =>
  typeof body === "object" && body !== null && (body as { code?: unknown }).code === INSUFFICIENT_STOCK;

/** The lines of the cart that fall short now. */
export async function refusedLines(container: MedusaContainer, cartId: string): Promise<RefusedLine[]> {
  return reservationOf(container).shortages(await wantedBy(container, await findCart(container, cartId)));
}
