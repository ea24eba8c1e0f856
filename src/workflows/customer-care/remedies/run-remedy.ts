import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { RemedyKind } from "../../../modules/customer-care/rules/remedies";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { inTurnOfOrder } from "../../changing-order";
import { customerCareOf } from "../room";
import { exchange } from "./exchange";
import { NotNow, Refused, type Made } from "./marked";
import { payBack } from "./pay-back";
import { replace } from "./replacement";
import { takeBack } from "./take-back";

const ACTIONS: Record<RemedyKind, (container: MedusaContainer, remedy: RemedyRow) => Promise<Made | null>> = { replacement: replace, exchange, return: takeBack, refund: payBack };

/**
 * Does what a remedy says through core's own workflows, and notes what came of it. Safe to run twice, at once with itself and after
 * a crash at any point: what core has of it already is found by its mark. False while another remedy of the order is being done.
 */
export async function runRemedy(container: MedusaContainer, id: string): Promise<boolean> {
  const [row] = await customerCareOf(container).listRemedies({ id, state: "planned" }, { take: 1 });
  if (!row) return true;
  // What pays back has its payment's lock, within which no other may be waited for; of changes of the order core allows one at a time.
  if (row.kind === "refund") return act(container, id).then(() => true);
  return inTurnOfOrder(container, row.order_id, () => act(container, id));
}

async function act(container: MedusaContainer, id: string): Promise<void> {
  const care = customerCareOf(container);
  const [remedy] = (await care.listRemedies({ id, state: "planned" }, { take: 1 })) as unknown as RemedyRow[];
  if (!remedy) return;
  try {
    const made = await ACTIONS[remedy.kind](container, remedy);
    await care.finishRemedy(id, { made_id: made?.id ?? null, return_id: made?.return_id ?? null });
  } catch (error) {
    await (isRefused(error) ? care.failRemedy(id, wordsOf(error)) : care.deferRemedy(id, wordsOf(error)));
  }
}

/** What core or the provider says no to says no again tomorrow; anything else (a timeout, a lost answer, a change under way) may not. */
const NO: readonly string[] = [MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_ALLOWED, MedusaError.Types.NOT_FOUND, MedusaError.Types.INVALID_ARGUMENT, MedusaError.Types.CONFLICT];

function isRefused(error: unknown): boolean {
  if (error instanceof Refused) return true;
  return !(error instanceof NotNow) && NO.includes(String((error as { type?: unknown } | null)?.type));
}

const wordsOf = (error: unknown): string => String((error as { message?: unknown } | null)?.message ?? error).slice(0, 1_000);
