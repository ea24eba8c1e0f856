import type Stripe from "stripe";
import { moveDispute } from "../dispute-states";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { moveBalance } from "./balance";
import { withdrawFunds } from "./open-dispute";

/** An inquiry is won (the bank asks no more) or escalated to a dispute; a dispute is won or lost. */
export type Decision = "won" | "lost" | "escalated";

/** The card's bank decides. @throws 400 when the dispute is closed, or cannot come to this */
export function decideDispute(world: World, dispute: Stripe.Dispute, decision: Decision): void {
  if (!["won", "lost", "escalated"].includes(decision)) throw StripeRefusal.invalid(`Invalid outcome: ${String(decision)}`, "outcome");
  const hadTakenFunds = dispute.balance_transactions.length > 0;
  moveDispute(dispute, decision);
  if (decision === "escalated") return escalate(world, dispute);
  if (decision === "won") dispute.is_charge_refundable = true;
  world.emit("charge.dispute.closed", dispute);
  if (decision === "won" && hadTakenFunds) reinstateFunds(world, dispute);
}

function escalate(world: World, dispute: Stripe.Dispute): void {
  if (dispute.payment_method_details?.card) dispute.payment_method_details.card.case_type = "chargeback";
  world.emit("charge.dispute.updated", dispute);
  withdrawFunds(world, dispute);
}

/** The amount comes back; the fee does not. https://docs.stripe.com/disputes/how-disputes-work */
function reinstateFunds(world: World, dispute: Stripe.Dispute): void {
  const { id: source, amount, currency, charge } = dispute;
  const description = `Chargeback reversal for ${String(charge)}`;
  dispute.balance_transactions.push(moveBalance(world, { kind: "dispute_reversal", amount, currency, source, description }));
  world.emit("charge.dispute.funds_reinstated", dispute);
}
