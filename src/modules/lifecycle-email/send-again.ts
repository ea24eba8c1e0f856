import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { sqlOf } from "../../shared/sql";
import { EACH, each } from "../../shared/sql-values";
import { enqueueAll } from "../../shared/work/enqueue";
import { nextState } from "./rules/message-states";
import { SENT_AGAIN_TOGETHER } from "./rules/trouble";

/**
 * Makes mails due again that were kept back by what is mended now; gives how many. Each is taken by one of two who ask at once, and what became old
 * news meanwhile is dropped as ever. Their trouble stays until they went: who counts does not see them come and go.
 */
export async function sendAgainTogether(most: number, context: Context): Promise<number> {
  const sql = sqlOf(context);
  const now = clock.now();
  const taken = await sql.execute<{ id: string }>(
    `update doorstep_message set state = ?, reason = null, due_at = ?, tries_before = tries, updated_at = ?
     where id in (select id from doorstep_message where state = 'failed' and trouble = any(${EACH}) and deleted_at is null order by id limit ? for update skip locked)
     returning id`,
    [nextState("failed", "resend"), now, now, each(SENT_AGAIN_TOGETHER), most]
  );
  await enqueueAll(context, taken.map(({ id }) => ({ work: "send-message", key: id })));
  return taken.length;
}
