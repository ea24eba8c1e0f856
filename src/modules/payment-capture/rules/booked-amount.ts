import { toMinor } from "./minor-units";

/**
 * What core is to book for an attempt of `amount` when `left` is what it has left of the authorisation, both as Medusa tells
 * them. Core keeps fractions of a smallest unit that no card is charged (a total of 16978.5 JPY is held and charged as 16979):
 * the attempt that takes the rest books it to the last fraction, or core would find it too much, or never all captured.
 */
export const bookedAmount = (amount: string, left: string, currencyCode: string): string =>
  toMinor(amount, currencyCode) === toMinor(left, currencyCode) ? left : amount;
