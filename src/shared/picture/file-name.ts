import { randomUUID } from "node:crypto";
import type { PictureType } from "./picture";

const ENDINGS: Record<PictureType, string> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" };

/** A name that no other picture has: Medusa's own file provider tells files of one name apart by the millisecond alone. */
export const fileName = (of: string, type: PictureType): string => `${of}-${randomUUID()}.${ENDINGS[type]}`;
