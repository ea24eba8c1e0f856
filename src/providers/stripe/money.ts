import type { BigNumberInput } from "@medusajs/framework/types";
import { BigNumber, MathBN, MedusaError } from "@medusajs/framework/utils";

/** https://docs.stripe.com/currencies#zero-decimal, without those of `WHOLE_UNITS`. */
const ZERO_DECIMALS = new Set(
  ["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf"],
);
/** https://docs.stripe.com/currencies#three-decimal: the last digit must be 0. */
const THREE_DECIMALS = new Set(["bhd", "iqd", "jod", "kwd", "omr", "tnd"]);
/** https://docs.stripe.com/currencies#special-cases: no fractions in use, yet sent with two decimals. */
const WHOLE_UNITS = new Set(["isk", "ugx"]);

/** How many decimals Stripe counts in a currency. */
export function decimalsOf(currency: string): 0 | 2 | 3 {
  const code = currency.toLowerCase();
  if (ZERO_DECIMALS.has(code)) return 0;
  return THREE_DECIMALS.has(code) ? 3 : 2;
}

/** The step in which Stripe takes amounts, in smallest units: 10 for three decimals, 100 for whole units. */
function stepOf(currency: string): number {
  if (THREE_DECIMALS.has(currency.toLowerCase())) return 10;
  return WHOLE_UNITS.has(currency.toLowerCase()) ? 100 : 1;
}

/**
 * Medusa's amount ("12.34" EUR) in Stripe's smallest unit (1234), rounded half up to what Stripe takes.
 * @throws MedusaError INVALID_DATA when it is no number, negative, or beyond exact integers
 */
export function toSmallestUnit(amount: BigNumberInput, currency: string): number {
  const step = stepOf(currency);
  const smallest = MathBN.mult(exact(amount), 10 ** decimalsOf(currency));
  const steps = MathBN.div(smallest, step).integerValue(ROUND_HALF_UP);
  const whole = steps.multipliedBy(step).toNumber();
  if (!Number.isSafeInteger(whole) || whole < 0) throw notAnAmount(currency);
  return whole;
}

/** Stripe's smallest unit (1234) in Medusa's amount (12.34), exactly. */
export function fromSmallestUnit(smallest: number, currency: string): BigNumber {
  return new BigNumber(MathBN.div(smallest, 10 ** decimalsOf(currency)));
}

/** bignumber.js' constant, which Medusa's MathBN does not export. */
const ROUND_HALF_UP = 4;

function exact(amount: BigNumberInput) {
  const isText = typeof amount === "string";
  if (isText && !/^\d+(\.\d+)?$/.test(amount)) throw notAnAmount();
  return MathBN.convert(amount);
}

const notAnAmount = (currency?: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `The amount${currency ? ` in ${currency.toUpperCase()}` : ""} must be a number from 0 up.`);
