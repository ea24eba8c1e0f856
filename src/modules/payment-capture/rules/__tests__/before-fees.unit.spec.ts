import { beforeFees } from "../before-fees";

it.each([
  [{ amount: "96.80", fees: "3.20", difference: "0.00", currency_code: "eur" }, "100.00"],
  [{ amount: "96.80", fees: "3.20", difference: "-4.00", currency_code: "eur" }, "104.00"],
  [{ amount: "4700", fees: "300", difference: "200", currency_code: "jpy" }, "4800"],
])("%j came to %s before fees", (payout, sum) => {
  expect(beforeFees(payout)).toBe(sum);
});
