import { randomUUID } from "node:crypto";
import { rowsOf } from "../../integration-tests/setup/sql";
import { adminOf, storefrontKey } from "../../demo/walk/shop-client";
import { simulatorHeaders } from "../../src/providers/carrier/adapters/simulator/signature";
import { rush } from "../in-store/callers";
import { measureInTurn, pause } from "../in-turn";
import { keptAlive } from "../keep-alive";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";
import { fillTrackers, numberOf } from "../tracker-rows";

export type Webhooks = { callers: number; rounds: number; seconds: number; warmUp: number };

const SECRET = "bench";
const TRACKERS = 1_000;
/** The rate is one of ours, and not what is measured. */
const ENV = { DOORSTEP_CARRIERS: JSON.stringify({ simulator: { webhookSecret: SECRET } }), DOORSTEP_TRACKING: JSON.stringify({ webhooksPerSecond: 100_000 }) };

/** A scan of one of the trackers, another each time. */
function webhook(): { body: string; headers: Record<string, string> } {
  const events = [{ provider_event_id: null, status: "in_transit", reason: null, occurred_at: new Date().toISOString(), message: "Arrived at facility", place: { city: "Köln", state: null, zip: "50667", country: "DE" }, eta: null }];
  const number = numberOf(1 + Math.floor(Math.random() * TRACKERS));
  const body = JSON.stringify({ event_id: randomUUID(), type: "tracker.updated", trackers: [{ tracking_number: number, carrier: "Simulated", tracker_id: null, events }] });
  return { body, headers: { "content-type": "application/json", ...simulatorHeaders(body, SECRET) } };
}

/** Webhooks stored per second, against a route that does nothing and gets the same requests; by a server that leaves the reading to a worker, and by one that reads too. */
export async function webhooks(stores: Stores, asked: Webhooks): Promise<Row[]> {
  await fillTrackers(stores.databaseUrl("doorstep"), TRACKERS);
  return [await stored(stores, asked, "server"), await stored(stores, asked, "shared")];
}

async function stored(stores: Stores, { callers, rounds, seconds, warmUp }: Webhooks, mode: "server" | "shared"): Promise<Row> {
  const database = stores.databaseUrl("doorstep");
  const { url, stop } = await stores.start("doorstep", { ...ENV, MEDUSA_WORKER_MODE: mode });
  const key = await storefrontKey(await adminOf(url));
  const lines = Array.from({ length: callers }, () => keptAlive(url, key));
  const post = (path: string) => async () => {
    const line = lines.pop()!;
    const { status } = await line.post(path, webhook());
    lines.push(line);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return true;
  };
  const perSecond = async (side: "noop" | "webhooks") => {
    const answer = await rush({ callers, seconds }, post(side === "noop" ? "/store/noop" : "/hooks/carriers/simulator"));
    if (mode === "shared") await read(database);
    return answer.perSecond;
  };
  const samples = await measureInTurn(["noop", "webhooks"] as const, perSecond, { rounds, warmUp });
  for (const line of lines) line.close();
  await stop();
  // What is left over is not the next store's to read, nor to wait for.
  await rowsOf(database, "delete from doorstep_jobs.job where name = 'doorstep'");
  await rowsOf(database, "delete from doorstep_webhook_inbox where processed_at is null");
  return rowOf(`webhooks stored ÷ a no-op route, ${callers} callers, ${mode === "server" ? "a worker reads them" : "read meanwhile by the same process"}`, "per s", { against: samples.noop, doorstep: samples.webhooks });
}

/** Until the process has read what came in, so that the next round has it for itself. */
async function read(database: string): Promise<void> {
  for (;;) {
    const [left] = await rowsOf<{ n: number }>(database, "select count(*)::int as n from doorstep_webhook_inbox where processed_at is null");
    if (!left?.n) return;
    await pause(250);
  }
}
