import type { MedusaContainer } from "@medusajs/framework/types";
import { careRuleFor, remedyFor, type ReportForRules } from "../../modules/customer-care/rules/care-rule";
import type { NewCase } from "../../modules/customer-care/cases";
import { clock } from "../../shared/clock";
import { departures, type Fact } from "../../shared/facts";
import { journeyRoomOf } from "../order-journey/room";
import { earlierCases, portionsOf, valueOf, type JudgedOrder } from "./judged-order";
import type { Report } from "./report";
import { customerCareOf } from "./room";

/**
 * What a merchant's rule answers the report with at once; null where a person decides: no rule fits, something of it has not left yet
 * (it would come all the same), or what the rule says can't be done (nothing was taken yet that could be paid back, or core would let go of what is held).
 */
export async function instantAnswer(container: MedusaContainer, order: JudgedOrder, report: Report, photos: number): Promise<NewCase["rule"]> {
  const rules = await customerCareOf(container).rules();
  if (!rules.length || !report.items.length || order.canceled_at) return null;
  const facts = await journeyRoomOf(container).factsOf(order.id);
  if (!report.items.every(({ line_item_id }) => parcelsWith(facts, [line_item_id]).length > 0)) return null;
  const judged = await reportForRules(container, order, facts, report, photos);
  const rule = careRuleFor(rules, judged, clock.now());
  const kind = rule && remedyFor(rule.answer, judged.items);
  if (!kind) return null;
  const portions = kind === "refund" ? portionsOf(order, judged.value) : null;
  if (kind === "refund" ? !portions : order.isOnlyHeld) return null;
  const items = report.items.map(({ line_item_id, quantity }) => ({ line_item_id, quantity }));
  return {
    id: rule.id, name: rule.name,
    remedy: {
      key: `rule:${rule.id}`, kind, items, portions, user_id: null, then_refund: kind === "return", ordered: order.items,
      ...(kind === "refund" && { amount: judged.value, currency_code: order.currency_code }),
    },
  };
}

async function reportForRules(container: MedusaContainer, order: JudgedOrder, facts: readonly Fact[], report: Report, photos: number): Promise<ReportForRules> {
  return {
    items: report.items.map(({ line_item_id, reason }) => ({
      reason: reason ?? report.reason,
      product_tag_ids: (order.items.find(({ id }) => id === line_item_id)?.product?.tags ?? []).flatMap((tag) => tag?.id ?? []),
    })),
    value: valueOf(order, report.items), currency_code: order.currency_code, delivered_at: arrivedAt(facts, report.items.map(({ line_item_id }) => line_item_id)),
    earlier_cases: await earlierCases(container, order), photos,
  };
}

/** The parcels that left with any of the lines. */
const parcelsWith = (facts: readonly Fact[], lines: readonly string[]): Fact[] =>
  departures(facts).filter(({ data }) => Array.isArray(data?.items) && (data.items as { line_item_id: string }[]).some(({ line_item_id }) => lines.includes(line_item_id)));

/** When the last parcel with any of the lines arrived; null while one has not, or none was sent. */
export function arrivedAt(facts: readonly Fact[], lines: readonly string[]): Date | null {
  const arrived = parcelsWith(facts, lines).map((parcel) => facts.find(({ kind, subject }) => kind === "delivered" && subject === parcel.subject)?.at);
  return arrived.length && arrived.every((at) => at !== undefined) ? new Date(Math.max(...arrived.map((at) => at.getTime()))) : null;
}
