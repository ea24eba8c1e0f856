import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { moveRow } from "../../shared/move-row";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { follow } from "./arrivals";
import type { ReturnedItem } from "./rules/returnable";
import { isFinishedLater, type RequestKind, type RequestState } from "./rules/shopper-requests";

/** `key`: the same for what is sent twice. Without one it is a request of its own; of a return the same items within a minute are a double click. */
export type NewRequest = { order_id: string; kind: RequestKind; key: string | null; items?: readonly ReturnedItem[] };
export type RequestRow = { id: string; order_id: string; kind: RequestKind; state: RequestState; items: ReturnedItem[] | null; reason: string | null; asked_at: Date };

const TABLE = "doorstep_shopper_request";
const COLUMNS = "id, order_id, kind, state, items, reason, asked_at";
/** Who asked does it themselves; after this they are taken for dead. */
const GRACE_MS = 20_000;

const DOUBLE_CLICK_MS = 60_000;
const KEYLESS = "keyless";

/**
 * Writes down what is asked for, with the work that ends it after a crash; of the same key what was written before. What was refused is
 * asked for anew, and from then on: what was possible when it was first asked for may be over.
 */
export async function writeRequest({ order_id, kind, key, items }: NewRequest, context: Context): Promise<RequestRow> {
  const sql = sqlOf(context);
  const now = clock.now();
  const told = items ? JSON.stringify(items) : null;
  if (key === null && told) {
    const [twin] = await sql.execute<RequestRow>(
      `select ${COLUMNS} from ${TABLE} where order_id = ? and kind = ? and starts_with(key, '${KEYLESS}') and items = ?::jsonb and state <> 'refused' and asked_at > ? and deleted_at is null
       order by asked_at desc limit 1`, [order_id, kind, told, new Date(now.getTime() - DOUBLE_CLICK_MS)]
    );
    if (twin) return twin;
  }
  const own = key ?? entityId(KEYLESS);
  const [fresh] = await sql.execute<RequestRow>(
    `insert into ${TABLE} as r (id, order_id, kind, key, state, items, asked_at) values (?, ?, ?, ?, 'asked', ?::jsonb, ?)
     on conflict (order_id, kind, key) where deleted_at is null do update set state = 'asked', asked_at = excluded.asked_at, reason = null, settled_at = null, updated_at = now()
     where r.state = 'refused' returning ${COLUMNS}`,
    [entityId("dsreq"), order_id, kind, own, told, now]
  );
  if (fresh) {
    if (isFinishedLater(kind)) await enqueue(context, { work: "finish-request", key: fresh.id, dueAt: new Date(now.getTime() + GRACE_MS) });
    return fresh;
  }
  const [known] = await sql.execute<RequestRow>(
    `select ${COLUMNS} from ${TABLE} where order_id = ? and kind = ? and key = ? and deleted_at is null`, [order_id, kind, own]
  );
  return known!;
}

/** What became of it. */
export async function settleRequest(id: string, to: "done" | "refused", reason: string | null, context: Context): Promise<void> {
  const row = await moveRow<RequestRow>(TABLE, id, { from: ["asked", "refused"], to }, { reason, settled_at: clock.now() }, context);
  if (row) await follow(row.order_id, context);
}
