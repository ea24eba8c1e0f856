import { nothingToPay, type Fact, type FactKind } from "../../../shared/facts";
import { toldOf } from "../../../shared/facts-of-promise";

/** `since`: when it began. */
export type Wait = { awaits: string; subject: string; since: Date; dueAt: Date; met: boolean };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Rule = {
  awaits: string;
  /** The fact that starts the wait… */
  from: FactKind | readonly FactKind[];
  /** …those of which any ends it… */
  until: FactKind[];
  /** …and how long it may last, when the fact itself names no time. */
  within: number;
  /** One wait an order, or one for each thing that the starting fact is about. */
  per: "order" | "subject";
  /** Whether this fact starts the wait at all; every one does when absent. */
  starts?: (fact: Fact) => boolean;
  /** Whether this fact of those that end it ends the wait that began so; every one does when absent. */
  ends?: (fact: Fact, start: Fact) => boolean;
  /** The field of the starting fact that holds the time by which it must have happened (ISO). */
  dueField?: string;
  /** The time that later facts name for the wait that a fact started, ISO. */
  moved?: (start: Fact, facts: readonly Fact[]) => string | undefined;
};

/** A case that the shopper goes on with. */
const SAID_ANEW: readonly FactKind[] = ["case_replied", "case_reopened"];

/** Every wait of an order has a line here: nothing waits without somebody being told. */
export const DEADLINE_RULES: readonly Rule[] = [
  { awaits: "stock_settled", from: "order_placed", until: ["stock_settled", "order_canceled"], within: 10 * 60_000, per: "order" },
  { awaits: "backorder", from: "stock_backordered", until: ["backorder_ready", "order_canceled"], within: 14 * DAY, per: "subject", dueField: "expected_at" },
  {
    awaits: "payment", from: "order_placed", until: ["payment_authorized", "payment_captured", "order_canceled"], within: 10 * 60_000, per: "order",
    starts: (placed) => !nothingToPay(placed),
  },
  { awaits: "capture_before_end", from: "hold_ending", until: ["hold_ended", "payment_received", "order_canceled"], within: DAY, per: "order", dueField: "ends_at" },
  { awaits: "payment_by_shopper", from: "payment_needed", until: ["payment_received", "payment_not_needed", "order_canceled"], within: 3 * DAY, per: "subject" },
  { awaits: "payment_review", from: "payment_in_review", until: ["payment_approved", "order_canceled"], within: DAY, per: "order" },
  { awaits: "pack", from: "work_order_created", until: ["packed", "work_order_canceled", "order_canceled"], within: DAY, per: "subject", dueField: "ship_by" },
  { awaits: "label", from: "packed", until: ["label_bought", "unpacked", "order_canceled"], within: 4 * HOUR, per: "subject", starts: ({ data }) => !data?.by_hand && !data?.collect },
  // What was put together in core's own screen, or by another system, leaves as somebody says there.
  { awaits: "hand_over", from: "packed", until: ["shipped", "delivered", "unpacked", "order_canceled"], within: DAY, per: "subject", starts: ({ data }) => data?.by_hand === true && !data.collect },
  { awaits: "collection", from: "available_for_pickup", until: ["delivered", "unpacked", "order_canceled"], within: 7 * DAY, per: "subject", dueField: "keep_until", starts: ({ data }) => data?.collect === true },
  // The carrier keeps a label's money: a person has to know at once.
  { awaits: "label_refund", from: "label_refund_rejected", until: ["label_refund_seen"], within: 0, per: "subject" },
  // Of a parcel that no label of ours is on no scan is told.
  { awaits: "carrier_scan", from: "shipped", until: ["in_transit", "out_for_delivery", "delivered", "received_confirmed"], within: 2 * DAY, per: "subject", starts: ({ data }) => !data?.by_hand },
  // Whoever has it in their hands knows better than a carrier that says nothing.
  { awaits: "delivery", from: "shipped", until: ["delivered", "returning", "received_confirmed"], within: 10 * DAY, per: "subject", dueField: "promised_latest", moved: ({ subject }, facts) => toldOf(facts, subject)?.latest },
  { awaits: "capture_retry", from: "capture_failed", until: ["payment_captured", "order_canceled"], within: DAY, per: "order" },
  {
    awaits: "dispute_answer", from: "payment_disputed", until: ["dispute_answered", "dispute_won", "dispute_lost", "dispute_closed"], within: 7 * DAY,
    per: "subject", dueField: "evidence_due_by",
  },
  // The shopper does not know that their order stands: a person has to know at once. Any mail that reaches them ends it; where nothing is wrong
  // with their address, also one that goes out: not every provider tells what reached whom.
  {
    awaits: "reachable_shopper", from: ["message_bounced", "message_not_sent"], until: ["message_sent", "message_delivered", "delivered", "order_canceled"], within: 0,
    per: "order", starts: ({ subject }) => subject === "order_confirmed",
    ends: ({ kind }, start) => kind !== "message_sent" || (start.kind === "message_not_sent" && start.data?.trouble !== "address"),
  },
  { awaits: "case_answer", from: "case_opened", until: ["case_answered", "case_resolved", "case_merged"], within: DAY, per: "subject", dueField: "answer_by" },
  { awaits: "case_reply", from: "case_replied", until: ["case_answered", "case_resolved", "case_merged"], within: DAY, per: "subject", dueField: "answer_by" },
  { awaits: "case_reopened", from: "case_reopened", until: ["case_answered", "case_resolved", "case_merged"], within: DAY, per: "subject", dueField: "answer_by" },
  {
    awaits: "case_solution", from: ["case_opened", "case_reopened"], until: ["case_resolved", "case_merged"], within: 5 * DAY, per: "subject", dueField: "solve_by",
    moved: ({ subject }, facts) => facts.filter((f) => SAID_ANEW.includes(f.kind) && f.subject === subject).flatMap(({ data }) => (typeof data?.solve_by === "string" ? data.solve_by : [])).at(-1),
  },
  // What the shopper was told will be done is not: a person has to know at once.
  { awaits: "remedy", from: "remedy_failed", until: ["remedy_done", "case_resolved"], within: 0, per: "subject" },
];

