import type { MedusaContainer } from "@medusajs/framework/types";
import { COMPLETED_MS, signEveryMs } from "../../modules/reservation/rules/claims";
import { clock } from "../../shared/clock";
import { reservationOf } from "./room";

/** A hold, and the completion that has it. */
export type Claim = { hold_id: string; by: string };

/**
 * While the process that completes a cart lives, its claim does: on a busy machine another completion would take a slow one for
 * dead, and core, undoing the loser of the two, would let go of the payment of both. Ends with the claim; one that hangs is taken for dead after all.
 */
export function keepClaimed(container: MedusaContainer, { hold_id, by }: Claim): void {
  const reservation = reservationOf(container);
  const until = clock.now().getTime() + COMPLETED_MS;
  const timer = setInterval(() => {
    if (clock.now().getTime() > until) return clearInterval(timer);
    // A sign that fails is made up for by the next one.
    reservation.showLife(hold_id, by).then((lives) => lives || clearInterval(timer), () => undefined);
  }, signEveryMs(reservation.options.holds)).unref();
}
