import fc from "fast-check";
import { areTogether, leaveReason, MERGEABLE_STATES, mergeKey, whyNotTogether, type MergeRow, type MergeSide } from "../merge";
import { WORK_ORDER_STATES } from "../work-order-states";

const side = (more: Partial<MergeSide> = {}): MergeSide => ({
  customer_id: "cus_1", email: "anna@example.com", currency_code: "eur", ways: [{ adapter: "easypost", service: "Priority", option: "so_1" }],
  address: { first_name: "Anna", last_name: "Lindqvist", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de" }, ...more,
});

describe("orders may travel together", () => {
  it.each([
    ["by the same customer, though they wrote another e-mail", { email: "other@example.com" }],
    ["written with other capitals and spaces", { address: { ...side().address, first_name: "ANNA ", city: " berlin", address_1: "Kastanienallee  7" } }],
    ["by two options of the same service", { ways: [{ adapter: "easypost", service: "Priority", option: "so_2" }] }],
  ])("%s", (_, more) => expect(mergeKey(side(more))).toBe(mergeKey(side())));

  it.each([
    ["of another customer at the same address", { customer_id: "cus_2" }],
    ["to another person there", { address: { ...side().address, first_name: "Ben" } }],
    ["to another floor", { address: { ...side().address, address_2: "3rd floor" } }],
    ["by another service", { ways: [{ adapter: "easypost", service: "Express", option: "so_1" }] }],
    ["by the same service of another carrier", { ways: [{ adapter: "shipengine", service: "Priority", option: "so_1" }] }],
    ["with a further service", { ways: [...side().ways, { adapter: "easypost", service: "Express" }] }],
    ["in another currency", { currency_code: "usd" }],
  ])("but not %s", (_, more) => expect(mergeKey(side(more))).not.toBe(mergeKey(side())));

  it("guests are known by their e-mail, and never taken for a customer", () => {
    expect(mergeKey(side({ customer_id: null, email: "Anna@Example.com " }))).toBe(mergeKey(side({ customer_id: null })));
    expect(mergeKey(side({ customer_id: null }))).not.toBe(mergeKey(side()));
  });
  it("an option that is no carrier's of ours is known by its id", () => {
    const by = (option: string) => mergeKey(side({ ways: [{ option }] }));
    expect(by("so_1")).toBe(by("so_1"));
    expect(by("so_1")).not.toBe(by("so_2"));
  });
  it.each([
    ["shopper", { customer_id: null, email: " " }], ["address", { address: null }], ["street", { address: { ...side().address, address_1: "" } }],
    ["way of shipping", { ways: [] }], ["known way of shipping", { ways: [{ adapter: "easypost" }] }],
  ])("nothing goes with an order without a %s", (_, more) => expect(mergeKey(side(more))).toBeNull());
  it("one field is never read as another", () => {
    const text = fc.string({ maxLength: 4 });
    fc.assert(fc.property(text, text, text, text, (a, b, c, d) => {
      fc.pre(JSON.stringify([a, b].map(plain)) !== JSON.stringify([c, d].map(plain)));
      const of = (first_name: string, last_name: string) => mergeKey(side({ address: { ...side().address, first_name, last_name } }));
      expect(of(a, b)).not.toBe(of(c, d));
    }));
  });
});
const plain = (text: string) => text.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

const row = (n: number, more: Partial<MergeRow> = {}): MergeRow => ({
  id: `w${n}`, order_id: `o${n}`, display_id: n, location_id: "L1", state: "ready", waiting_code: null, merge_id: null, merge_key: "k", packages: 0, ...more,
});

describe("work orders go together", () => {
  it("when they are one shopper's, at one location, and none is packed", () => {
    expect(whyNotTogether([row(1), row(2, { state: "picking" }), row(3, { state: "picked" })])).toBeNull();
  });
  it.each([
    ["one alone", [row(1)], "it takes two"],
    ["one at another location", [row(1), row(2, { location_id: "L2" })], "#2 is at another location"],
    ["another shopper's", [row(1), row(2, { merge_key: "other" })], "#2 is another shopper's"],
    ["those of whom nothing is known", [row(1, { merge_key: null }), row(2, { merge_key: null })], "#1 is another shopper's"],
    ["one that waits", [row(1), row(2, { state: "waiting", waiting_code: "held" })], "#2 has to wait"],
    ["one that waits though it was begun", [row(1), row(2, { state: "picking", waiting_code: "payment_review" })], "#2 has to wait"],
    ["one that is packed in part", [row(1), row(2, { state: "picked", packages: 1 })], "some of #2 is packed"],
    ["two parts of one order", [row(1), row(2, { order_id: "o1" })], "of one order"],
  ])("not with %s", (_, rows, why) => expect(whyNotTogether(rows)).toContain(why));
  it.each(WORK_ORDER_STATES.map((state) => [state]))("only while its pieces can be packed: %s", (state) => {
    expect(whyNotTogether([row(1), row(2, { state })]) === null).toBe(MERGEABLE_STATES.includes(state));
  });
  it("and are together once they have the same merge", () => {
    expect(areTogether([row(1, { merge_id: "m" }), row(2, { merge_id: "m" })])).toBe(true);
    for (const rows of [[row(1, { merge_id: "m" })], [row(1), row(2)], [row(1, { merge_id: "m" }), row(2)], [row(1, { merge_id: "m" }), row(2, { merge_id: "n" })]]) expect(areTogether(rows)).toBe(false);
  });
});

describe("a work order leaves the others", () => {
  const now = { state: "picked" as const, edited: false, waiting_code: null, merge_key: "k" };
  it.each([
    ["when its order is cancelled, before all else", { state: "cancelled" as const, edited: true, merge_key: "n" }, "cancelled"],
    ["when its order is edited", { edited: true, waiting_code: "held" }, "changed"],
    ["when it goes to another address", { merge_key: "n", waiting_code: "held" }, "address"],
    ["when nobody knows any more where it goes", { merge_key: null }, "address"],
    ["when it has to wait", { waiting_code: "payment_review" }, "waits"],
  ])("%s", (_, more, why) => expect(leaveReason({ ...now, ...more }, "k")).toBe(why));
  it("and stays while nothing of that happens", () => expect(leaveReason(now, "k")).toBeNull());
});
