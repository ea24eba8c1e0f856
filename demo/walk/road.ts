import { SECOND_CARRIER } from "../shop/places";
import { Visit } from "./order-page";
import type { Json } from "./shop-client";
import { eventually, journeyOf, persist, promise, told, type World } from "./world";

export type Scan = { status: string; message: string; city: string; est_delivery_date?: string };

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The stand-in scans also what the real EasyPost sold, once it follows the number: no carrier moves a test parcel. */
async function followInStandIn(world: World, tracking_code: string): Promise<void> {
  const response = await fetch(`${world.doubles.urls.easypost}/v2/trackers`, {
    method: "POST", headers: { "content-type": "application/json", authorization: "Bearer demo" }, body: JSON.stringify({ tracker: { tracking_code } }),
  });
  if (!response.ok) throw new Error(`The stand-in cannot follow ${tracking_code}: ${await response.text()}`);
}

/** A scan of the carrier's, told to the store by a signed webhook. */
export async function carrierScans(world: World, tracking_code: string, scan: Scan): Promise<void> {
  const response = await fetch(`${world.doubles.urls.easypost}/_double/scan`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ tracking_code, ...scan }),
  });
  if (!response.ok) throw new Error(`The carrier could not scan ${tracking_code}: ${await response.text()}`);
}

/** Our words for a parcel's way in ShipEngine's, with its detail where it has one. */
const SHIPENGINE: Record<string, { status_code: string; status_detail_code?: string }> = {
  in_transit: { status_code: "IT" }, out_for_delivery: { status_code: "IT", status_detail_code: "OUT_FOR_DELIVERY" }, delivered: { status_code: "DE" },
};

/** The same by a carrier of ShipEngine's. */
async function secondCarrierScans(world: World, tracking_number: string, { status, message, city, est_delivery_date }: Scan): Promise<void> {
  const scan = { ...SHIPENGINE[status], description: message, city, estimated_delivery_date: est_delivery_date };
  const response = await fetch(`${world.doubles.urls.shipengine}/_double/scan`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ tracking_number, ...scan }),
  });
  if (!response.ok) throw new Error(`The carrier could not scan ${tracking_number}: ${await response.text()}`);
}

/** The parcels' way as the carrier tells it by signed webhooks, with a delay in it. */
export async function travel(world: World, orderId: string, { city, late }: { city: string; late: boolean }): Promise<void> {
  const { shipments } = await persist(() => world.staff("GET", `/admin/doorstep/shipments?order_id=${orderId}`));
  for (const shipment of shipments as Json[]) {
    const code = shipment.tracking_number as string;
    await eventually(`a tracker for ${code}`, async () => {
      const { trackers } = await world.staff("GET", `/admin/doorstep/trackers?order_id=${orderId}`);
      return (trackers as Json[]).find((tracker) => tracker.tracking_number === code);
    });
    const isSecond = shipment.adapter === SECOND_CARRIER.data.adapter;
    const scan = (one: Scan): Promise<void> => (isSecond ? secondCarrierScans : carrierScans)(world, code, one);
    if (world.real.has("easypost") && !isSecond) await followInStandIn(world, code);
    await scan({ status: "in_transit", message: "Departed facility", city: "Sorting centre" });
    await told(world, orderId, "in_transit");
    if (late) {
      await scan({ status: "in_transit", message: "Weather delay", city: "Regional depot", est_delivery_date: inDays(9) });
      const delayed = await told(world, orderId, "delivery_delayed");
      world.say(`   a storm: the new day is ${new Date((delayed.data as Json).eta as string).toDateString()}; the shopper is told once`);
    }
    await scan({ status: "out_for_delivery", message: "Out for delivery", city });
    await told(world, orderId, "out_for_delivery");
    await scan({ status: "delivered", message: "Delivered, front door", city });
    await told(world, orderId, "delivered");
    world.say(`   delivered in ${city}`);
  }
}

/** The order page's address, as it stands in the confirmation; where that cannot be read, as staff see it. */
export async function orderPage(world: World, { id, display_id: displayId }: Json, email: string): Promise<string> {
  if (world.real.has("sendgrid")) return (await journeyOf(world, id as string)).order_url as string;
  const mail = await eventually(`a mail to ${email}`, async () =>
    world.doubles.sendgrid.mailbox.to(email).find((one) => one.subject.includes(`#${displayId}`))
  );
  const link = /https?:\/\/[^\s"'<>]+\/doorstep\/orders\/[A-Za-z0-9._~-]+/.exec(mail.html ?? "")?.[0];
  if (!link) throw new Error(`No link to the order page in “${mail.subject}”`);
  return link;
}

/** The shopper says on the page that all arrived, and rates the delivery. */
export async function rate(world: World, orderId: string, page: string, score: number): Promise<void> {
  const visit = new Visit(page);
  const form = (path: string, body: Record<string, string>) => persist(() => visit.send(path, body));
  const arrived = await form("received", {});
  const rated = await form("rating", { score: String(score), comment: "Lovely, thank you." });
  promise(world, "the order page takes arrival and rating without a login", arrived.status === 303 && rated.status === 303, [arrived.status, rated.status]);
  await told(world, orderId, "rated");
  world.say(`   rated ${"★".repeat(score)}`);
}

/** Money and messages, looked at in the outside services' own books. */
export async function settleAccounts(world: World, order: Json, email: string): Promise<void> {
  const captured = await told(world, order.id as string, "payment_captured");
  const { amount } = captured.data as { amount: number };
  promise(world, `order #${order.display_id}: charged when the goods moved, and nothing left open`, amount === order.total, { amount, total: order.total });
  const subjects = await subjectsOf(world, order, email);
  promise(world, `order #${order.display_id}: no mail twice`, new Set(subjects).size === subjects.length, subjects);
  const { steps } = await journeyOf(world, order.id as string);
  promise(world, `order #${order.display_id}: all five steps are reached`, (steps as Json[]).every((step) => step.reached_at), steps);
}

/** The mails about the order: those that arrived, or where that cannot be read, those that we say were sent. */
async function subjectsOf(world: World, order: Json, email: string): Promise<string[]> {
  if (!world.real.has("sendgrid")) return world.doubles.sendgrid.mailbox.to(email).map((mail) => mail.subject).filter((one) => one.includes(`#${order.display_id}`));
  const { messages } = await persist(() => world.staff("GET", `/admin/doorstep/messages?order_id=${order.id}&limit=100`));
  return (messages as Json[]).filter((message) => message.sent_at).map((message) => message.subject_line as string);
}
