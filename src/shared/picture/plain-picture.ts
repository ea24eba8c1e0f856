import { plainJpeg } from "./jpeg";
import { NoPicture, type Picture } from "./picture";
import { plainPng } from "./png";
import { plainWebp } from "./webp";

const KINDS: { starts: (bytes: Buffer) => boolean; plain: (bytes: Buffer) => Picture }[] = [
  { starts: (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff, plain: plainJpeg },
  { starts: (bytes) => bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n", plain: plainPng },
  { starts: (bytes) => bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP", plain: plainWebp },
];

/**
 * A JPEG, PNG or WebP with nothing in it but the picture: where it was taken, by which device, what it showed before it was cut and
 * whatever was hung on behind are left out. The picture itself is the same to the last bit, and how it is to be turned is kept.
 * @throws NoPicture
 */
export function plainPicture(bytes: Buffer): Picture {
  const kind = bytes.length > 12 ? KINDS.find(({ starts }) => starts(bytes)) : undefined;
  if (!kind) throw new NoPicture("is no JPEG, PNG or WebP");
  return kind.plain(bytes);
}
