import { clock } from "../../../shared/clock";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { IN_CARTON } from "../reads/in-carton";
import type { PackageState } from "../rules/package-states";

/** `photo_id`: made by the device, so that the same photo sent again is the same; `file_id`: of Medusa's file module. */
export type Photo = { photo_id: string; file_id: string; url: string };

/** Keeps the photo of a package, and of all that lies in its carton. Gives the file that nobody needs any more: that of an earlier photo, or of this one where it was kept already. @throws 404, 409 for a parcel that was opened again */
export async function keepPhoto(sql: Sql, id: string, { photo_id, file_id, url }: Photo, by: string): Promise<string | null> {
  const rows = await sql.execute<{ id: string; state: PackageState; photo_id: string | null; photo_file_id: string | null }>(
    `select p.id, p.state, p.photo_id, p.photo_file_id ${IN_CARTON} order by p.id for update of p`, [id]
  );
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound("package", id);
  if (row.state === "voided") throw wrongState("package", row.state, "nothing more");
  if (row.photo_id === photo_id) return file_id;
  await sql.execute(`update doorstep_package set photo_url = ?, photo_id = ?, photo_file_id = ?, photo_by = ?, photo_at = ?, updated_at = now() where id = any(${EACH})`, [url, photo_id, file_id, by, clock.now(), each(rows.map((one) => one.id))]);
  return row.photo_file_id;
}
