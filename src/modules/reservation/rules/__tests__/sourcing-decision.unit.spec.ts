import { allocate } from "../allocate";
import type { Demand } from "../demand";
import type { Destination, SourceLocation } from "../sourcing/location";
import type { Criterion } from "../sourcing/rule";
import { demand, location, NOWHERE, sourcingOf, stock } from "./sourcing-of";

const CUP = [demand("a", 2, { cup: 1 })];
const CUP_AND_LAMP = [demand("a", 2, { cup: 1 }), demand("b", 1, { lamp: 1 })];
const berlin = location("berlin", { country_code: "de", postal_code: "10115", fulfillment_set_ids: ["from-berlin"], latitude: 52.52, longitude: 13.405, parcel_costs: [{ country_code: "de", postal_prefix: null, amount: 4.9 }] });
const hamburg = location("hamburg", { created_at: "2021-01-01", country_code: "de", postal_code: "20457", fulfillment_set_ids: ["from-hamburg"], latitude: 53.551, longitude: 9.994 });
const paris = location("paris", { created_at: "2022-01-01", country_code: "fr", postal_code: "75001", parcel_costs: [{ country_code: null, postal_prefix: null, amount: 4.5 }] });
const LUEBECK = { country_code: "de", postal_code: "23552", latitude: 53.867, longitude: 10.687 };

type Told = { locations: SourceLocation[]; levels: Record<string, Record<string, number>>; criteria?: Criterion[]; lines?: Demand[]; to?: Destination; ships?: string[] };
const decided = ({ locations, levels, criteria, lines = CUP, to = NOWHERE, ships = [] }: Told) => {
  const { decision } = allocate(lines, stock(levels), sourcingOf(locations, { criteria, sale: { destination: to, fulfillment_set_ids: ships } }));
  return {
    chosen: Object.fromEntries(decision.chosen.map(({ location_id, because }) => [location_id, because])),
    passed_over: Object.fromEntries(decision.passed_over.map(({ location_id, because }) => [location_id, because])),
  };
};
const full = { cup: 2, lamp: 1 };

