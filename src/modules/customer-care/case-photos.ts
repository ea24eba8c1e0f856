import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";

export type NewPhoto = { file_id: string; type: string; width: number; height: number; digest: string };
/** A case keeps no more, however often something is sent to it. */
export const MOST_PHOTOS = 10;

/** Keeps the photos with the case, each picture once; gives the files that are not needed. */
export async function addPhotos(caseId: string, photos: readonly NewPhoto[], context: Context): Promise<string[]> {
  const unneeded: string[] = [];
  for (const { file_id, type, width, height, digest } of photos) {
    const kept = await sqlOf(context).execute(
      `insert into doorstep_case_photo (id, case_id, file_id, type, width, height, digest, at)
       select ?, ?, ?, ?, ?, ?, ?, ? where (select count(*) from doorstep_case_photo where case_id = ? and deleted_at is null) < ${MOST_PHOTOS}
       on conflict (case_id, digest) where deleted_at is null do nothing returning id`,
      [entityId("dscasep"), caseId, file_id, type, width, height, digest, clock.now(), caseId]
    );
    if (!kept.length) unneeded.push(file_id);
  }
  return unneeded;
}
