import type { MedusaContainer } from "@medusajs/framework/types";
import { returnAsked } from "./ask-return";
import { cancelAsked } from "./cancel-by-shopper";
import { finishOnce } from "./do-once";

/** Ends what a shopper asked for where whoever was at it died. */
export const finishRequest = (container: MedusaContainer, id: string): Promise<void> =>
  finishOnce(container, id, async (row) => {
    if (row.kind === "cancellation") await cancelAsked(container, row);
    if (row.kind === "return") await returnAsked(container, row);
  });
