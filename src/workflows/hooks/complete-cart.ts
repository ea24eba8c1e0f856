import { container as app } from "@medusajs/framework";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";
import type { StockCart } from "../reservation/cart-stock";
import { claimHold, unclaimHold } from "../reservation/claim-hold";

/**
 * Core's hook takes a single handler, and says so with an error; whether it is ours is an option. Modules are loaded
 * before workflows, so the room can be asked; where it is not there, the hook is left to others.
 */
const room = app.resolve<ReservationService | undefined>(RESERVATION, { allowUnregistered: true });

if (room?.options.holds.completionHook) {
  completeCartWorkflow.hooks.validate(
    ({ cart }, context) => claimHold({ cart: cart as unknown as StockCart }, context),
    (claim, context) => unclaimHold(claim, context)
  );
}
