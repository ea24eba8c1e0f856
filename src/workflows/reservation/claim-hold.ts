import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { wrongState } from "../../shared/errors";
import { wantedBy, type StockCart } from "./cart-stock";
import { markReserved } from "./complete-cart-snapshot";
import { undoDeadCompletion, untieGoneOrders } from "./dead-completion";
import { keepClaimed, type Claim } from "./keep-claimed";
import { orderOfCart } from "./settle";
import { reservationOf } from "./room";

type Completion = { container: MedusaContainer; transactionId?: string };

/**
 * Claims the cart's units for the completion that runs it. For the `validate` hook of `completeCartWorkflow`: the plugin
 * registers it, or, with `holds.completionHook: false`, a merchant's own handler returns what this returns and registers
 * `unclaimHold` as its compensation.
 * @throws StockRefusal when not all lines can be had; 409 while another completion of the cart runs, or when the one before was half undone
 */
export async function claimHold({ cart }: { cart: StockCart }, context: Completion): Promise<StepResponse<undefined, Claim | undefined>> {
  const { container } = context;
  // Side by side: the shopper waits for all three.
  const [order, wasTied, wanted] = await Promise.all([orderOfCart(container, cart.id), untieGoneOrders(container, cart.id), wantedBy(container, cart)]);
  if (order) return new StepResponse(undefined, undefined);
  // Core has read that order already, so that this attempt cannot make another; the next one can.
  if (wasTied) throw wrongState("completion of this cart", "undone", "to complete it again");
  const by = context.transactionId ?? cart.id;
  const { id: hold_id, triedBefore } = await reservationOf(container).claim(wanted, by);
  if (triedBefore) await undoDeadCompletion(container, cart.id);
  const claim = { hold_id, by };
  keepClaimed(container, claim);
  if (markReserved(context, new Set(wanted.demands.map((demand) => demand.line_item_id)))) return new StepResponse(undefined, claim);
  await leaveToCore(container, claim, cart.id);
  return new StepResponse(undefined, undefined);
}

/** Turns the claim back into the hold, for the next attempt to pay. By now core has undone the order, if it made one. */
export async function unclaimHold(claim: Claim | undefined, { container }: Completion): Promise<void> {
  if (claim) await reservationOf(container).unclaim(claim.hold_id, claim.by);
}

/** Better an order without our protection than none: core reserves by itself from what the hold gives back. */
async function leaveToCore(container: MedusaContainer, claim: Claim, cartId: string): Promise<void> {
  container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).error(
    "Doorstep cannot reach the cart that this Medusa version completes, so core reserves by itself; please report it"
  );
  await reservationOf(container).unclaim(claim.hold_id, claim.by);
  await reservationOf(container).release(cartId);
}
