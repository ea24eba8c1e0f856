import type { MedusaContainer } from "@medusajs/framework/types";
import { reservationOf } from "./room";

/** Gives a hold's units back once its time is up. */
export const expireHold = (container: MedusaContainer, holdId: string): Promise<void> =>
  reservationOf(container).expireIfDue(holdId);
