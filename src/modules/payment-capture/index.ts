import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import PaymentCaptureService from "./service";

export const PAYMENT_CAPTURE = "doorstep_payment_capture";

export default Module(PAYMENT_CAPTURE, { service: queriedByTable(PAYMENT_CAPTURE, PaymentCaptureService) });
