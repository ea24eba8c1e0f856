import { surveyValues, type Surveyed } from "../survey-values";

const parcel = (more: Partial<Surveyed["parcels"][number]> = {}): Surveyed["parcels"][number] => ({ carrier: "DHL", origin: "Hamburg", country_code: "de", promised_latest: "2026-11-26", delivered_on: "2026-11-26", ...more });
const told = (of: Partial<Surveyed>): string[] => surveyValues({ parcels: [], pickers: [], products: [], ...of }).map(({ facet, value }) => `${facet} ${value}`.trim());

test("an order of which nothing is known counts in all, and under nothing else", () => {
  expect(told({})).toEqual(["all"]);
  expect(told({ parcels: [parcel({ carrier: null, origin: null, promised_latest: null })] })).toEqual(["all"]);
});

test("two parcels of one carrier on one lane count once; on two lanes under both", () => {
  expect(told({ parcels: [parcel(), parcel()] })).toEqual(["all", "carrier DHL", "lane Hamburg > de", "promise kept"]);
  expect(told({ parcels: [parcel(), parcel({ carrier: "UPS", origin: "Reno", country_code: "us" })] })).toEqual(["all", "carrier DHL", "carrier UPS", "lane Hamburg > de", "lane Reno > us", "promise kept"]);
});

test.each([
  ["kept on the last day of it", [parcel()], "promise kept"],
  ["broken by one parcel that came a day later", [parcel(), parcel({ delivered_on: "2026-11-27" })], "promise broken"],
  ["kept so far, while the second parcel is under way", [parcel(), parcel({ delivered_on: null })], "promise kept"],
] as const)("the promise is %s", (_, parcels, expected) => {
  expect(told({ parcels }).filter((one) => one.startsWith("promise"))).toEqual([expected]);
});

test("pickers and products count by their id, and are read by their name", () => {
  expect(surveyValues({ parcels: [], pickers: [{ id: "user_1", name: "Ida" }], products: [{ id: "prod_1", title: "Pot" }, { id: "prod_1", title: "Pot, red" }] }).slice(1)).toEqual([
    { facet: "picker", value: "user_1", label: "Ida" }, { facet: "product", value: "prod_1", label: "Pot, red" },
  ]);
});
