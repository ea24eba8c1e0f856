import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { Json } from "../../demo/walk/shop-client";
import { numbersFrom } from "../faults/seeded";
import { rowsOf } from "../setup/sql";
import { event, kindsOf, labelled, send, TRACKING_CARRIERS, trackerOf, webhookOf, type TrackedParcel } from "../setup/tracking";
import { until } from "../setup/until";
import { openCluster, type Cluster } from "./cluster";

const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 11);
jest.setTimeout(300_000);

const next = numbersFrom(SEED);
const shuffled = <T>(all: readonly T[]): T[] => all.map((one) => [next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);

const sendgrid = new SendGridDouble();
let cluster: Cluster;
beforeAll(async () => {
  const env = { DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS), SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey };
  cluster = await openCluster([{ env }, { env }]);
  sendgrid.webhooks.url = `${cluster.stores[0]!.url}/hooks/sendgrid`;
});
afterAll(async () => {
  await cluster?.stop();
  await sendgrid.close();
});

const way = [
  event(120, "in_transit", { message: "Picked up" }), event(110, "in_transit", { message: "Arrived at facility" }), event(100, "in_transit", { message: "Departed from facility" }),
  event(90, "exception", { reason: "held_by_customs" }), event(80, "in_transit", { message: "Released" }), event(70, "out_for_delivery"), event(60, "attempt_failed", { reason: "nobody_home" }),
  event(50, "out_for_delivery"), event(40, "attempt_failed", { reason: "nobody_home" }), event(10, "delivered", { proof: { signed_by: "T. Baker", photo_url: null } }),
];
const finalOf = async ({ trackerId }: TrackedParcel): Promise<Json> => {
  const { status, status_at, cause, delivered_at, proof, exception, exceptions, first_scan_at, last_scan_at, events } = await trackerOf(cluster.admin, trackerId);
  const scans = (events as Json[]).filter((one) => one.status !== "pre_transit").map((one) => [one.occurred_at, one.status, one.message]);
  return { status, status_at, cause, delivered_at, proof, exception, exceptions, first_scan_at, last_scan_at, scans };
};
/** The messages of a parcel's order, by kind and subject, with how often each went out. */
const messagesOf = async ({ order, shipment }: TrackedParcel): Promise<{ about: string; state: string; mails: number }[]> =>
  (await rowsOf<{ id: string; kind: string; subject: string; state: string }>(cluster.database, "select id, kind, subject, state from doorstep_message where order_id = $1", order.id as string))
    .map(({ id, kind, subject, state }) => ({ about: `${kind} ${subject.replaceAll(shipment.package_id as string, "package")}`, state, mails: sendgrid.mailbox.mails.filter(({ custom_args }) => Object.values(custom_args).includes(id)).length }))
    .sort((a, b) => (a.about < b.about ? -1 : 1));
const isRead = async (): Promise<boolean> => (await rowsOf(cluster.database, "select 1 from doorstep_webhook_inbox where processed_at is null")).length === 0;

it(`webhooks told ten times each, in any order, to two processes at once: the same end as told once and in order (seed ${SEED})`, async () => {
  const [calm, wild] = [await labelled(cluster.admin, cluster.shops[0]!), await labelled(cluster.admin, cluster.shops[1]!)];
  for (const one of way) expect(await send(cluster.stores[0]!.url, webhookOf(calm.number, [one]))).toBe(200);
  const told = way.map((one) => webhookOf(wild.number, [one]));
  const sent = shuffled(Array.from({ length: 10 }, () => told).flat());
  const answers = await Promise.all(sent.map((one, n) => send(cluster.stores[n % 2]!.url, one)));
  expect(new Set(answers)).toEqual(new Set([200]));
  await until("all to be read", isRead, 60_000);
  const expected = await finalOf(calm);
  expect(expected).toMatchObject({ status: "delivered", exception: null, proof: { signed_by: "T. Baker" } });
  expect(expected.scans).toHaveLength(way.length);
  expect(await finalOf(wild)).toEqual(expected);
  expect(await rowsOf(cluster.database, "select count(*)::int as n from doorstep_webhook_inbox where body like '%' || $1 || '%'", wild.number)).toEqual([{ n: way.length }]);
  const ofWay = async ({ order }: TrackedParcel) => (await kindsOf(cluster.admin, order)).filter((kind) => ["in_transit", "delivery_exception", "out_for_delivery", "attempt_failed", "delivered"].includes(kind)).sort();
  await until("both journeys to end alike", async () => {
    const [one, other] = [await ofWay(calm), await ofWay(wild)];
    return one.includes("delivered") && JSON.stringify(one) === JSON.stringify(other);
  });
  // What is due of the same scans is the same, each message once; and none went out twice, whoever sent it.
  const [ofCalm, ofWild] = await until("all mails to be settled", async () => {
    const both = [await messagesOf(calm), await messagesOf(wild)] as const;
    return both.every((messages) => messages.some(({ about }) => about.startsWith("delivered")) && messages.every(({ state }) => ["delivered", "dropped"].includes(state))) && both;
  }, 60_000);
  expect(ofWild.map(({ about }) => about)).toEqual(ofCalm.map(({ about }) => about));
  expect(new Set(ofWild.map(({ about }) => about)).size).toBe(ofWild.length);
  expect(ofWild.map(({ about }) => about.split(" ")[0])).toEqual(expect.arrayContaining(["order_confirmed", "shipped", "out_for_delivery", "attempt_failed", "delivery_problem", "delivered"]));
  for (const { about, state, mails } of [...ofCalm, ...ofWild]) expect([about, mails]).toEqual([about, state === "delivered" ? 1 : 0]);
  expect(await rowsOf(cluster.database, "select data from doorstep_jobs.job where name = 'doorstep_dead'")).toEqual([]);
});