/** Waits for somebody of the shop: theirs from the start, and not only once the time has passed. */
export const PERSON_WAITS: ReadonlySet<string> = new Set(["payment_review", "dispute_answer", "case_answer", "capture_retry", "label_refund", "reachable_shopper"]);

const namedTime = (fact: Fact, field: string | undefined): Date | undefined => {
  const named = field && fact.data?.[field];
  return typeof named === "string" ? new Date(named) : undefined;
};

function dueAt(start: Fact, rule: Rule, facts: readonly Fact[]): Date {
  const moved = rule.moved?.(start, facts);
  return (moved && new Date(moved)) || namedTime(start, rule.dueField) || new Date(start.at.getTime() + rule.within);
}

/** Whether a fact speaks of this subject: by name, by the work order it belongs to, or because it is about the whole order. */
const concerns = (fact: Fact, subject: string): boolean =>
  !subject || !fact.subject || fact.subject === subject || fact.data?.work_order_id === subject;

/** The facts that start a rule's waits. */
export const startsOf = ({ from }: Pick<Rule, "from">): readonly FactKind[] => (typeof from === "string" ? [from] : from);

/** Of what starts twice for the same thing, the last start counts. */
const lastOfEach = (starts: readonly Fact[]): Fact[] => [...new Map(starts.map((fact) => [fact.subject, fact])).values()];

/** The waits that an order's facts (oldest first) have started, each with its due time and whether it is over. */
export function waitsOf(facts: readonly Fact[]): Wait[] {
  return DEADLINE_RULES.flatMap((rule) => {
    const starts = facts.filter((f) => startsOf(rule).includes(f.kind) && (rule.starts?.(f) ?? true));
    const considered = rule.per === "order" ? starts.slice(-1) : lastOfEach(starts);
    return considered.map((start) => {
      const subject = rule.per === "subject" ? start.subject ?? "" : "";
      const met = facts.some((f) => rule.until.includes(f.kind) && f.at >= start.at && concerns(f, subject) && (rule.ends?.(f, start) ?? true));
      return { awaits: rule.awaits, subject, since: start.at, dueAt: dueAt(start, rule, facts), met };
    });
  });
}
