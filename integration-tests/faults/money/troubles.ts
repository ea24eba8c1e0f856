import type { Fault } from "../../../demo/doubles/kit/faults";

/** What befalls a call: a fault of Stripe's or of the way to it, and whether the store is killed while it is open. */
export type Trouble = { name: string; fault?: Omit<Fault, "match" | "body">; killed?: "unanswered" | "answered" };

/** As many as the official client's first try and its two repeats. */
const TRIES = 3;
/** More than any client repeats before its store is killed. */
const ALWAYS = 1_000;
const NEVER_MS = 120_000;

export const TROUBLES: readonly Trouble[] = [
  { name: "killed before Stripe has it", fault: { kind: "timeout", times: ALWAYS }, killed: "unanswered" },
  { name: "killed after Stripe did it", fault: { kind: "done_but_late", lateMs: NEVER_MS, times: ALWAYS }, killed: "unanswered" },
  { name: "killed with the answer", killed: "answered" },
  { name: "no answer in time", fault: { kind: "timeout", times: TRIES } },
  { name: "429", fault: { kind: "rate_limited", times: TRIES } },
  { name: "500", fault: { kind: "server_error", times: TRIES } },
  { name: "cut before Stripe did it", fault: { kind: "cut", times: TRIES } },
  { name: "cut after Stripe did it", fault: { kind: "done_but_cut", times: TRIES } },
  { name: "webhook before the answer", fault: { kind: "done_but_late", lateMs: 2_000 } },
];
