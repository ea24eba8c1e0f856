import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../shared/errors";

/** What is told of a capture unless other fields are asked for. */
export const CAPTURE_FIELDS = [
  "id", "order_id", "payment_id", "cause", "amount", "currency_code", "final", "state", "tries", "next_try_at",
  "failure_code", "failure_message", "failed_at", "provider_reference", "captured_at", "created_at", "updated_at",
];

/** One capture attempt as the admin's routes tell it. @throws MedusaError 404 */
export async function captureOf(container: MedusaContainer, id: string, fields: string[] = CAPTURE_FIELDS): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "doorstep_capture_attempt", fields, filters: { id } });
  if (!data[0]) throw notFound("capture", id);
  return data[0] as Record<string, unknown>;
}
