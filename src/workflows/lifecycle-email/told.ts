import type { EmailPackage, EmailPromise } from "../../emails";
import { shippedWith } from "../../modules/carrier/rules/names";
import type { Fact, FactKind } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import { emailItemsOf } from "./email-order";

/** The last fact of these kinds, about the subject if one is given. */
export const lastTold = (facts: readonly Fact[], kinds: FactKind[], subject?: string): Fact | undefined =>
  facts.filter((f) => kinds.includes(f.kind) && (subject === undefined || f.subject === subject)).sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1);

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The window that was promised with the order. */
export function promiseTold(facts: readonly Fact[]): EmailPromise | undefined {
  const { earliest, latest } = lastTold(facts, ["delivery_promised"])?.data ?? {};
  return text(earliest) && text(latest) ? { earliest: earliest as string, latest: latest as string } : undefined;
}

/** Pieces of order lines, as a fact tells them. */
export const portionsOf = (told: unknown): { line_item_id: string; quantity: number }[] => (Array.isArray(told) ? (told as { line_item_id: string; quantity: number }[]) : []);

/** A day as a window. */
export const dayOf = (iso: unknown): EmailPromise | undefined => (text(iso) ? { earliest: iso as string, latest: iso as string } : undefined);

/** When a package is expected today: its newest ETA, or else the order's promise. */
export const expectedOf = (facts: readonly Fact[], packageId?: string): EmailPromise | undefined =>
  dayOf(lastTold(facts, ["delivery_delayed", "delivery_earlier"], packageId)?.data?.eta) ?? promiseTold(facts);

/** A change of date: what is expected now and what was before. */
export const dateChange = (fact: Fact, facts: readonly Fact[]): { promise?: EmailPromise; previous?: EmailPromise } => ({
  promise: dayOf(fact.data?.eta),
  previous: dayOf(fact.data?.previous) ?? promiseTold(facts),
});

/** A package as it was handed to its carrier. */
export function packageTold(order: FollowedOrder, facts: readonly Fact[], packageId?: string): EmailPackage | undefined {
  const data = lastTold(facts, ["shipped"], packageId)?.data;
  if (!data) return undefined;
  const [carrier = "", service] = shippedWith(text(data.carrier), text(data.service));
  return {
    carrier,
    service,
    tracking_number: text(data.tracking_number),
    tracking_url: text(data.tracking_url),
    items: emailItemsOf(order, portionsOf(data.items)),
  };
}

/** What the shopper asked for with the order. */
export function notesTold(facts: readonly Fact[]): { instructions?: string; gift_message?: string } {
  const data = lastTold(facts, ["instructions_given"])?.data;
  return { instructions: text(data?.instructions), gift_message: text(data?.gift_message) };
}
