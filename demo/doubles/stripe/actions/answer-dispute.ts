import type Stripe from "stripe";
import { moveDispute, requireDisputeState } from "../dispute-states";
import type { Params } from "../form";
import { branch, flag, mergedMetadata, text } from "../params";
import { StripeRefusal } from "../refusals";
import { EVIDENCE_FIELDS } from "../shapes/dispute";
import type { World } from "../world";
import { decideDispute, type Decision } from "./decide-dispute";

/** https://docs.stripe.com/api/disputes/update */
const MOST_CHARACTERS = 150_000;

/** Words that decide a dispute in test mode: https://docs.stripe.com/testing#evidence */
const DECIDING_WORDS: Record<string, Decision> = { winning_evidence: "won", losing_evidence: "lost", escalate_inquiry_evidence: "escalated" };

/** Changes a dispute. Evidence goes to the bank at once, and only once, unless `submit=false` keeps it back. @throws 400 */
export function answerDispute(world: World, dispute: Stripe.Dispute, params: Params): void {
  const given = branch(params, "evidence");
  const isEvidenceGiven = Object.keys(given).length > 0;
  const isSubmitted = flag(params, "submit") ?? isEvidenceGiven;
  if (isEvidenceGiven || isSubmitted) requireDisputeState(dispute, "answered");
  stageEvidence(dispute, given);
  dispute.metadata = mergedMetadata(dispute.metadata, params);
  if (isSubmitted) submit(world, dispute);
  world.emit("charge.dispute.updated", dispute);
  const decision = isSubmitted ? DECIDING_WORDS[dispute.evidence.uncategorized_text ?? ""] : undefined;
  if (decision) decideDispute(world, dispute, decision);
}

function stageEvidence(dispute: Stripe.Dispute, given: Params): void {
  const { enhanced_evidence, ...plain } = given;
  const unknown = Object.keys(plain).find((field) => !(EVIDENCE_FIELDS as readonly string[]).includes(field));
  if (unknown) throw StripeRefusal.invalid(`Received unknown parameter: evidence[${unknown}]`, `evidence[${unknown}]`, "parameter_unknown");
  const staged = Object.fromEntries(Object.keys(plain).map((field) => [field, text(plain, field) ?? null]));
  const evidence = { ...dispute.evidence, ...staged, ...(typeof enhanced_evidence === "object" && { enhanced_evidence }) } as Stripe.Dispute.Evidence;
  if (lengthOf(evidence) > MOST_CHARACTERS) throw StripeRefusal.invalid("Evidence may have 150,000 characters in all.", "evidence");
  dispute.evidence = evidence;
  dispute.evidence_details.has_evidence = lengthOf(evidence) > 0;
}

const lengthOf = (evidence: Stripe.Dispute.Evidence) =>
  Object.values(evidence).reduce((total: number, value: unknown) => total + (typeof value === "string" ? value.length : 0), 0);

function submit({ clock }: World, dispute: Stripe.Dispute): void {
  moveDispute(dispute, "answered");
  const details = dispute.evidence_details;
  details.submission_count += 1;
  details.submission_method = "manual";
  details.past_due = details.due_by !== null && clock.seconds() > details.due_by;
}
