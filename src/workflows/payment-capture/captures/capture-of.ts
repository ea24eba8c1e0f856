import type { MedusaContainer } from "@medusajs/framework/types";
import type { CaptureAttemptRow } from "../../../modules/payment-capture/types";
import { notFound } from "../../../shared/errors";
import { paymentCaptureOf } from "../room";

/** What is told of a capture unless other fields are asked for. */
export const CAPTURE_FIELDS = [
  "id", "order_id", "payment_id", "cause", "amount", "currency_code", "final", "state", "tries", "next_try_at",
  "failure_code", "failure_message", "failed_at", "provider_reference", "captured_at", "created_at", "updated_at",
];
export type CaptureView = Partial<CaptureAttemptRow>;

const pick = (row: object, fields: string[]): CaptureView => Object.fromEntries(Object.entries(row).filter(([key]) => fields.includes(key)));

/** One capture attempt as the admin's routes tell it. @throws MedusaError 404 */
export async function captureOf(container: MedusaContainer, id: string, fields: string[] = CAPTURE_FIELDS): Promise<CaptureView> {
  const [attempt] = await paymentCaptureOf(container).listCaptureAttempts({ id });
  if (!attempt) throw notFound("capture", id);
  return pick(attempt, fields);
}

