import type { MedusaContainer } from "@medusajs/framework/types";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";

/** Gives a hold's units back once its time is up. */
export const expireHold = (container: MedusaContainer, holdId: string): Promise<void> =>
  container.resolve<ReservationService>(RESERVATION).expireIfDue(holdId);
