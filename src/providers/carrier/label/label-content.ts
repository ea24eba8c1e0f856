import type { Address } from "../adapters/types";

export type LabelContent = {
  carrier: string;
  service_name: string;
  tracking_number: string;
  from: Address;
  to: Address;
  grams: number;
  reference: string | null;
  label_text: string | null;
  /** ISO 8601; the day of shipping. */
  date: string;
  /** Stands at the foot: who made the label, and that it is not postage. */
  notice: string;
};

/** Countries that write the town before its postcode; most write it after. */
const CITY_FIRST = new Set(["US", "CA", "AU", "NZ", "GB", "IE", "IN", "JP"]);

/** An address in the lines that a carrier reads, without empty ones. */
export function addressLines(address: Address): string[] {
  const town = address.state || CITY_FIRST.has(address.country)
    ? [address.city, [address.state, address.zip].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : [address.zip, address.city].filter(Boolean).join(" ");
  return [address.name, address.company, address.street1, address.street2, town, address.country].filter((line): line is string => Boolean(line)).map(latin);
}

/** Letters that do not come apart into a Latin one and its accent. */
const SINGLE: Record<string, string> = { Ł: "L", ł: "l", Đ: "D", đ: "d", ı: "i", Œ: "OE", œ: "oe", "’": "'", "–": "-", "—": "-" };

/** Carriers print Latin letters only: strips what the label's font has not. */
export function latin(text: string): string {
  const plain = text.replace(/[\u0100-\uffff]/g, (letter) => SINGLE[letter] ?? letter.normalize("NFKD").replace(/[\u0300-\u036f]/g, ""));
  return plain.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ").replace(/[^\u0020-\u00ff]/g, "?");
}

/** A number in groups of four, as it is read aloud. */
export function grouped(trackingNumber: string): string {
  return trackingNumber.replace(/(.{4})(?=.)/g, "$1 ");
}
