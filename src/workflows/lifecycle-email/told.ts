import type { EmailPackage, EmailPart, EmailPromise } from "../../emails";
import { shippedWith } from "../../modules/carrier/rules/names";
import type { Fact, FactKind } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import { emailItemsOf } from "./email-order";

/** The last fact of these kinds, about the subject if one is given. */
export const lastTold = (facts: readonly Fact[], kinds: FactKind[], subject?: string): Fact | undefined =>
  facts.filter((f) => kinds.includes(f.kind) && (subject === undefined || f.subject === subject)).sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1);

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The window that was promised last for the order. */
export const promiseTold = (facts: readonly Fact[]): EmailPromise | undefined => windowOf(lastTold(facts, ["delivery_promised"]));

type PartTold = { line_item_ids: string[]; earliest: string | null; latest: string | null };

/** The parts of what was promised with the order. */
export const partsTold = (facts: readonly Fact[]): PartTold[] => (lastTold(facts, ["delivery_promised"])?.data?.parts ?? []) as PartTold[];

/** The same with their items. */
export const emailPartsOf = (order: FollowedOrder, facts: readonly Fact[]): EmailPart[] =>
  partsTold(facts).map(({ line_item_ids, earliest, latest }) => ({
    items: emailItemsOf(order, line_item_ids.map((line_item_id) => ({ line_item_id, quantity: 1 }))), promise: earliest && latest ? { earliest, latest } : null,
  }));

/** Pieces of an order line. */
export type Portion = { line_item_id: string; quantity: number };

/** Pieces of order lines, as a fact tells them. */
export const portionsOf = (told: unknown): Portion[] => (Array.isArray(told) ? (told as Portion[]) : []);

/** A day as a window. */
export const dayOf = (iso: unknown): EmailPromise | undefined => (text(iso) ? { earliest: iso as string, latest: iso as string } : undefined);

/** When a package is expected today: its newest ETA, or else the order's promise. */
export const expectedOf = (facts: readonly Fact[], packageId?: string): EmailPromise | undefined =>
  dayOf(lastTold(facts, ["delivery_delayed", "delivery_earlier"], packageId)?.data?.eta) ?? promiseTold(facts);

const windowOf = (fact: Fact | undefined): EmailPromise | undefined => {
  const { earliest, latest } = fact?.data ?? {};
  return text(earliest) && text(latest) ? { earliest: earliest as string, latest: latest as string } : undefined;
};

/** A change of date: what is expected now and what was before; of a package's, or of the promise for the order. */
export function dateChange(fact: Fact, facts: readonly Fact[]): { promise?: EmailPromise; previous?: EmailPromise } {
  if (fact.kind !== "delivery_promised") return { promise: dayOf(fact.data?.eta), previous: dayOf(fact.data?.previous) ?? promiseTold(facts) };
  return { promise: windowOf(fact), previous: windowOf(lastTold(facts.filter(({ at }) => at < fact.at), ["delivery_promised"])) };
}

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
export function notesTold(facts: readonly Fact[]): { instructions?: string; gift_message?: string; leave_at?: string; gift_receipt: boolean } {
  const data = lastTold(facts, ["instructions_given"])?.data;
  return { instructions: text(data?.instructions), gift_message: text(data?.gift_message), leave_at: text(data?.leave_at), gift_receipt: data?.gift_receipt === true };
}
