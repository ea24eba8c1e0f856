import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import ReservationService from "./service";

export const RESERVATION = "doorstep_reservation";

export default Module(RESERVATION, { service: queriedByTable(RESERVATION, ReservationService) });
