import type { EmailItem, EmailKind, EmailOrder, EmailPackage, EmailProps } from "./types";

const picture = (hue: number) => `https://shop.example/images/${hue}.png`;
const eur = (amount: string) => ({ amount, currency: "eur" });

export const order: EmailOrder = {
  display_id: 1042,
  currency_code: "eur",
  email: "mira@example.com",
  created_at: "2026-11-23T09:12:00.000Z",
  items: [
    { title: "Stoneware mug", variant_title: "Moss / 350 ml", quantity: 2, unit_total: eur("36.00"), thumbnail: picture(120) },
    { title: "Linen apron with two pockets and adjustable straps", variant_title: "Ochre", quantity: 1, unit_total: eur("49.90"), thumbnail: picture(40) },
  ],
  totals: { subtotal: eur("85.90"), shipping: eur("4.90"), discount: eur("-8.59"), tax: eur("13.10"), total: eur("82.21") },
  shipping_address: { first_name: "Mira", last_name: "Okafor", address_1: "Lindenstraße 7", address_2: "Hinterhaus", postal_code: "10969", city: "Berlin", country_code: "de" },
};

export const parcel: EmailPackage = {
  carrier: "DHL", service: "Paket", tracking_number: "00340434161094042557", tracking_url: "https://carrier.example/track/00340434161094042557", items: order.items,
};

const order_url = "https://shop.example/doorstep/orders/tok_5f1";
const promise = { earliest: "2026-11-25T23:00:00.000Z", latest: "2026-11-26T22:59:59.000Z" };
const instructions = "Ring twice, the dog is friendly.\nLeave it with Mrs Weber on the 2nd floor.";
const gift_message = "Happy birthday, Jo! 🎂";

const waiting: EmailItem[] = [
  { ...order.items[0]!, unit_total: null, wait: { quantity: 2, expected_at: "2027-01-14T23:00:00.000Z" } },
  { ...order.items[1]!, unit_total: null, wait: { quantity: 1, expected_at: null, preorder: true } },
];

/** One believable mail of each kind: what a template is tried on where no order has had one yet. */
export const SAMPLES: { [K in EmailKind]: EmailProps[K] } = {
  order_confirmed: {
    order, order_url, promise, instructions, leave_at: "On the porch", gift_message, gift_receipt: true,
    parts: [{ items: order.items.slice(0, 1), promise }, { items: order.items.slice(1), promise: null }],
  },
  backordered: { order, order_url, items: waiting },
  backorder_ready: { order, order_url, items: order.items.slice(0, 1), waiting: waiting.slice(1) },
  payment_needed: { order, order_url, amount: eur("32.21"), reason: "rest_released", saved_declined: "insufficient_funds", payment_url: `${order_url}/payment` },
  payment_still_needed: { order, order_url, amount: eur("32.21"), reason: "hold_ended", payment_url: `${order_url}/payment` },
  payment_received: { order, order_url, amount: eur("32.21") },
  order_cancelled: { order, order_url, reason: "You asked us to cancel it.", refund: eur("82.21") },
  refunded: { order, order_url, refund: eur("49.90"), reason: "A seam was torn.", items: order.items.slice(1) },
  part_later: { order, order_url, now: order.items.slice(0, 1), later: order.items.slice(1), expected: promise },
  shipped: { order, order_url, package: parcel, promise, instructions, leave_at: "On the porch", gift_message, gift_receipt: true },
  date_changed: {
    order, order_url, package: parcel, reason: "Snow closed the sorting centre in Leipzig.",
    promise: { earliest: "2026-11-27T08:00:00.000Z", latest: "2026-11-30T18:00:00.000Z" }, previous_promise: promise,
  },
  out_for_delivery: { order, order_url, package: parcel, instructions, promise: { earliest: "2026-11-26T13:00:00.000Z", latest: "2026-11-26T15:30:00.000Z" } },
  attempt_failed: { order, order_url, package: parcel, cause: "nobody_home", promise: { earliest: "2026-11-27T08:00:00.000Z", latest: "2026-11-27T17:00:00.000Z" }, instructions },
  delivered: { order, order_url, package: parcel, delivered_at: "2026-11-26T14:21:00.000Z" },
  order_edited: {
    order, order_url,
    items: [{ ...order.items[0]!, unit_total: null, was: 1 }, { ...order.items[1]!, unit_total: null, was: 0 }, { title: "Beeswax candle", quantity: 0, was: 2 }],
  },
  address_changed: { order, order_url },
  order_link: { order, order_url },
  ready_for_pickup: { order, order_url, package: parcel, place: "Kiosk Weber\nLindenstraße 12\n10969 Berlin", code: "4 711", until: "2026-12-03T17:00:00.000Z" },
  delivery_problem: { order, order_url, package: parcel, reason: "The address label is damaged." },
  returning: { order, order_url, package: parcel, reason: "The recipient has moved." },
  rate_and_check: { order, order_url },
  case_answered: { order, order_url, case: { id: "CASE-2087" }, answer: "We are sorry about the crack.\nCould you send us a photo of the handle?" },
  case_solved: { order, order_url, case: { id: "CASE-2087" }, resolution: "replacement", answer: "The new mug leaves tomorrow." },
  return_steps: { order, order_url, items: order.items.slice(1), label_url: `${order_url}/return-label/dspkg_1`, last_day: "2026-12-10T12:00:00.000Z", carrier: "DHL" },
  staff_digest: {
    today_url: "https://shop.example/app/doorstep",
    groups: [
      { what: "mail_account", count: 12, url: "https://shop.example/app/doorstep/messages", lines: [{ name: "#1042", since: "2026-11-26T09:00:00.000Z", url: "https://shop.example/app/orders/order_1" }] },
      { what: "parcel_lost", count: 2, unowned: 1, url: "https://shop.example/app/doorstep/exceptions", lines: [
        { name: "#1042 · 00340434161094042557", since: "2026-11-20T09:00:00.000Z", url: "https://shop.example/app/doorstep/exceptions/dstrk_1" },
        { name: "#1043 · 00340434161094042564", since: "2026-11-21T09:00:00.000Z", url: "https://shop.example/app/doorstep/exceptions/dstrk_2" },
      ] },
      { what: "wait_case_reply", count: 1, url: "https://shop.example/app/doorstep", lines: [{ name: "#1044", since: "2026-11-25T09:00:00.000Z", url: "https://shop.example/app/doorstep/care/dscase_1" }] },
    ],
  },
  case_received: { order, order_url, reason: "One mug has a crack along the handle.", case: { id: "CASE-2087", answer_by: "2026-11-28T16:00:00.000Z", items: order.items.slice(0, 1) } },
};

export const branding = { shop_name: "Hearth & Loom", colour: "#2f6b4f", support_email: "help@hearth.example", footer: "Hearth & Loom GmbH, Oranienstraße 12, 10999 Berlin" };
