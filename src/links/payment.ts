import PaymentModule from "@medusajs/medusa/payment";
import PaymentCapture from "../modules/payment-capture";
import { linkRows } from "../shared/row-links";

linkRows(PaymentModule.linkable.payment, "payment_id", [PaymentCapture.linkable.doorstepCaptureAttempt]);
