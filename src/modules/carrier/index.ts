import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import CarrierService from "./service";

export const CARRIER = "doorstep_carrier";

export default Module(CARRIER, { service: queriedByTable(CARRIER, CarrierService) });
