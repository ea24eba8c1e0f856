import type { MedusaContainer } from "@medusajs/framework/types";
import type { RESERVATION } from "../../src/modules/reservation";
import type ReservationService from "../../src/modules/reservation/service";

/** By name: importing the room's source would load it a second time beside the built plugin. */
const ROOM: typeof RESERVATION = "doorstep_reservation";

export const roomOf = (container: MedusaContainer) => container.resolve<ReservationService>(ROOM);
