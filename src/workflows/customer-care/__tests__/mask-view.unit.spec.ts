import { delivered as arrived, look, view } from "../../../pages/__tests__/sample";
import { renderOrderPage } from "../../../pages/order/page";
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

/** All that carriers tell of a parcel that has come to the shopper's door, or to a shop around the corner, with the postal code in each place where one may stand. */
const [pot] = view.packages;
const near = { city: "10 969 Berlin, Lindenstraße", state: "10969", zip: "10969", country: "DE" };
const scans = (["available_for_pickup", "attempt_failed", "out_for_delivery", "in_transit", null] as const)
  .map((status, n) => ({ status, at: `2026-11-26T1${9 - n}:00:00.000Z`, message: `Lindenstraße 12, D-10969 (${n})`, place: near }));
const toldByCarrier: OrderView = {
  ...view,
  packages: [
    { ...pot!, events: scans, tracking_url: "https://track.example/00340434161094015902/DE/109%2D69", proof: { signed_by: "10969", photo_url: "https://carrier.example/10969.jpg" } },
    { ...pot!, id: "pkg_2", status: "available_for_pickup", events: scans, pickup: { place: near, message: "Kiosk, Lindenstraße 14, 10969", since: scans[0]!.at } },
  ],
};

test("the postal code, which unlocks the order, and the town that would tell it, are nowhere: not in the carriers' scans, words and links, and not on the page", () => {
  const masked = maskedView(toldByCarrier);
  // A zone of half a continent bears a town's name.
  for (const text of [JSON.stringify({ ...masked, time_zone: null }), renderOrderPage({ view: masked, look, action: "/doorstep/orders/x" }).html]) {
    expect(text.replaceAll(/[^0-9A-Za-z]/g, "")).not.toContain("10969");
    expect(text).not.toMatch(/Berlin|Lindenstra|Kiosk/);
  }
  expect(masked.packages.map(({ events }) => events.map(({ status, at }) => [status, at]))).toEqual(toldByCarrier.packages.map(({ events }) => events.map(({ status, at }) => [status, at])));
  expect(masked.packages.map(({ tracking_url, pickup }) => [tracking_url, pickup])).toEqual([[null, null], [pot!.tracking_url, { place: null, message: null, since: scans[0]!.at }]]);
});

test("they see that there is something, to which country it goes, and how far it is", () => {
  const masked = maskedView(view);
  expect(masked).toMatchObject({ locked: true, instructions: "•••", gift_message: "•••", items: view.items, steps: view.steps });
  expect(masked.order.shipping_address).toMatchObject({ first_name: "A•••", last_name: "B•••", address_1: "•••", city: "•••", country_code: "de", company: null });
  expect(maskedView(delivered)).toMatchObject({ cases: [{ state: "waiting", reason: "damaged", text: "•••" }], rating: { score: 2 } });
  expect(maskedView({ ...view, instructions: null }).instructions).toBeNull();
});
