import { Conflict } from "../../../../shared/errors";
import type { Missing } from "./customs-content";

const NAMES = { hs_code: "HS code", origin_country: "country of origin", weight: "weight" } as const;

/** 409: a customs paper with gaps holds the parcel at the border. Names each product and what to give it. */
export class CustomsDataMissing extends Conflict {
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(missing: readonly Missing[]) {
    const named = missing.map(({ title, sku, fields }) => `${title}${sku ? ` (${sku})` : ""}: ${fields.map((field) => NAMES[field]).join(", ")}`);
    super(`Customs data is missing. ${named.join("; ")}. Give it to the product's or variant's attributes, or ask with blank=true for a paper with gaps to fill in by hand`, "customs_data_missing");
    this.details = { missing };
  }
}
