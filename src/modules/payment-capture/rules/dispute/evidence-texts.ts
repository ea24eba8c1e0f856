import type { EvidenceTexts } from "../../../../shared/dispute";
import type { Evidence } from "./evidence";
import { evidenceParts } from "./evidence-lines";

/** Of one text: https://docs.stripe.com/api/disputes/evidence_object. Nine of them are more than the 150,000 of all, the short ones are far shorter. */
const MOST = 20_000;
/** Names, addresses and numbers. */
const MOST_SHORT = 5_000;

const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
const each = (texts: readonly (string | null)[]): string => [...new Set(texts.filter(Boolean))].join(", ");

/** The evidence as the texts that a provider hands to the bank, a person's own words first. What is not known is left out. */
export function evidenceTexts(evidence: Evidence, words: string | null): EvidenceTexts {
  const { order, packages } = evidence;
  const [first] = packages.map(({ shipped_at }) => shipped_at).sort();
  const short = {
    customer_name: order.customer_name,
    customer_email_address: order.email ?? "",
    billing_address: order.billing_address.join("\n"),
    shipping_address: order.shipping_address.join("\n"),
    shipping_carrier: each(packages.map(({ carrier }) => carrier)),
    shipping_date: first?.slice(0, 10) ?? "",
    shipping_tracking_number: each(packages.map(({ tracking_number }) => tracking_number)),
  };
  const long = {
    product_description: order.items.map(({ quantity, title, unit_price }) => `${quantity} × ${title}, ${unit_price} each`).join("\n"),
    uncategorized_text: [...(words ? [words] : []), ...evidenceParts(evidence).map(({ title, lines }) => [title.toUpperCase(), ...lines].join("\n"))].join("\n\n"),
  };
  const texts = [...Object.entries(short).map(([name, text]) => [name, clipped(text, MOST_SHORT)] as const), ...Object.entries(long).map(([name, text]) => [name, clipped(text, MOST)] as const)];
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}
