import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_CAPTURE } from "../../modules/payment-capture";
import type PaymentCaptureService from "../../modules/payment-capture/service";

export const captureRoom = (container: MedusaContainer): PaymentCaptureService => container.resolve<PaymentCaptureService>(PAYMENT_CAPTURE);
