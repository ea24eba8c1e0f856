import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import OrderJourneyService from "./service";

export const ORDER_JOURNEY = "doorstep_order_journey";

export default Module(ORDER_JOURNEY, { service: queriedByTable(ORDER_JOURNEY, OrderJourneyService) });
