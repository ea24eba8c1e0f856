import { Module } from "@medusajs/framework/utils";
import DeliveryService from "./service";

export const DELIVERY = "doorstep_delivery";

export default Module(DELIVERY, { service: DeliveryService });
