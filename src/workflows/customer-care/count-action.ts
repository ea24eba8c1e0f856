import type { MedusaContainer } from "@medusajs/framework/types";
import { tooOften } from "../../shared/errors";
import { customerCareOf } from "./room";

const WINDOW_SECONDS = 900;
/** What is sent in a quarter of an hour about one order, and from one network address, which many shoppers may share: behind a proxy, or a storefront's server. */
const LIMITS = { order: 60, ip: 1_000 };

/** Counts what a shopper sends by their link. @throws 429 */
export async function countAction(container: MedusaContainer, orderId: string, ip: string): Promise<void> {
  const care = customerCareOf(container);
  const sent = [await care.knock(`act-order:${orderId}`, WINDOW_SECONDS), await care.knock(`act-ip:${ip}`, WINDOW_SECONDS)];
  if (sent[0]! > LIMITS.order || sent[1]! > LIMITS.ip) throw tooOften("That was too often; try again in a quarter of an hour");
}
