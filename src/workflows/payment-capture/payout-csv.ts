import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../shared/errors";
import { paymentCaptureOf } from "./room";

export const PAYOUT_FIELDS = ["id", "provider_id", "reference", "state", "currency_code", "amount", "fees", "made_at", "arrives_at", "failure", "difference"];

const HEAD = ["payout", "arrives", "currency", "kind", "date", "order", "payment", "amount", "fee", "net", "description", "reference"];

/**
 * Quoted where it must be (RFC 4180). What a table program would take for a formula begins with an apostrophe: names and
 * descriptions come from outside. https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: unknown): string {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A payout for the bookkeeper: one line a movement, amounts with a point, days as ISO 8601. @throws 404 */
export async function payoutCsv(container: MedusaContainer, id: string): Promise<{ name: string; csv: string }> {
  const [payout] = await paymentCaptureOf(container).listPayouts({ id }, { relations: ["lines"], take: 1 });
  if (!payout) throw notFound("payout", id);
  const day = (at: Date | string) => new Date(at).toISOString().slice(0, 10);
  const lines = [...payout.lines].sort((a, b) => +new Date(a.happened_at) - +new Date(b.happened_at) || (a.reference < b.reference ? -1 : 1));
  const rows = lines.map((line) => [
    payout.reference, day(payout.arrives_at), payout.currency_code.toUpperCase(), line.kind, day(line.happened_at), line.display_id, line.payment_reference,
    ...["amount", "fee", "net"].map((field) => decimalOf(line as unknown as Record<string, unknown>, field)), line.description, line.reference,
  ]);
  return { name: `payout-${payout.reference}.csv`, csv: [HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n" };
}

/** The exact amount: Medusa tells it as a number and, beside it, raw. */
const decimalOf = (row: Record<string, unknown>, field: string): string => String((row[`raw_${field}`] as { value?: string } | undefined)?.value ?? row[field]);