describe("why the goods come from where they come", () => {
  it("names the rule and the criteria in force, those of the house where no rule fits", () => {
    const { decision } = allocate(CUP, stock({ berlin: full }), sourcingOf([berlin], { criteria: ["nearest"] }));
    expect(decision).toMatchObject({ rule: { id: "rule", name: "Rule" }, criteria: ["nearest", "priority"] });
    expect(allocate(CUP, stock({ berlin: full }), sourcingOf([berlin])).decision).toMatchObject({ rule: null, criteria: ["shipping_origin", "not_full", "fewest_splits", "priority"] });
  });

  it("is that no other keeps the goods; the others keep none, are closed, or serve another channel", () => {
    const shut = location("shut", { closed: true });
    const counter = location("counter", { sales_channel_ids: ["counter"] });
    expect(decided({ locations: [berlin, hamburg, shut, counter], levels: { berlin: full, hamburg: { pen: 9 }, shut: full } })).toEqual({
      chosen: { berlin: { code: "only_one" } },
      passed_over: { hamburg: { code: "keeps_none" }, shut: { code: "closed" }, counter: { code: "not_for_channel" } },
    });
  });

  it("is that it alone has all; another has too little, or would have made more parcels, of which item and by how much", () => {
    const levels = { berlin: { cup: 5 }, hamburg: { cup: 2, lamp: 1 }, paris: { cup: 0 } };
    expect(decided({ locations: [berlin, hamburg, paris], levels, lines: CUP_AND_LAMP })).toEqual({
      chosen: { hamburg: { code: "has_all" } },
      passed_over: {
        berlin: { code: "more_splits", inventory_item_id: "lamp", available: 0, needed: 1 },
        paris: { code: "too_little", inventory_item_id: "cup", available: 0, needed: 2 },
      },
    });
  });

  it("is that the chosen shipping leaves from there", () => {
    expect(decided({ locations: [berlin, hamburg], levels: { berlin: full, hamburg: full }, ships: ["from-hamburg"] })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "shipping_origin" } },
      passed_over: { berlin: { code: "not_shipping_origin" } },
    });
  });

  it("is that the other has all the orders it can do", () => {
    expect(decided({ locations: [{ ...berlin, full: true }, hamburg], levels: { berlin: full, hamburg: full } })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "not_full" } },
      passed_over: { berlin: { code: "full" } },
    });
  });

  it("is that it is nearest: in kilometres where they are known, else by country and postal code", () => {
    const levels = { berlin: full, hamburg: full, paris: full };
    expect(decided({ locations: [berlin, hamburg, paris], levels, criteria: ["nearest"], to: LUEBECK })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "nearest", km: 58 } },
      passed_over: { berlin: { code: "farther", km: 235 }, paris: { code: "farther", country_code: "fr" } },
    });
    expect(decided({ locations: [berlin, hamburg], levels, criteria: ["nearest"], to: { ...LUEBECK, latitude: null, longitude: null } })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "nearest", country_code: "de", postal_prefix: "2" } },
      passed_over: { berlin: { code: "farther", country_code: "de" } },
    });
  });

  it("is that its parcel is cheapest; one whose price nobody knows is dearest", () => {
    expect(decided({ locations: [berlin, hamburg, paris], levels: { berlin: full, hamburg: full, paris: full }, criteria: ["cheapest"], to: LUEBECK })).toEqual({
      chosen: { paris: { code: "has_all", by: "cheapest", amount: 4.5 } },
      passed_over: { berlin: { code: "dearer", amount: 4.9 }, hamburg: { code: "dearer", amount: null } },
    });
  });

  it("is that it has the most of the wanted goods, all items together", () => {
    expect(decided({ locations: [berlin, hamburg], levels: { berlin: { cup: 9, lamp: 1, pen: 99 }, hamburg: { cup: 5, lamp: 6 } }, criteria: ["most_stock"], lines: CUP_AND_LAMP })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "most_stock", available: 11 } },
      passed_over: { berlin: { code: "less_stock", available: 10 } },
    });
  });

  it("is its priority, and between equal ones its age", () => {
    const levels = { berlin: full, hamburg: full };
    expect(decided({ locations: [{ ...berlin, priority: 2 }, { ...hamburg, priority: -1 }], levels })).toEqual({
      chosen: { hamburg: { code: "has_all", by: "priority", priority: -1 } },
      passed_over: { berlin: { code: "lower_priority", priority: 2 } },
    });
    expect(decided({ locations: [hamburg, berlin], levels })).toEqual({
      chosen: { berlin: { code: "has_all", by: "priority", priority: 0, older: true } },
      passed_over: { hamburg: { code: "lower_priority", priority: 0, newer: true } },
    });
  });

  it("is, of two that are chosen, that no other has the rest, or that it is the best of those that have it", () => {
    const levels = { berlin: { cup: 2 }, hamburg: { lamp: 1 }, paris: { lamp: 3 } };
    expect(decided({ locations: [berlin, hamburg, paris], levels, lines: CUP_AND_LAMP, criteria: ["fewest_splits", "nearest"], to: LUEBECK })).toEqual({
      chosen: { hamburg: { code: "nearest", km: 58 }, berlin: { code: "needed_for_rest", inventory_item_id: "cup", available: 2, needed: 2 } },
      passed_over: { paris: { code: "farther", country_code: "fr" } },
    });
  });

  it("is, for one with everything, that two nearer ones are nearer together too", () => {
    const levels = { berlin: { cup: 2 }, hamburg: { lamp: 1 }, paris: full };
    expect(decided({ locations: [berlin, hamburg, paris], levels, lines: CUP_AND_LAMP, criteria: ["nearest"], to: LUEBECK }).passed_over).toEqual({ paris: { code: "farther", country_code: "fr" } });
  });

  it("tells how much more of what is nowhere in stock would have had to be kept there", () => {
    const lines = [demand("a", 2, { cup: 1 }, true), demand("b", 1, { lamp: 1 })];
    expect(decided({ locations: [berlin, hamburg], levels: { berlin: { lamp: 1 }, hamburg: { cup: -3, lamp: 1 } }, lines })).toEqual({
      chosen: { hamburg: { code: "has_all" } },
      passed_over: { berlin: { code: "more_splits", inventory_item_id: "cup", available: 0, needed: 2 } },
    });
  });

  it("chooses none where not everything can be served, and tells of each location what it has too little of", () => {
    expect(decided({ locations: [berlin, hamburg], levels: { berlin: { cup: 1 }, hamburg: { cup: -1 } } })).toEqual({
      chosen: {},
      passed_over: {
        berlin: { code: "too_little", inventory_item_id: "cup", available: 1, needed: 2 },
        hamburg: { code: "too_little", inventory_item_id: "cup", available: 0, needed: 2 },
      },
    });
  });
});
