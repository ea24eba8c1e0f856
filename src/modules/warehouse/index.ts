import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import WarehouseService from "./service";

export const WAREHOUSE = "doorstep_warehouse";

export default Module(WAREHOUSE, { service: queriedByTable(WAREHOUSE, WarehouseService) });
