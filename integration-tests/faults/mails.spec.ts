import { SendGridDouble } from "../../demo/doubles/sendgrid";
import { adminOf, shopperOf, type Json } from "../../demo/walk/shop-client";
import { ordered } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { freshDatabase } from "../setup/store";
import { until } from "../setup/until";
import { startPhoenix, type Phoenix } from "./phoenix";
import { numbersFrom } from "./seeded";

/**
 * Mails that are in the middle of being sent when their store is killed, or that meet a provider in trouble: each is one fault run.
 * CI has few; `DOORSTEP_MAIL_RUNS=1000 npm run test:faults -- mails` for more, and a seed for others.
 */
const RUNS = Number(process.env.DOORSTEP_MAIL_RUNS ?? 60);
const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 7);
const A_LIFE_MS = 120_000;
jest.setTimeout(600_000 + (RUNS / 20) * A_LIFE_MS);

/** Every line of sending at which a store can die. */
const POINTS = [
  "commit:doorstep_message:before", "commit:doorstep_message:after",
  "call:POST /v3/mail/send:before", "call:POST /v3/mail/send:sent", "call:POST /v3/mail/send:answered",
];
/** What the provider does to one in so many mails, besides. */
const TROUBLES = ["done_but_cut", "cut", "server_error", "rate_limited"] as const;
const ONE_IN = 8;
/** So many wait at a time: more than a worker takes up at once. */
const WAITING = 60;
/** A provider tells many events in one call. */
const BATCH = 50;

const next = numbersFrom(SEED);
const among = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
const sendgrid = new SendGridDouble();
const lives = Math.max(3, Math.ceil(RUNS / 20));
// The first of a life's mails are past their points before the last have begun: it dies somewhere among them.
const deathsToCome = Array.from({ length: lives }, (_, i) => `${POINTS[i % POINTS.length]}#${1 + Math.floor(next() * WAITING)}`);

let database: string;
let store: Phoenix | undefined;
let order: Json;
let written = 0;

beforeAll(async () => {
  database = await freshDatabase();
  const env = { SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey };
  const calm = await startPhoenix(database, env, []);
  const admin = await adminOf(calm.url);
  order = await ordered(await shopperOf(calm.url, admin), await makeGoods(admin, [{ stock: { Hamburg: 1 } }]));
  await calm.stop();
  store = await startPhoenix(database, env, deathsToCome);
  sendgrid.webhooks.url = `${store.url}/hooks/sendgrid`;
}, 300_000);
afterAll(async () => {
  await store?.stop();
  await sendgrid.close();
});

/** Writes mails as the outbox does: each with its work. Every one to an address of its own, so that each can be counted. */
async function write(count: number): Promise<void> {
  const from = written;
  written += count;
  await rowsOf(database, `with made as (
      insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, due_at)
      select 'dsmsg_run_' || n, $1, 'order_link', 'run ' || n, 'run-' || n || '@example.com', 'en', 'due', now() from generate_series($2::int, $3::int) n returning id)
    insert into doorstep_jobs.job (name, data, retry_limit, retry_delay, retry_backoff, expire_in, dead_letter)
    select 'doorstep', jsonb_build_object('work', 'send-message', 'key', id), 10, 1, true, interval '30 seconds', 'doorstep_dead' from made`, order.id, from + 1, written);
}

const count = async (state: string): Promise<number> =>
  (await rowsOf<{ n: number }>(database, `select count(*)::int as n from doorstep_message where id like 'dsmsg_run_%' and state = $1`, state))[0]!.n;

/** A provider repeats what was not taken for a day: every report comes again, several times and in any order. */
function repeatReports(times: number): void {
  const events = Array.from({ length: times }, () => sendgrid.mailbox.mails.flatMap((mail) => mail.events)).flat();
  const shuffled = events.sort(() => next() - 0.5);
  for (let i = 0; i < shuffled.length; i += BATCH) sendgrid.post(shuffled.slice(i, i + BATCH));
}

/** Lets stores die, one after the other, with mails in their hands; gives how many were. */
async function liveAndDie(): Promise<number> {
  let runs = 0;
  while (runs < RUNS && store!.left.length) {
    const died = store!.deaths.length;
    const met = Array.from({ length: WAITING / ONE_IN }, () => sendgrid.faults.add({ kind: among(TROUBLES), match: "POST /v3/mail/send" }));
    const due = await count("due");
    await write(Math.max(0, WAITING - due));
    const death = await until("the next death", async () => store!.deaths.length > died, A_LIFE_MS).catch(() => false);
    if (!death) await store!.skip();
    runs += (death ? await count("sending") : 0) + met.reduce((sum, fault) => sum + fault.met, 0);
    sendgrid.faults.clear();
    await until("the store to be back", async () => (await fetch(`${store!.url}/health`).catch(() => undefined))?.ok, A_LIFE_MS);
    repeatReports(1);
  }
  return runs;
}

test(`${RUNS} mails in trouble: none lost, none doubled, and a replay of all reports changes nothing`, async () => {
  const runs = await liveAndDie();
  expect(runs).toBeGreaterThanOrEqual(Math.min(RUNS, 60));
  const ended = () => count("delivered");
  await until("every mail’s fate", async () => (await ended()) === written, 600_000);
  const mailed = (n: number) => sendgrid.mailbox.to(`run-${n}@example.com`).length;
  const numbers = Array.from({ length: written }, (_, i) => i + 1);
  expect({ lost: numbers.filter((n) => mailed(n) === 0), doubled: numbers.filter((n) => mailed(n) > 1) }).toEqual({ lost: [], doubled: [] });

  const fates = () => rowsOf(database, `select id, state, sent_at, delivered_at, provider_message_id from doorstep_message where id like 'dsmsg_run_%' order by id`);
  const before = await fates();
  repeatReports(10);
  await sendgrid.webhooks.settled();
  expect(await fates()).toEqual(before);
  console.log(`${runs} mails in trouble over ${store!.deaths.length} killed stores (${[...new Set(store!.deaths.map((point) => point.split("#")[0]))].join(", ")}); ${written} mails, 0 lost, 0 doubled`);
});
