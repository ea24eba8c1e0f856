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

async function timed(act: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/**
 * Two orders of one store each round, alike but for how they are sent: by core's own calls, and by a picker's, a packer's and a
 * carrier's through ours. Nothing is due in the background when a side begins; what its own calls wake runs beside them.
 */
export async function pickPackShip(stores: Stores, { orders, warmUp }: PickPackShip): Promise<Row[]> {
  // One shopper buys it all: as many orders a day are nothing to look at here.
  const { url, stop } = await stores.start("doorstep", { DOORSTEP_REVIEW: JSON.stringify({ ordersPerDay: 1_000_000 }) });
  const database = stores.databaseUrl("doorstep");
  const rows: Row[] = [];
  for (const lines of LINES) {
    const { admin, newOrder } = await openDesk(url, database, lines);
    const hamburg = await locationId(admin, "Hamburg");
    const send = { core: (order: ReadyOrder) => shipByCore(admin, order, hamburg), routes: (order: ReadyOrder) => shipByRoutes(admin, order) };
    const one = async (side: (typeof SIDES)[number]) => {
      const order = await newOrder();
      await quiet(database);
      return timed(() => send[side](order));
    };
    const samples = await measureInTurn(SIDES, one, { rounds: orders, warmUp });
    rows.push(rowOf(`pick, pack and ship ${lines} line${lines > 1 ? "s" : ""}, p50 ÷ core's fulfilment and shipment`, "ms", { against: samples.core, doorstep: samples.routes }));
  }
  await stop();
  return rows;
}
