import type { ExecArgs } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { answerQuestions } from "./answer";
import { rush, type Rush } from "./callers";
import { newItem } from "./item";

let lines = 0;

/** The lock of core lets a caller wait for five seconds, and is not given in order of arrival. */
function turnedAway(error: Error): false {
  if (!error.message.startsWith("Timed-out acquiring lock")) throw error;
  return false;
}

/** Reservations a second of one item, each made as core's `reserveInventoryStep` makes it when a cart is completed. */
export default async function coreReservations({ container }: ExecArgs): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const locking = container.resolve(Modules.LOCKING);
  await answerQuestions(async (asked: Rush) => {
    const { inventory_item_id, location_id } = await newItem(container);
    const reservation = () => ({
      inventory_item_id, location_id, line_item_id: `bench_${(lines += 1)}`, quantity: MathBN.mult(1, 1), allow_backorder: false,
    });
    const reserve = () => locking.execute([inventory_item_id], () => inventory.createReservationItems([reservation()]));
    return rush(asked, () => reserve().then(Boolean, turnedAway));
  });
}
