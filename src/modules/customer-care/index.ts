import { Module } from "@medusajs/framework/utils";
import CustomerCareService from "./service";

export const CUSTOMER_CARE = "doorstep_customer_care";

export default Module(CUSTOMER_CARE, { service: CustomerCareService });
