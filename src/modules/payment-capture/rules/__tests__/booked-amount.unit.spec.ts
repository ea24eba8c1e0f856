import { bookedAmount } from "../booked-amount";

it.each([
  ["16979", "16978.5", "jpy", "16978.5"],
  ["16978", "16978.3", "jpy", "16978.3"],
  ["20.00", "19.995", "eur", "19.995"],
  ["12.345", "12.3451", "kwd", "12.3451"],
])("what takes the rest books it to the last fraction: %s of %s %s", (amount, left, currency, booked) => {
  expect(bookedAmount(amount, left, currency)).toBe(booked);
});

it("a part is booked as it is charged", () => {
  expect(bookedAmount("5000", "16978.5", "jpy")).toBe("5000");
});

it("what is more than is left is left for core to refuse", () => {
  expect(bookedAmount("16980", "16978.5", "jpy")).toBe("16980");
  expect(bookedAmount("10.00", "5.00", "eur")).toBe("10.00");
});
