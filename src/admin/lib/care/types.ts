import type { CareRule as Rule } from "../../../modules/customer-care/rules/care-rule";
import type { CaseReason, CaseState, EntryKind, Resolution } from "../../../modules/customer-care/rules/case-states";
import type { RemedyItem, RemedyKind, RemedyState } from "../../../modules/customer-care/rules/remedies";
import type { SatisfactionRow } from "../../../modules/customer-care/rules/facets";

export type ListedCase = {
  id: string; order_id: string; state: CaseState; reason: string; text: string; resolution: Resolution | null; opened_by: string; opened_at: string; due_at: string | null; owner_id: string | null;
  rule_name: string | null; items: { line_item_id: string; quantity: number; reason: CaseReason | null }[]; order?: { display_id: number; email: string | null } | null;
};
export type CaseEntry = { id: string; kind: EntryKind; said_by: "shopper" | "shop"; user_id: string | null; text: string; at: string; data: Record<string, unknown> | null };
export type CaseRemedy = { id: string; kind: RemedyKind; state: RemedyState; items: RemedyItem[]; amount: string | null; currency_code: string | null; failure: string | null; user_id: string | null; asked_at: string; then_refund: boolean };
export type CaseLine = { line_item_id: string; title: string; thumbnail: string | null; quantity: number; unit_value: string; variants: { id: string; title: string }[] };
export type CaseParcel = {
  id: string; carrier: string; tracking_number: string | null; tracking_url: string | null; status: string | null; delivered_at: string | null; weight_grams: number | null; expected_grams: number | null;
  verified: boolean; photo_url: string | null; events: { at: string; status: string | null; message: string | null }[];
};
export type OtherCase = Pick<ListedCase, "id" | "order_id" | "reason" | "state" | "opened_at" | "resolution">;
export type CaseDetail = {
  case: ListedCase & { entries: CaseEntry[]; photos: { id: string }[]; remedies: CaseRemedy[]; merged_into: string | null };
  order: { id: string; display_id: number | null; email: string | null; currency_code: string; refundable: string; canceled: boolean };
  lines: CaseLine[]; parcels: CaseParcel[]; others: OtherCase[]; names: Record<string, string>;
};
export type CareRule = Omit<Rule, "max_value"> & { max_value: number | null };
export type CareMacro = { id: string; name: string; text: string };
export type SatisfactionFigures = SatisfactionRow & { label: string };
export type Satisfaction = { from: string; to: string; total: SatisfactionRow } & Record<"carrier" | "lane" | "picker" | "product" | "promise", SatisfactionFigures[]>;
