import type Stripe from "stripe";
import { decideDispute, type Decision } from "./actions/decide-dispute";
import { warnOfFraud } from "./actions/early-fraud-warning";
import { failPayout } from "./actions/fail-payout";
import { openDispute, type DisputeGiven } from "./actions/open-dispute";
import { payOut } from "./actions/pay-out";
import { acceptRefund, failRefund } from "./actions/settle-refund";
import type { World } from "./world";

/** What banks and cardholders do after the sale, which in life nobody asks them to. */
export class Bank {
  constructor(private readonly world: World) {}

  /** Opens a dispute over what is left of a charge, or a part of it; or an inquiry first. */
  dispute(chargeId: string, given: DisputeGiven = {}): Stripe.Dispute {
    return openDispute(this.world, this.world.store.charges.get(chargeId, "charge"), given);
  }

  decideDispute(disputeId: string, decision: Decision): Stripe.Dispute {
    const dispute = this.world.store.disputes.get(disputeId, "dispute");
    decideDispute(this.world, dispute, decision);
    return dispute;
  }

  warnOfFraud(chargeId: string, fraudType?: string): Stripe.Radar.EarlyFraudWarning {
    return warnOfFraud(this.world, this.world.store.charges.get(chargeId, "charge"), fraudType);
  }

  /** Accepts a pending refund, or sends any refund back. */
  settleRefund(refundId: string, succeeded = true, failureReason?: string): Stripe.Refund {
    const refund = this.world.store.refunds.get(refundId, "refund");
    if (succeeded) acceptRefund(this.world, refund);
    else failRefund(this.world, refund, failureReason);
    return refund;
  }

  /** Pays out what every currency has. */
  payOut(): Stripe.Payout[] {
    return payOut(this.world);
  }

  failPayout(payoutId: string, failureCode?: string): Stripe.Payout {
    const payout = this.world.store.payouts.get(payoutId, "payout");
    failPayout(this.world, payout, failureCode);
    return payout;
  }
}
