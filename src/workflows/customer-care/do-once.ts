import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { NewRequest, RequestRow } from "../../modules/customer-care/requests";
import { Conflict, isRefusal } from "../../shared/errors";
import { inTurnOfOrder } from "../changing-order";
import { customerCareOf } from "./room";

export type { NewRequest, RequestRow };
/** Gives a word where nothing was to be done. */
type Act = (row: RequestRow) => Promise<"same" | void>;
const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND } = MedusaError.Types;
/** What no second try would change by itself. */
const isFinal = (error: unknown): boolean => isRefusal(error) || [INVALID_DATA, NOT_ALLOWED, NOT_FOUND].includes((error as { type?: string })?.type ?? "");

/**
 * Does what a shopper asks for, once: whoever asks for the same again hears that it is done. What is asked about one order is done one
 * after the other. What is refused may be asked for again, as something new.
 * @throws what `act` refuses it with; 409 `busy`
 */
export async function doOnce(container: MedusaContainer, request: NewRequest, act: Act): Promise<void> {
  const care = customerCareOf(container);
  const came = await inTurnOfOrder(container, request.order_id, async () => {
    const row = await care.ask(request);
    if (row.state !== "done") await settling(container, row, act);
  });
  if (!came) throw new Conflict("What you asked for before is still being done; try again in a moment", "busy");
}

/** The same for what nobody ended: a crash came between. */
export async function finishOnce(container: MedusaContainer, id: string, act: Act): Promise<void> {
  const care = customerCareOf(container);
  const found = async (): Promise<RequestRow | undefined> => (await care.listShopperRequests({ id, state: "asked" }, { take: 1 }))[0] as RequestRow | undefined;
  const row = await found();
  if (!row) return;
  const came = await inTurnOfOrder(container, row.order_id, async () => {
    if (await found()) await settling(container, row, act).catch((error: unknown) => { if (!isFinal(error)) throw error; });
  });
  if (!came) throw new Error(`Order ${row.order_id} is being changed by its shopper`);
}

async function settling(container: MedusaContainer, row: RequestRow, act: Act): Promise<void> {
  const care = customerCareOf(container);
  const word = await act(row).catch(async (error: unknown) => {
    if (isFinal(error)) await care.settle(row.id, "refused", (error as { code?: string }).code ?? "wrong");
    throw error;
  });
  await care.settle(row.id, "done", word ?? null);
}
