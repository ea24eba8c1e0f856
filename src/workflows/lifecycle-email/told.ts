import type { EmailPackage, EmailPart, EmailPromise } from "../../emails";
import { shippedWith } from "../../modules/carrier/rules/names";
import { departures, type Fact, type FactKind } from "../../shared/facts";
import { partsChanged, partsIn, promiseBefore, toldOf, wholeWindow, windowIn, type PartTold } from "../../shared/facts-of-promise";
import type { FollowedOrder } from "../order-journey/followed-order";
import { emailItemsOf } from "./email-order";

/** The last fact of these kinds, about the subject if one is given. */
export const lastTold = (facts: readonly Fact[], kinds: FactKind[], subject?: string): Fact | undefined =>
  facts.filter((f) => kinds.includes(f.kind) && (subject === undefined || f.subject === subject)).sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1);

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The window that was promised last for the order. */
export const promiseTold = (facts: readonly Fact[]): EmailPromise | undefined => windowOf(lastTold(facts, ["delivery_promised"]));

/** The parts of what was promised last. */
export const partsTold = (facts: readonly Fact[]): PartTold[] => {
  const last = lastTold(facts, ["delivery_promised"]);
  return last ? partsIn(last) : [];
};

/** Parts with their items. */
export const emailPartsOf = (order: FollowedOrder, parts: readonly PartTold[]): EmailPart[] =>
  parts.map(({ line_item_ids, earliest, latest }) => ({
    items: emailItemsOf(order, line_item_ids.map((line_item_id) => ({ line_item_id, quantity: 1 }))), promise: earliest && latest ? { earliest, latest } : null,
  }));

/** Pieces of an order line. */
export type Portion = { line_item_id: string; quantity: number };

/** Pieces of order lines, as a fact tells them. */
export const portionsOf = (told: unknown): Portion[] => (Array.isArray(told) ? (told as Portion[]) : []);

/** A day as a window. */
export const dayOf = (iso: unknown): EmailPromise | undefined => (text(iso) ? { earliest: iso as string, latest: iso as string } : undefined);

/** When a package is expected by what was told last of it: its carrier's date, or its own part's promise. */
export function expectedOf(facts: readonly Fact[], packageId?: string): EmailPromise | undefined {
  const told = toldOf(facts, packageId);
  return told && { earliest: told.earliest, latest: told.latest };
}

const windowOf = (fact: Fact | undefined): EmailPromise | undefined => fact && wholeWindow(fact);

/** `parts`: where a promise of several parts has changed, those that have other windows now. */
type DateChange = { promise?: EmailPromise; previous?: EmailPromise; parts?: PartTold[] };

/** A change of date: what is expected now and what was before; of a package's, of the promise for the order, or of the one part of it that changed. */
export function dateChange(fact: Fact, facts: readonly Fact[]): DateChange {
  const before = facts.filter(({ at }) => at < fact.at);
  if (fact.kind !== "delivery_promised") return { promise: dayOf(fact.data?.eta), previous: expectedOf(before, fact.subject) ?? dayOf(fact.data?.previous) };
  const last = promiseBefore(fact, facts);
  if (partsIn(fact).length < 2) return { promise: windowOf(fact), previous: windowOf(last) };
  const parts = partsChanged(fact, last);
  const [only, ...others] = parts;
  if (only && !others.length) return { promise: windowOfPart(only), previous: last && windowIn(last, only), parts };
  const previous = windowOf(last);
  return { promise: windowOf(fact), previous: previous?.latest === fact.data?.latest && previous?.earliest === fact.data?.earliest ? undefined : previous, parts };
}

const windowOfPart = ({ earliest, latest }: PartTold): EmailPromise | undefined => (earliest && latest ? { earliest, latest } : undefined);

/** A package as it left the shop. */
export function packageTold(order: FollowedOrder, facts: readonly Fact[], packageId?: string): EmailPackage | undefined {
  const data = lastTold(departures(facts), ["shipped", "delivered"], packageId)?.data;
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
