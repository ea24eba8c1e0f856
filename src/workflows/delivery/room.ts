import type { MedusaContainer } from "@medusajs/framework/types";
import { DELIVERY } from "../../modules/delivery";
import type DeliveryService from "../../modules/delivery/service";

export const deliveryOf = (container: MedusaContainer): DeliveryService => container.resolve<DeliveryService>(DELIVERY);
