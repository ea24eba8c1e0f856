import type { Call, Json } from "../../demo/walk/shop-client";
import { locationId } from "../../integration-tests/setup/stock-shop";
import { measureInTurn } from "../in-turn";
import { quiet } from "../quiet";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";
import { shipByCore } from "../work/by-core";
import { openDesk, type ReadyOrder } from "../work/orders";
import { shipByRoutes } from "../work/by-routes";

export type PickPackShip = { orders: number; warmUp: number };

const SIDES = ["core", "routes"] as const;
const LINES = [1, 3];

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now();
  const result = await act();
  return { ms: performance.now() - from, result };
}

type Send = (admin: Call, order: ReadyOrder) => Promise<void>;

/** How long people wait for the answers of all their calls, each made once what the one before has woken is done. */
async function unhurried(admin: Call, database: string, send: Send, order: ReadyOrder): Promise<number> {
  let waited = 0;
  const call: Call = async <T extends Json>(...asked: Parameters<Call>) => {
    await quiet(database);
    const { ms, result } = await timed(() => admin<T>(...asked));
    waited += ms;
    return result;
  };
  await send(call, order);
  return waited;
}

/** The same of a machine that makes them without a pause: the work that they wake runs beside them. */
const inARush = async (admin: Call, _database: string, send: Send, order: ReadyOrder): Promise<number> => (await timed(() => send(admin, order))).ms;

const WAYS = [[unhurried, ""], [inARush, " without a pause"]] as const;

/**
 * Two orders of one store each round, alike but for how they are sent: by core's own calls, and by a picker's, a packer's and a
 * carrier's through ours. Nothing is due in the background when a side begins.
 */
export async function pickPackShip(stores: Stores, { orders, warmUp }: PickPackShip): Promise<Row[]> {
  // One shopper buys it all: as many orders a day are nothing to look at here.
  const { url, stop } = await stores.start("doorstep", { DOORSTEP_REVIEW: JSON.stringify({ ordersPerDay: 1_000_000 }) });
  const database = stores.databaseUrl("doorstep");
  const rows: Row[] = [];
  for (const lines of LINES) {
    const { admin, newOrder } = await openDesk(url, database, lines);
    const hamburg = await locationId(admin, "Hamburg");
    const send = { core: (call: Call, order: ReadyOrder) => shipByCore(call, order, hamburg), routes: shipByRoutes };
    for (const [measure, how] of WAYS) {
      const one = async (side: (typeof SIDES)[number]) => {
        const order = await newOrder();
        await quiet(database);
        return measure(admin, database, send[side], order);
      };
      const samples = await measureInTurn(SIDES, one, { rounds: orders, warmUp });
      rows.push(rowOf(`pick, pack and ship ${lines} line${lines > 1 ? "s" : ""}${how}, p50 ÷ core's fulfilment and shipment`, "ms", { against: samples.core, doorstep: samples.routes }));
    }
  }
  await stop();
  return rows;
}
