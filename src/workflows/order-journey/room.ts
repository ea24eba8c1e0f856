import type { MedusaContainer } from "@medusajs/framework/types";
import { ORDER_JOURNEY } from "../../modules/order-journey";
import type OrderJourneyService from "../../modules/order-journey/service";

export type { OrderJourneyService };
export const journeyRoomOf = (container: MedusaContainer): OrderJourneyService => container.resolve<OrderJourneyService>(ORDER_JOURNEY);
