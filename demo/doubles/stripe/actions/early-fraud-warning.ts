import type Stripe from "stripe";
import { StripeRefusal } from "../refusals";
import { newEarlyFraudWarning } from "../shapes/review";
import type { World } from "../world";

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object */
const FRAUD_TYPES = new Set([
  "card_never_received", "fraudulent_card_application", "made_with_counterfeit_card", "made_with_lost_card", "made_with_stolen_card", "misc",
  "unauthorized_use_of_card",
]);

/** The card's bank warns of fraud, as it does days before a dispute. @throws 400 on a failed charge or an unknown type */
export function warnOfFraud(world: World, charge: Stripe.Charge, fraudType = "unauthorized_use_of_card"): Stripe.Radar.EarlyFraudWarning {
  if (!FRAUD_TYPES.has(fraudType)) throw StripeRefusal.invalid(`Invalid fraud_type: ${fraudType}`, "fraud_type");
  if (!charge.paid) throw StripeRefusal.invalid(`Charge ${charge.id} took no money: there is nothing to warn of.`);
  const warning = newEarlyFraudWarning(charge, fraudType, world.clock.seconds());
  warning.actionable = isActionable(charge);
  world.store.warnings.add(warning);
  world.emit("radar.early_fraud_warning.created", warning);
  return warning;
}

/** A warning can be acted on until its charge is refunded in full or disputed. */
export function reconsiderWarnings({ store, emit }: World, charge: Stripe.Charge): void {
  for (const warning of store.warnings.all()) {
    if (warning.charge !== charge.id || warning.actionable === isActionable(charge)) continue;
    warning.actionable = isActionable(charge);
    emit("radar.early_fraud_warning.updated", warning);
  }
}

const isActionable = ({ refunded, disputed }: Stripe.Charge) => !refunded && !disputed;
