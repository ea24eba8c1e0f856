import type { MedusaContainer } from "@medusajs/framework/types";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";

export const reservationOf = (container: MedusaContainer): ReservationService => container.resolve<ReservationService>(RESERVATION);
