import { simulatorAdapter } from "../../../providers/carrier/adapters/simulator";
import { ratesOf } from "../rates";

const place = { name: "Anna", company: null, street1: "Lindenweg 4", street2: null, city: "Berlin", state: null, zip: "10115", country: "DE", phone: null };

it("offers no service by which parcels come back", async () => {
  const adapter = simulatorAdapter();
  expect(adapter.services().map(({ id, is_return }) => [id, is_return])).toContainEqual(["return", true]);
  const rates = await ratesOf(adapter, { from: place, to: place, currency_code: "eur", parcel: { grams: 800, length_mm: 300, width_mm: 200, height_mm: 100 } });
  expect(rates.map(({ service }) => service)).toEqual(["standard", "express"]);
});
