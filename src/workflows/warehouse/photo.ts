import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { badInput, Conflict, notFound, wrongState } from "../../shared/errors";
import { fileName } from "../../shared/picture/file-name";
import { NoPicture, type Picture } from "../../shared/picture/picture";
import { plainPicture } from "../../shared/picture/plain-picture";
import { packageView, type PackageView } from "../carrier/package-view";
import { warehouseOf } from "./room";

/** `photo_id`: made by the device, so that one that is sent again is the same; `content`: a JPEG, PNG or WebP in base64. */
export type PhotoInput = { photo_id: string; content: string };

const filesOf = (container: MedusaContainer): IFileModuleService => container.resolve(Modules.FILE);

/**
 * Keeps a photo of what lies in a package, with nothing in it but the picture, in the place of an earlier one. A crash between the
 * file and the row leaves a private file that nobody is told of; the device sends it again.
 * @throws 404; 400 for what is no picture; 409 `photo_off` where the shop wants none, or for a parcel that was opened again
 */
export async function addPhoto(container: MedusaContainer, id: string, { photo_id, content }: PhotoInput, by: string): Promise<PackageView> {
  const warehouse = warehouseOf(container);
  if (warehouse.options.warehouse.packPhoto === "off") throw new Conflict("Photos of parcels are switched off: see the option warehouse.packPhoto", "photo_off");
  const [pack] = await warehouse.listPackages({ id });
  if (!pack) throw notFound("package", id);
  if (pack.photo_id === photo_id) return packageView(container, id);
  if (pack.state === "voided") throw wrongState("package", pack.state, "nothing more");
  const { type, bytes } = read(content);
  const file = await filesOf(container).createFiles({ filename: fileName(`parcel-${id}`, type), mimeType: type, content: bytes.toString("base64"), access: "private" });
  const url = `/admin/doorstep/packages/${id}/photo?photo=${photo_id}`;
  const unneeded = await warehouse.keepPhoto(id, { photo_id, file_id: file.id, url }, by).catch(async (error: unknown) => {
    await forget(container, file.id);
    throw error;
  });
  if (unneeded) await forget(container, unneeded);
  return packageView(container, id);
}

function read(content: string): Picture {
  try {
    return plainPicture(Buffer.from(content, "base64"));
  } catch (error) {
    if (error instanceof NoPicture) throw badInput("content", `must be a JPEG, PNG or WebP; this one ${error.message}`);
    throw error;
  }
}

/** A file that stays is no reason to refuse what is done. */
const forget = (container: MedusaContainer, fileId: string): Promise<void> => filesOf(container).deleteFiles(fileId).catch(() => undefined);

/** The photo itself, looked at again: a store of files may hand out anything. @throws 404 where there is none */
export async function photoOf(container: MedusaContainer, id: string): Promise<Picture> {
  const [pack] = await warehouseOf(container).listPackages({ id });
  if (!pack?.photo_file_id) throw notFound("photo of the package", id);
  return plainPicture(await filesOf(container).getAsBuffer(pack.photo_file_id));
}
