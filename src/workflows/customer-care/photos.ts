import { createHash } from "node:crypto";
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { NewPhoto } from "../../modules/customer-care/service";
import { badInput, notFound } from "../../shared/errors";
import { fileName } from "../../shared/picture/file-name";
import { NoPicture, type Picture } from "../../shared/picture/picture";
import { plainPicture } from "../../shared/picture/plain-picture";
import { customerCareOf } from "./room";

/** Of one photo, in bytes. */
export const MOST_PHOTO_BYTES = 8_000_000;
/** A shop may take fewer, see the option `care.photos`. */
export const MOST_PHOTOS_SENT = 10;

const filesOf = (container: MedusaContainer): IFileModuleService => container.resolve(Modules.FILE);

/** The pictures in what was sent, by their bytes alone and with nothing in them but the picture. Nothing is kept yet. @throws 400 naming the photo */
export function picturesIn(container: MedusaContainer, sent: readonly Buffer[]): Picture[] {
  const { photos: most } = customerCareOf(container).options.care;
  if (sent.length > most) throw badInput("photos", most ? `must be at most ${most}` : "are not taken by this shop");
  return sent.map((bytes, n) => {
    if (bytes.length > MOST_PHOTO_BYTES) throw badInput(`photos.${n}`, `must have at most ${MOST_PHOTO_BYTES / 1_000_000} MB`);
    try {
      return plainPicture(bytes);
    } catch (error) {
      if (error instanceof NoPicture) throw badInput(`photos.${n}`, `must be a JPEG, PNG or WebP; this one ${error.message}`);
      throw error;
    }
  });
}

/** The pictures among what hangs on a mail, as far as they are taken; what else hangs there is left out. */
export const picturesAmong = (container: MedusaContainer, attached: readonly Buffer[]): Picture[] =>
  attached.filter(({ length }) => length <= MOST_PHOTO_BYTES).flatMap((bytes) => {
    try {
      return plainPicture(bytes);
    } catch (error) {
      if (error instanceof NoPicture) return [];
      throw error;
    }
  }).slice(0, customerCareOf(container).options.care.photos);

/** Keeps them as private files. What a crash leaves before the case knows of it is a private file that nobody is told of. */
export async function keepPictures(container: MedusaContainer, orderId: string, pictures: readonly Picture[]): Promise<NewPhoto[]> {
  const kept: NewPhoto[] = [];
  for (const { type, width, height, bytes } of pictures) {
    const digest = createHash("sha256").update(bytes).digest("base64url");
    const file = await filesOf(container).createFiles({ filename: fileName(`report-${orderId}`, type), mimeType: type, content: bytes.toString("base64"), access: "private" });
    kept.push({ file_id: file.id, type, width, height, digest });
  }
  return kept;
}

/** A file that stays is no reason to refuse what is done. */
export const forgetFiles = (container: MedusaContainer, ids: readonly string[]): Promise<void> =>
  ids.length ? filesOf(container).deleteFiles([...ids]).catch(() => undefined) : Promise.resolve();

/** One photo of a case, for staff, or for who holds the link of its order; looked at again: a store of files may hand out anything. @throws 404 */
export async function photoOfCase(container: MedusaContainer, id: string, { caseId, orderId }: { caseId?: string; orderId?: string }): Promise<Picture> {
  const [photo] = (await customerCareOf(container).listCasePictures({ id }, { relations: ["case"], take: 1 })) as unknown as { file_id: string; case: { id: string; order_id: string } }[];
  if (!photo || (caseId && photo.case.id !== caseId) || (orderId && photo.case.order_id !== orderId)) throw notFound("photo", id);
  return plainPicture(await filesOf(container).getAsBuffer(photo.file_id));
}
