import type { WorkOrder } from "./types";
import type { Translate } from "./use-text";

/** Why a work order waits, in the reader's language; a person's reason is in that person's words. */
export const waitingFor = ({ waiting_code: code, waiting_reason: reason }: Pick<WorkOrder, "waiting_code" | "waiting_reason">, t: Translate): string | null =>
  code ? t(`workOrders.waits.${code}`, { reason }) : reason;
