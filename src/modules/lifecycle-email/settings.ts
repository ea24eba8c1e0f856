import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import type { MailSettings } from "./rules/mail-settings";

/** Appends the version after `version`. Of two that are saved at once on the same one, the second is refused. */
export async function insertSettings(version: number, values: MailSettings, savedBy: string | null, context: Context): Promise<boolean> {
  const sql = sqlOf(context);
  const [newest] = await sql.execute<{ version: number }>(`select coalesce(max(version), 0)::int as version from doorstep_mail_settings where deleted_at is null`);
  if (newest!.version !== version) return false;
  const now = clock.now();
  const rows = await sql.execute(
    `insert into doorstep_mail_settings (id, version, "values", saved_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?)
     on conflict (version) where deleted_at is null do nothing returning id`,
    [entityId("dsmset"), version + 1, JSON.stringify(values), savedBy, now, now]
  );
  return rows.length > 0;
}
