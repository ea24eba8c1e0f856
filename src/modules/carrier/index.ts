import { Module } from "@medusajs/framework/utils";
import CarrierService from "./service";

export const CARRIER = "doorstep_carrier";

export default Module(CARRIER, { service: CarrierService });
