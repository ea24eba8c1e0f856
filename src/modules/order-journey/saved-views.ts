import { entityId } from "../../shared/entity-id";
import type { Sql } from "../../shared/sql";

export const VIEW_PAGES = ["orders"] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];
export type NewView = { page: ViewPage; name: string; query: Record<string, unknown>; shared: boolean; is_default: boolean };
export type SavedViewRow = NewView & { id: string; user_id: string };

const COLUMNS = "id, page, name, user_id, query, shared, is_default";

/** A user's own views and those that others share, by name. */
export const viewsFor = (sql: Sql, page: ViewPage, userId: string): Promise<SavedViewRow[]> =>
  sql.execute<SavedViewRow>(
    `select ${COLUMNS} from doorstep_saved_view where page = ? and (user_id = ? or shared) and deleted_at is null order by lower(name), id limit 200`, [page, userId]
  );

/** Keeps a new view, or, by its id, one of the user's own as it is now; undefined where they have none with it. */
export async function saveView(sql: Sql, userId: string, view: NewView, id?: string): Promise<SavedViewRow | undefined> {
  // Whoever saves for the same user and list at the same time waits here: only one can be what it begins with.
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [`doorstep_saved_view:${view.page}:${userId}`]);
  if (id && !(await ownView(sql, userId, id))) return undefined;
  if (view.is_default) {
    await sql.execute("update doorstep_saved_view set is_default = false, updated_at = now() where page = ? and user_id = ? and is_default and id <> ? and deleted_at is null", [view.page, userId, id ?? ""]);
  }
  const [saved] = await sql.execute<SavedViewRow>(
    `insert into doorstep_saved_view (id, page, name, user_id, query, shared, is_default) values (?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict (id) do update set name = excluded.name, query = excluded.query, shared = excluded.shared, is_default = excluded.is_default, updated_at = now() returning ${COLUMNS}`,
    [id ?? entityId("dsview"), view.page, view.name, userId, JSON.stringify(view.query), view.shared, view.is_default]
  );
  return saved;
}

async function ownView(sql: Sql, userId: string, id: string): Promise<boolean> {
  const [own] = await sql.execute("select 1 from doorstep_saved_view where id = ? and user_id = ? and deleted_at is null", [id, userId]);
  return own !== undefined;
}

/** Takes one of the user's own views away; false where they have none with this id. */
export async function deleteView(sql: Sql, userId: string, id: string): Promise<boolean> {
  const [gone] = await sql.execute("update doorstep_saved_view set deleted_at = now() where id = ? and user_id = ? and deleted_at is null returning id", [id, userId]);
  return gone !== undefined;
}
