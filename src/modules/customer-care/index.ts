import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import CustomerCareService from "./service";

export const CUSTOMER_CARE = "doorstep_customer_care";

export default Module(CUSTOMER_CARE, { service: queriedByTable(CUSTOMER_CARE, CustomerCareService) });
