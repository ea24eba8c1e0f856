import { Module } from "@medusajs/framework/utils";
import PaymentCaptureService from "./service";

export const PAYMENT_CAPTURE = "doorstep_payment_capture";

export default Module(PAYMENT_CAPTURE, { service: PaymentCaptureService });
