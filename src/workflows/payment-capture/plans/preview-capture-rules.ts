import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { checkRule } from "../../../modules/payment-capture/rule-rows";
import { capturePlanFor } from "../../../modules/payment-capture/rules/capture-plan";
import type { CaptureRule } from "../../../modules/payment-capture/rules/capture-rule";
import type { CaptureTrigger } from "../../../modules/payment-capture/rules/capture-trigger";
import type { CapturePlanRow } from "../../../modules/payment-capture/types";
import type { CaptureRuleInput } from "./capture-rules";
import { ordersForRules, type JudgedOrder } from "./orders-for-rules";
import { paymentCaptureOf } from "../room";

/** A rule that is tried out: without a rank it stands where it is in the list, without an id it is not stored. */
export type DraftRule = Omit<CaptureRuleInput, "rank"> & { id?: string; rank?: number };

type When = { when: CaptureTrigger; hours: number | null };
/** What the rules would do to an order, and what its plan is; `today` is null where it has no payment to capture. */
export type PreviewedOrder = When & {
  order_id: string; display_id: number | null; total: number; currency_code: string; rule: { id: string; name: string } | null;
  today: (When & { rule: { id: string; name: string } | null; due_at: Date | null }) | null;
};

/** `otherwise`: what the plugin's option says, where no rule fits. */
export type CapturePreview = { preview: PreviewedOrder[]; otherwise: CaptureTrigger };

const LAST = 50;
const FIELDS = [
  "id", "display_id", "currency_code", "created_at", "customer_id", "total", "items.*", "items.detail.*",
  "shipping_address.country_code", "billing_address.country_code", "payment_collections.*", "payment_collections.payments.*",
];

/** What the drafts, or else the rules in force, would do to the last 50 orders, the newest first. Nothing is written. @throws 400 */
export async function previewCaptureRules(container: MedusaContainer, drafts?: readonly DraftRule[]): Promise<CapturePreview> {
  const room = paymentCaptureOf(container);
  const otherwise = room.options.capture.when;
  const rules = drafts ? drafts.map(asTried) : await room.rules();
  const orders = await lastOrders(container);
  const [judged, plans] = await Promise.all([
    ordersForRules(container, orders),
    room.listCapturePlans({ order_id: orders.map(({ id }) => id) }, { take: LAST }),
  ]);
  const preview = orders.map(({ id, display_id, total, currency_code }, n) => {
    const { rule, trigger, hours } = capturePlanFor(rules, otherwise, judged[n]!);
    return {
      order_id: id, display_id, total: new BigNumber(total).numeric, currency_code,
      rule: rule && { id: rule.id, name: rule.name }, when: trigger, hours, today: asToday(plans.find((plan) => plan.order_id === id)),
    };
  });
  return { preview, otherwise };
}

function asTried(draft: DraftRule, n: number): CaptureRule {
  checkRule({ rank: n, ...draft }, `rules.${n}.`);
  return { rank: n, id: `draft_${n}`, ...draft };
}

async function lastOrders(container: MedusaContainer): Promise<(JudgedOrder & { display_id: number | null })[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order", fields: FIELDS, filters: { is_draft_order: false }, pagination: { take: LAST, skip: 0, order: { created_at: "DESC" } },
  });
  return data as unknown as (JudgedOrder & { display_id: number | null })[];
}

const asToday = (plan: CapturePlanRow | undefined): PreviewedOrder["today"] =>
  plan
    ? { when: plan.trigger, hours: plan.hours, due_at: plan.due_at, rule: plan.rule_id === null ? null : { id: plan.rule_id, name: plan.rule_name ?? plan.rule_id } }
    : null;
