import { NoPicture, sized, slice, type Picture } from "./picture";

const SIGNATURE = 8;
/** The picture, its palette, and what its colours mean (W3C PNG, 11.2 and 11.3.2); no texts, times, Exif, and no further frames. */
const KEPT = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT"];
/** Of a chunk with its length, its name and its check sum: those that never have another. */
const LENGTHS: Record<string, number> = { IHDR: 25, IEND: 12 };

/** @throws NoPicture */
export function plainPng(bytes: Buffer): Picture {
  const kept = [bytes.subarray(0, SIGNATURE)];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = SIGNATURE, name = ""; name !== "IEND";) {
    const end = at + 12 + slice(bytes, at, at + 4).readUInt32BE();
    const chunk = slice(bytes, at, end);
    name = chunk.toString("latin1", 4, 8);
    if ((name === "IHDR") !== (at === SIGNATURE) || (name in LENGTHS && chunk.length !== LENGTHS[name])) throw new NoPicture("is damaged");
    if (name === "IHDR") size = sized(slice(chunk, 8, 12).readUInt32BE(), slice(chunk, 12, 16).readUInt32BE());
    hasPixels ||= name === "IDAT";
    if (KEPT.includes(name)) kept.push(chunk);
    at = end;
  }
  if (!size || !hasPixels) throw new NoPicture("has no picture in it");
  return { type: "image/png", ...size, bytes: Buffer.concat(kept) };
}
