/** A fee as a balance transaction tells of it; the amount in the currency's smallest unit. */
export type Fee = { amount: number; description: string };

/** This double's price of a charge, as Stripe asks of European cards: 1.5 % and 0.25. https://stripe.com/pricing */
export const CHARGE_FEE = { share: 0.015, fixed: 25 };

/** What a dispute costs when it is opened, won or lost. https://docs.stripe.com/disputes/how-disputes-work */
export const DISPUTE_FEE: Fee = { amount: 1_500, description: "Dispute fee" };

/** https://docs.stripe.com/currencies#three-decimal; written here anew, for what is tested against this double has its own list. */
const THREE_DECIMALS = new Set(["bhd", "iqd", "jod", "kwd", "omr", "tnd"]);

/** The fee for a captured amount, rounded to whole smallest units. 0.25 of a three-decimal currency is 250 of its units. */
export function chargeFee(amount: number, currency: string): Fee {
  const fixed = THREE_DECIMALS.has(currency) ? CHARGE_FEE.fixed * 10 : CHARGE_FEE.fixed;
  return { amount: Math.round(amount * CHARGE_FEE.share) + fixed, description: "Stripe processing fees" };
}
