import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import type { FollowedOrder } from "../../order-journey/followed-order";
import type { PaymentWithMoves } from "../amounts-of";
import { paymentsOf } from "../payment-of-order";
import { exact } from "../exact";
import { amountText } from "./order-evidence";

const FIELDS = ["*", "captures.*", "refunds.*"];

/** The order's payments with the provider's own ids, and what was captured and refunded of each. */
export async function paymentEvidence(container: MedusaContainer, order: FollowedOrder): Promise<Evidence["payments"]> {
  const ids = paymentsOf(order).map(({ id }) => id);
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "payment", fields: FIELDS, filters: { id: ids } });
  return (data as unknown as PaymentWithMoves[]).map(paymentWith);
}

function paymentWith(payment: PaymentWithMoves): Evidence["payments"][number] {
  const moved = (rows: readonly { created_at?: Date | string }[] | undefined) =>
    (rows ?? []).map((row) => ({ at: new Date(row.created_at!).toISOString(), amount: amountText(exact(row), payment.currency_code) }));
  return {
    provider: payment.provider_id, reference: textIn(payment.data, "id"), charge: textIn(payment.data, "latest_charge"),
    authorised_at: new Date(payment.created_at!).toISOString(), authorised: amountText(exact(payment), payment.currency_code),
    captures: moved(payment.captures), refunds: moved(payment.refunds),
  };
}

function textIn(data: Record<string, unknown> | undefined, field: string): string | null {
  const value = data?.[field];
  return typeof value === "string" ? value : null;
}
