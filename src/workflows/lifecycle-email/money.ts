import { BigNumber } from "@medusajs/framework/utils";
import type { BigNumberInput } from "@medusajs/framework/types";
import type { Money } from "../../emails";

/** An amount of core's as mails take it, with every digit; undefined where there is none. */
export function moneyOf(amount: BigNumberInput | null | undefined, currency: string): Money | undefined {
  if (amount === null || amount === undefined) return undefined;
  const { value } = new BigNumber(amount).raw ?? { value: new BigNumber(amount).numeric };
  return { amount: { value: value as string | number }, currency };
}

/** The same, left out where nothing is to be said: no discount, no tax. */
export const moneyAboveZero = (amount: BigNumberInput | null | undefined, currency: string): Money | undefined =>
  amount !== null && amount !== undefined && new BigNumber(amount).numeric > 0 ? moneyOf(amount, currency) : undefined;
