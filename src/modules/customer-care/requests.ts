import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { moveRow } from "../../shared/move-row";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { follow } from "./arrivals";
import type { ReturnedItem } from "./rules/returnable";
import { isFinishedLater, type RequestKind, type RequestState } from "./rules/shopper-requests";

export type NewRequest = { order_id: string; kind: RequestKind; key: string; items?: readonly ReturnedItem[] };
export type RequestRow = { id: string; order_id: string; kind: RequestKind; state: RequestState; items: ReturnedItem[] | null; reason: string | null; asked_at: Date };

const TABLE = "doorstep_shopper_request";
const COLUMNS = "id, order_id, kind, state, items, reason, asked_at";
/** Who asked does it themselves; after this they are taken for dead. */
const GRACE_MS = 20_000;

/** Writes down what is asked for, with the work that ends it after a crash; of the same key what was written before. */
export async function writeRequest({ order_id, kind, key, items }: NewRequest, context: Context): Promise<RequestRow> {
  const sql = sqlOf(context);
  const now = clock.now();
  const [fresh] = await sql.execute<RequestRow>(
    `insert into ${TABLE} (id, order_id, kind, key, state, items, asked_at) values (?, ?, ?, ?, 'asked', ?::jsonb, ?)
     on conflict (order_id, kind, key) where deleted_at is null do nothing returning ${COLUMNS}`,
    [entityId("dsreq"), order_id, kind, key, items ? JSON.stringify(items) : null, now]
  );
  if (fresh) {
    if (isFinishedLater(kind)) await enqueue(context, { work: "finish-request", key: fresh.id, dueAt: new Date(now.getTime() + GRACE_MS) });
    return fresh;
  }
  const [known] = await sql.execute<RequestRow>(
    `select ${COLUMNS} from ${TABLE} where order_id = ? and kind = ? and key = ? and deleted_at is null`, [order_id, kind, key]
  );
  return known!;
}

/** What became of it. */
export async function settleRequest(id: string, to: "done" | "refused", reason: string | null, context: Context): Promise<void> {
  const row = await moveRow<RequestRow>(TABLE, id, { from: ["asked", "refused"], to }, { reason, settled_at: clock.now() }, context);
  if (row) await follow(row.order_id, context);
}
