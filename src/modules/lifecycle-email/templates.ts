import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import type { MailTexts } from "./rules/texts";

export type TemplateName = { kind: string; language: string };

const DRAFT = 0;

export async function keepDraft({ kind, language }: TemplateName, texts: MailTexts, savedBy: string | null, context: Context): Promise<void> {
  const now = clock.now();
  await sqlOf(context).execute(
    `insert into doorstep_mail_template (id, kind, language, version, texts, saved_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (kind, language, version) where deleted_at is null
     do update set texts = excluded.texts, saved_by = excluded.saved_by, updated_at = excluded.updated_at`,
    [entityId("dsmtpl"), kind, language, DRAFT, JSON.stringify(texts), savedBy, now, now]
  );
}

export async function discardDraft({ kind, language }: TemplateName, context: Context): Promise<void> {
  await sqlOf(context).execute(`delete from doorstep_mail_template where kind = ? and language = ? and version = ?`, [kind, language, DRAFT]);
}

/** Appends the version after `version`. Of two that are published at once on the same one, the second is refused. */
export async function insertVersion({ kind, language }: TemplateName, version: number, texts: MailTexts, savedBy: string | null, context: Context): Promise<number | undefined> {
  const sql = sqlOf(context);
  const [newest] = await sql.execute<{ version: number }>(
    `select coalesce(max(version), 0)::int as version from doorstep_mail_template where kind = ? and language = ? and deleted_at is null`, [kind, language]
  );
  if (newest!.version !== version) return undefined;
  const now = clock.now();
  const [row] = await sql.execute<{ version: number }>(
    `insert into doorstep_mail_template (id, kind, language, version, texts, saved_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (kind, language, version) where deleted_at is null do nothing returning version`,
    [entityId("dsmtpl"), kind, language, version + 1, JSON.stringify(texts), savedBy, now, now]
  );
  if (row) await discardDraft({ kind, language }, context);
  return row?.version;
}
