import { labelOptionsFor, withWishes, type LabelRule, type Parcelled } from "../label-options";

const parcel = (more: Partial<Parcelled> = {}): Parcelled => ({ order_value: 30_000, parcel_value: 12_000, country: "DE", tags: [], metadata: [{}], ...more });

it.each<[string, LabelRule[], Partial<Parcelled>, object]>([
  ["no rules, no options", [], {}, {}],
  ["from an order's value on, the parcel's value is insured", [{ when: { orderValueFrom: 20_000 }, insure: "value" }], {}, { insured_amount: 12_000 }],
  ["below it, nothing is", [{ when: { orderValueFrom: 30_001 }, insure: "value" }], {}, {}],
  ["a fixed amount", [{ when: {}, insure: 5_000 }], {}, { insured_amount: 5_000 }],
  ["the first rule's word counts, also when it says no", [{ when: { countries: ["DE"] }, insure: false }, { when: {}, insure: "value", signature: "any" }], {}, { signature: "any" }],
  ["a tag of one product", [{ when: { tags: ["wine", "beer"] }, signature: "adult", dangerousGoods: ["alcohol"] }], { tags: ["wine"] }, { signature: "adult", dangerous_goods: ["alcohol"] }],
  ["metadata of one product", [{ when: { metadata: { battery: "ion" } }, dangerousGoods: ["lithium_ion"] }], { metadata: [{}, { battery: "ion" }] }, { dangerous_goods: ["lithium_ion"] }],
  ["metadata must be all of one product", [{ when: { metadata: { a: 1, b: 2 } }, signature: "any" }], { metadata: [{ a: 1 }, { b: 2 }] }, {}],
  ["dangerous goods of several rules add up", [{ when: {}, dangerousGoods: ["alcohol"] }, { when: {}, dangerousGoods: ["alcohol", "lithium_ion"], returnLabel: true }], {}, { dangerous_goods: ["alcohol", "lithium_ion"], return_label: true }],
])("%s", (_case, rules, more, options) => {
  expect(labelOptionsFor(rules, parcel(more))).toEqual(options);
});

it("a person's wish goes before the rules, option by option, and can switch one off", () => {
  const byRule = { signature: "adult", insured_amount: 100, dangerous_goods: ["alcohol"], return_label: true } as const;
  const given = { ...byRule, dangerous_goods: [...byRule.dangerous_goods] };
  expect(withWishes(given, {})).toEqual(given);
  expect(withWishes(given, { signature: "none", insured_amount: 0, dangerous_goods: [], return_label: false })).toEqual({});
  expect(withWishes({}, { signature: "any", insured_amount: 5 })).toEqual({ signature: "any", insured_amount: 5 });
});
