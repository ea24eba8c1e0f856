import type { Json } from "../../demo/walk/shop-client";
import { takenAtStripe } from "../setup/at-stripe";
import { plannedByCard } from "../setup/paid-by-card";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ expiring: { then: "capture" } }) });
const { admin } = at;

const HOUR = 3_600_000;
const journeyOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey as Json;
const told = async (order: Json, kind: string): Promise<Json | undefined> => ((await journeyOf(order)).entries as Json[]).find((entry) => entry.kind === kind);
/** As if so many hours were left of the hold: its time, and the work that waits for it, come nearer. */
async function leaveHours(order: Json, hours: number): Promise<void> {
  await rowsOf(at.database, `update doorstep_capture_plan set held_until = now() + interval '${hours} hours' where order_id = $1`, order.id as string);
  const due = "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created' and start_after > now() + interval '1 day' returning id";
  expect((await rowsOf(at.database, due, order.id as string)).length).toBeGreaterThan(0);
}

it("before a hold ends a person hears of it, and then what would be lost is captured by itself, once", async () => {
  const { order, intent, cents } = await plannedByCard(at, { quantity: 2 });
  const [plan] = await rowsOf<{ held_until: Date }>(at.database, "select held_until from doorstep_capture_plan where order_id = $1", order.id as string);
  expect(Math.round((plan!.held_until.getTime() - Date.parse(order.created_at as string)) / HOUR / 24)).toBe(7);
  // Two wake-ups wait for it: to warn, and to capture.
  const waiting = "select id from doorstep_jobs.job where data->>'key' = $1 and state = 'created' and start_after > now() + interval '1 day' order by start_after";
  const [warning] = await rowsOf<{ id: string }>(at.database, waiting, order.id as string);

  await rowsOf(at.database, "update doorstep_capture_plan set held_until = now() + interval '30 hours' where order_id = $1", order.id as string);
  await rowsOf(at.database, "update doorstep_jobs.job set start_after = now() where id = $1", warning!.id);
  const entry = await until("the warning", () => told(order, "hold_ending"));
  expect(Date.parse(entry.data.ends_at as string) - Date.now()).toBeGreaterThan(29 * HOUR);
  expect(((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "capture_before_end")).toMatchObject({ state: "open" });
  expect(takenAtStripe(at, intent)).toBe(0);

  await leaveHours(order, 5);
  const captures = async () => (await admin("GET", `/admin/doorstep/captures?order_id=${order.id}`)).captures as Json[];
  await until("the capture", async () => (await captures()).find(({ cause, state }) => (cause as string).startsWith("expiry:") && state === "captured"));
  await until("nothing to be held any more", () => told(order, "hold_ended"));
  expect(await captures()).toHaveLength(1);
  expect(takenAtStripe(at, intent)).toBe(cents);
  expect(((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "capture_before_end")).toMatchObject({ state: "met" });
});
