import { placeOfCountry } from "../sourcing/country-places";
import { distance, measuredKm, sharedPostalPrefix } from "../sourcing/distance";
import { parcelCost } from "../sourcing/parcel-cost";
import { NOWHERE } from "./sourcing-of";

const at = (country_code: string | null, postal_code: string | null = null, point: [number, number] | null = null) => ({
  country_code, postal_code, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null,
});
const BERLIN: [number, number] = [52.52, 13.405];
const HAMBURG: [number, number] = [53.551, 9.994];

describe("how far apart two places are", () => {
  it("is the great circle where both coordinates are known", () => {
    expect(distance(at("de", "1", BERLIN), at("de", "2", HAMBURG))).toBe(255);
    expect(measuredKm(at(null, null, [0, 0]), at(null, null, [0, 180]))).toBe(20015);
    expect(measuredKm(at("de", null, BERLIN), at("de"))).toBeUndefined();
  });

  it("is less within a country the longer the postal codes are alike, however they are written", () => {
    const toShopper = (code: string | null) => distance(at("GB", code), at("gb", "sw1a 1aa"));
    const codes = ["SW1A1AA", "SW1A-1AB", "SW1A 2AA", "SW9 0AA", "S1 1AA", "M1 1AA"];
    const distances = codes.map(toShopper);
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
    expect(new Set(distances).size).toBe(codes.length);
    expect(toShopper(null)).toBe(toShopper("M1 1AA"));
    expect(sharedPostalPrefix(at("us", "90210-1234"), at("us", "90210"))).toBe("90210");
  });

  it("is more to another country than within one, and less to a neighbour than over the sea", () => {
    const toParis = (country: string | null) => distance(at(country), at("fr", "75001"));
    const order = ["fr", "be", "de", "us", "nz", null].map(toParis);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(order).size).toBe(6);
  });

  it("is farthest, but equal, for what nobody knows", () => {
    expect(distance(at(null), at("fr"))).toBe(distance(at("zz"), at("fr")));
    expect(distance(at("fr"), NOWHERE)).toBe(distance(at("de"), NOWHERE));
  });

  it("knows where every country's people are, within the degrees of the earth", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const known = letters.flatMap((a) => letters.flatMap((b) => placeOfCountry(a + b) ?? []));
    expect(known.length).toBe(248);
    expect(known.every(({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)).toBe(true);
  });
});

describe("what a parcel costs", () => {
  const parcel_costs = [
    { country_code: null, postal_prefix: null, amount: 20 },
    { country_code: "de", postal_prefix: null, amount: 5 },
    { country_code: "DE", postal_prefix: "2", amount: 4.5 },
    { country_code: "de", postal_prefix: "20 4", amount: 3 },
    { country_code: null, postal_prefix: "99", amount: 30 },
  ];
  const cost = (country: string | null, postal: string | null) => parcelCost({ parcel_costs }, at(country, postal));

  it("is the row with the country and the longest postal prefix, else the country's, else anybody's", () => {
    expect([cost("de", "20457"), cost("de", "21000"), cost("DE", "80331"), cost("de", null), cost("fr", "20457"), cost(null, null)]).toEqual([3, 4.5, 5, 5, 20, 20]);
    expect([cost("fr", "99000"), cost("de", "99000")]).toEqual([30, 5]);
  });

  it("is not known where no row fits", () => {
    expect(parcelCost({ parcel_costs: null }, at("de"))).toBeNull();
    expect(parcelCost({ parcel_costs: [parcel_costs[1]!] }, at("fr"))).toBeNull();
  });
});
