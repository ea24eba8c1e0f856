import { Module } from "@medusajs/framework/utils";
import WarehouseService from "./service";

export const WAREHOUSE = "doorstep_warehouse";

export default Module(WAREHOUSE, { service: WarehouseService });
