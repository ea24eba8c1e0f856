import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import DeliveryService from "./service";

export const DELIVERY = "doorstep_delivery";

export default Module(DELIVERY, { service: queriedByTable(DELIVERY, DeliveryService) });
