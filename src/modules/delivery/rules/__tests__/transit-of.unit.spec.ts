import { transitOf, type TransitTime } from "../transit-of";

const general = { days: { min: 1, max: 3 }, carrier_days: [1, 2, 3, 4, 5] };
const row = (id: string, more: Partial<TransitTime>): TransitTime => ({ id, service: null, location_id: null, country_code: null, postal_prefix: null, min_days: 9, max_days: 9, carrier_days: null, ...more });
const to = (country_code: string, postal_code: string | null = null) => ({ services: ["so_1", "dhl"], location_id: "sloc_1", destination: { country_code, postal_code } });
const chosen = (times: TransitTime[], asked = to("de", "20457"), metadata: unknown = null) => transitOf(asked, { times, metadata, general }).days.min;

it("takes the days that a shipping option states, and trusts them more than one number for all", () => {
  expect(transitOf(to("de"), { times: [], metadata: { transit_days: { min: 1, max: 1 } }, general })).toEqual({ days: { min: 1, max: 1 }, confidence: 0.8, source: "shipping_option", carrier_days: [1, 2, 3, 4, 5] });
  expect(transitOf(to("de"), { times: [], metadata: null, general })).toMatchObject({ days: { min: 1, max: 3 }, confidence: 0.5, source: "plugin_options" });
});

it.each([undefined, null, {}, { transit_days: null }, { transit_days: { min: 2 } }, { transit_days: { min: 3, max: 1 } }, { transit_days: { min: -1, max: 1 } }, { transit_days: { min: "1", max: "2" } }])(
  "takes the general days where an option states %j", (metadata) => {
    expect(transitOf(to("de"), { times: [], metadata, general })).toMatchObject({ days: general.days, source: "plugin_options" });
  }
);

it("never ends a window before it begins", () => {
  expect(transitOf(to("de"), { times: [], metadata: null, general: { ...general, days: { min: 5, max: 3 } } }).days).toEqual({ min: 5, max: 5 });
});

describe("the table", () => {
  it("prefers the service, then the country, the longer postal prefix, the location", () => {
    const all = [row("a", { min_days: 1 }), row("b", { country_code: "de", min_days: 2 }), row("c", { country_code: "de", postal_prefix: "2", min_days: 3 }), row("d", { country_code: "de", postal_prefix: "204", min_days: 4 }), row("e", { service: "dhl", min_days: 5 }), row("f", { service: "dhl", location_id: "sloc_1", min_days: 6 })];
    expect([1, 2, 3, 4, 5, 6].map((n) => chosen(all.slice(0, n)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ["another service", { service: "ups" }], ["another country", { country_code: "fr" }], ["another postal code", { country_code: "de", postal_prefix: "8" }],
    ["another location", { location_id: "sloc_2" }], ["a postal code of any country", { postal_prefix: "204" }],
  ])("leaves out a row for %s", (_, more) => {
    expect(chosen([row("a", more)])).toBe(1);
  });

  it("reads postal codes without spaces and case", () => {
    expect(chosen([row("a", { country_code: "gb", postal_prefix: "SW1A 1" })], to("gb", "sw1a1AA"))).toBe(9);
  });

  it("goes before the option's metadata where it names the service, and after it where it names none", () => {
    const metadata = { transit_days: { min: 2, max: 2 } };
    expect(chosen([row("a", { service: "so_1" })], to("de"), metadata)).toBe(9);
    expect(chosen([row("a", {})], to("de"), metadata)).toBe(2);
  });

  it("tells the week days on which its carrier moves", () => {
    expect(transitOf(to("de"), { times: [row("a", { carrier_days: [1, 2, 3, 4, 5, 6] })], metadata: null, general })).toMatchObject({ source: "table", confidence: 0.8, carrier_days: [1, 2, 3, 4, 5, 6] });
  });
});
