import type { MedusaContainer } from "@medusajs/framework/types";
import { WAREHOUSE } from "../../modules/warehouse";
import type WarehouseService from "../../modules/warehouse/service";

export const warehouseOf = (container: MedusaContainer): WarehouseService => container.resolve<WarehouseService>(WAREHOUSE);
