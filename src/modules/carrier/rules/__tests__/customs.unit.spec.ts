import { declaration } from "../customs";

it("declares all pieces of a line together, and what a product does not say as the shop's usual", () => {
  const mug = { title: "Mug", quantity: 3, grams: 400, price: 1_250, hs_code: "691200", origin_country: "pt" };
  const card = { title: "Card", quantity: 1, grams: null, price: 300, hs_code: null, origin_country: null };
  expect(declaration([mug, card], "eur", "DE", 500)).toEqual([
    { description: "Mug", quantity: 3, grams: 1_200, value: { amount: 3_750, currency_code: "eur" }, hs_code: "691200", origin_country: "PT" },
    { description: "Card", quantity: 1, grams: 500, value: { amount: 300, currency_code: "eur" }, hs_code: null, origin_country: "DE" },
  ]);
});
