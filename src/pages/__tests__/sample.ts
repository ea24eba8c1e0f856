import type { OrderView, ViewPackage } from "../../workflows/customer-care/order-view";
import type { Look } from "../setting";

/** An instant on 26 November 2026, in UTC. */
const on = (day: number, time = "09:30"): string => `2026-11-${String(day).padStart(2, "0")}T${time}:00.000Z`;
const place = (city: string) => ({ city, state: null, zip: null, country: "DE" });

export const look: Look = {
  locale: "en", timeZone: "Europe/Berlin", now: new Date(on(25, "11:00")),
  shop: { name: "Hearth & Hill", supportEmail: "help@hearthandhill.example", colour: "#3f5d4c" },
};

export const pot: ViewPackage = {
  id: "pkg_1", way: "sent", tracked: true, carrier: "DHL", service: "Paket", tracking_number: "00340434161094015902", tracking_url: "https://track.example/00340434161094015902",
  status: "in_transit", shipped_at: on(24, "18:20"), eta: on(26, "17:00"), promise: { earliest: on(26, "00:00"), latest: on(27, "00:00") }, delivered_at: null, cause: null, pickup: null, return_label: false, proof: null, items: [{ line_item_id: "li_1", quantity: 1 }, { line_item_id: "li_2", quantity: 2 }],
  events: [
    { status: "in_transit", at: on(25, "05:10"), message: "Arrived at the parcel centre", place: place("Leipzig") },
    { status: "in_transit", at: on(24, "18:20"), message: "Picked up by the carrier", place: place("Hamburg") },
    { status: "pre_transit", at: on(24, "10:02"), message: "Label created", place: null },
  ],
};

/** An order of two lines, on its way in one package. */
export const view: OrderView = {
  time_zone: "Europe/Berlin",
  locked: false, unlock_by: "postal_code",
  order: {
    id: "order_1", display_id: 1042, status: "pending", created_at: on(23, "19:05"), currency_code: "eur", locale: null, email: "amelie@example.com",
    total: 153.9, subtotal: 149, shipping_total: 4.9, tax_total: 24.57, discount_total: 0, credit_total: 0, tax_included: true,
    shipping_address: {
      first_name: "Amélie", last_name: "Brandt", company: null, address_1: "Lindenstraße 12", address_2: "Hinterhaus, 2. OG",
      postal_code: "10969", city: "Berlin", province: null, country_code: "de", phone: "+49 30 123456",
    },
  },
  items: [
    { id: "li_1", title: "Cast-iron casserole with lid, hand enamelled", variant_title: "Moss / 4.2 l", thumbnail: null, quantity: 1, unit_price: 119 },
    { id: "li_2", title: "Linen tea towel", variant_title: "Oat", thumbnail: null, quantity: 2, unit_price: 15 },
  ],
  promise: { earliest: on(26, "00:00"), latest: on(27, "00:00"), confidence: 0.9, parts: [] },
  eta: { at: on(26, "17:00"), late: false }, change: null, pickup_at: null,
  steps: [
    { step: "ordered", reached_at: on(23, "19:05") }, { step: "packed", reached_at: on(24, "09:40") },
    { step: "shipped", reached_at: on(24, "18:20") }, { step: "out_for_delivery", reached_at: null }, { step: "delivered", reached_at: null },
  ],
  packages: [pot], later: null,
  instructions: "Please ring at Schulz, 2nd floor.\nThe bell at the gate is broken.",
  gift_message: "Happy birthday, Mum!", gift_receipt: false, leave_at: "Behind the bicycles",
  actions: { rate: true, change_address: false, change_wishes: false, cancel_until: null, returns: { items: [], until: null, reasons: [] } }, returns: [],
  received_at: null, rating: null, rating_question: null, cases: [], most_photos: 5, payment_request: null,
};

/** The same order, delivered. */
export const delivered: OrderView = {
  ...view,
  eta: null,
  steps: view.steps.map((step) => ({ ...step, reached_at: step.reached_at ?? on(26, "13:12") })),
  packages: [{
    ...pot, status: "delivered", delivered_at: on(26, "13:12"), proof: { signed_by: "K. Schulz", photo_url: "https://carrier.example/proof.jpg" },
    events: [{ status: "delivered", at: on(26, "13:12"), message: "Handed to a neighbour", place: place("Berlin") }, ...pot.events],
  }],
};
