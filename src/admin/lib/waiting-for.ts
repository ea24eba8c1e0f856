import { missingParts } from "../../modules/warehouse/rules/missing-parts";
import type { WorkOrder } from "./types";
import type { Text } from "./use-text";

/** Why a work order waits, in the reader's language; a person's reason is in that person's words. */
export function waitingFor({ waiting_code: code, waiting_reason: reason }: Pick<WorkOrder, "waiting_code" | "waiting_reason">, { t, locale }: Text): string | null {
  if (!code) return reason;
  const parts = code === "address" ? missingParts(reason).map((part) => t(`workOrders.addressPart.${part}`)) : [];
  return parts.length ? t("workOrders.addressLacks", { parts: new Intl.ListFormat(locale, { type: "conjunction" }).format(parts) }) : t(`workOrders.waits.${code}`, { reason });
}
