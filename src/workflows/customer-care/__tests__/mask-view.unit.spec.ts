import { delivered, view } from "../../../pages/__tests__/sample";
import { maskedView } from "../mask-view";

const PERSONAL = ["Amélie", "Brandt", "Lindenstraße", "Hinterhaus", "10969", "+49 30", "amelie@", "ring at Schulz", "Happy birthday", "bicycles", "K. Schulz", "proof.jpg"];

test("whoever was forwarded a link sees nothing of who the shopper is, where they live, or what they wrote", () => {
  expect(PERSONAL.filter((word) => !JSON.stringify(delivered).includes(word))).toEqual([]);
  expect(PERSONAL.filter((word) => JSON.stringify(maskedView(delivered)).includes(word))).toEqual([]);
});

test("they see that there is something, where it roughly goes, and all of the way", () => {
  const masked = maskedView(view);
  expect(masked).toMatchObject({ locked: true, instructions: "•••", gift_message: "•••", items: view.items, steps: view.steps });
  expect(masked.order.shipping_address).toMatchObject({ first_name: "A•••", last_name: "B•••", address_1: "•••", city: "Berlin", country_code: "de", company: null });
  expect(maskedView({ ...view, instructions: null }).instructions).toBeNull();
});
