import type { Address } from "../../../../providers/carrier/adapters";

/** One kind of goods in the parcel. Amounts in the currency's main unit and decimals, without taxes, after discounts. */
export type CustomsLine = {
  title: string; sku: string | null; material: string | null; hs_code: string | null; origin_country: string | null; mid_code: string | null;
  quantity: number;
  /** Of all its pieces; null where no weight is known. */
  grams: number | null;
  each: string; sum: string;
};
export type CustomsContent = {
  number: string; order_number: string; date: string;
  sender: Address; receiver: Address;
  lines: CustomsLine[];
  currency_code: string;
  value: string; shipping: string; total: string;
  /** Of the whole parcel as weighed; null where nobody weighed it and a line has no weight. */
  grams: number | null;
  tracking_number: string | null; carrier: string | null;
  terms: "DAP" | "DDP"; reason: string; eori: string | null; vat: string | null; signatory: string | null;
};

/** What a customs officer needs and a line lacks. */
export type Missing = { title: string; sku: string | null; fields: ("hs_code" | "origin_country" | "weight")[] };

/** The lines that cannot be declared as they are, each with what it lacks. */
export function missingFrom(lines: readonly CustomsLine[]): Missing[] {
  return lines.flatMap((line) => {
    const fields = [!line.hs_code && "hs_code", !line.origin_country && "origin_country", line.grams === null && "weight"].filter(Boolean) as Missing["fields"];
    return fields.length ? [{ title: line.title, sku: line.sku, fields }] : [];
  });
}
