import type { MedusaContainer } from "@medusajs/framework/types";
import { csvOf } from "../../../shared/csv";
import { payoutLinesOf, payoutOf } from "./payout-of";

const HEAD = ["payout", "arrives", "currency", "kind", "date", "order", "payment", "amount", "fee", "net", "description", "reference"];
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** A payout for the bookkeeper: one line a movement, amounts with a point and the currency's decimals, days as ISO 8601. @throws 404 */
export async function payoutCsv(container: MedusaContainer, id: string): Promise<{ name: string; csv: string }> {
  const { reference, arrives_at, currency_code } = await payoutOf(container, id);
  const lines = await payoutLinesOf(container, id, currency_code);
  const rows = lines.map((line) => [
    reference, day(arrives_at), currency_code.toUpperCase(), line.kind, day(line.happened_at), line.display_id, line.payment_reference,
    line.amount, line.fee, line.net, line.description, line.reference,
  ]);
  return { name: `payout-${reference}.csv`, csv: csvOf([HEAD, ...rows]) };
}
