import { toCharged } from "./minor-units";

/**
 * What core is to book for an attempt of `amount` when `left` is what it has left of the authorisation, both as Medusa tells
 * them. Core keeps fractions that no card is charged (a total of 16978.5 JPY is held and charged as 16979, one of 12.345 KWD as 12.350):
 * the attempt that takes the rest books it to the last fraction, or core would find it too much, or never all captured.
 */
export const bookedAmount = (amount: string, left: string, currencyCode: string): string =>
  toCharged(amount, currencyCode) === toCharged(left, currencyCode) ? left : amount;
