import { delivered as arrived, view } from "../../../pages/__tests__/sample";
import { maskedView } from "../mask-view";
import type { OrderView } from "../order-view";

const SAID: OrderView["cases"][number] = {
  id: "case_1", state: "waiting", reason: "damaged", text: "It came dented", resolution: null, opened_at: "2026-11-26T15:00:00.000Z", items: [],
  entries: [{ said_by: "shop", text: "Which side?", at: "2026-11-26T16:00:00.000Z" }], photos: [{ id: "photo_of_it", width: 6, height: 4 }], remedies: [], can_reply: true,
};
const delivered: OrderView = { ...arrived, cases: [SAID], rating: { score: 2, comment: "Rather rough" } };
const PERSONAL = ["Amélie", "Brandt", "Lindenstraße", "Hinterhaus", "10969", "+49 30", "amelie@", "ring at Schulz", "Happy birthday", "bicycles", "K. Schulz", "proof.jpg", "came dented", "Which side", "photo_of_it", "Rather rough"];

test("whoever was forwarded a link sees nothing of who the shopper is, where they live, or what they wrote", () => {
  expect(PERSONAL.filter((word) => !JSON.stringify(delivered).includes(word))).toEqual([]);
  expect(PERSONAL.filter((word) => JSON.stringify(maskedView(delivered)).includes(word))).toEqual([]);
});

test("they see that there is something, where it roughly goes, and all of the way", () => {
  const masked = maskedView(view);
  expect(masked).toMatchObject({ locked: true, instructions: "•••", gift_message: "•••", items: view.items, steps: view.steps });
  expect(masked.order.shipping_address).toMatchObject({ first_name: "A•••", last_name: "B•••", address_1: "•••", city: "Berlin", country_code: "de", company: null });
  expect(maskedView(delivered)).toMatchObject({ cases: [{ state: "waiting", reason: "damaged", text: "•••" }], rating: { score: 2 } });
  expect(maskedView({ ...view, instructions: null }).instructions).toBeNull();
});
