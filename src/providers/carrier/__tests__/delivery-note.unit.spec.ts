import { toShipment as toEasyPost } from "../adapters/easypost/to-easypost";
import { toShipment as toShipEngine } from "../adapters/shipengine/to-shipengine";

const address = { name: "Anna", street1: "Kastanienallee 7", city: "Berlin", zip: "10435", country: "DE" };
const request = { from: address, to: address, parcel: { grams: 800, length_mm: 200, width_mm: 200, height_mm: 100 }, reference: "r", service: "s", delivery_note: "Leave at: porch" };

it("what the receiver asks of the driver goes to the carrier, each in its own field", () => {
  expect(toEasyPost(request)).toMatchObject({ options: { handling_instructions: "Leave at: porch" } });
  expect(toShipEngine(request)).toMatchObject({ ship_to: { instructions: "Leave at: porch" } });
});

it("not of a return, and nothing where nothing was asked", () => {
  for (const one of [{ ...request, is_return: true }, { ...request, delivery_note: undefined }]) {
    expect(toEasyPost(one).options).not.toHaveProperty("handling_instructions");
    expect(toShipEngine(one).ship_to).not.toHaveProperty("instructions");
  }
});
