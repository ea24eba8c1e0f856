import { Module } from "@medusajs/framework/utils";
import ReservationService from "./service";

export const RESERVATION = "doorstep_reservation";

export default Module(RESERVATION, { service: ReservationService });
