import { NoPicture, sized, slice, type Picture } from "./picture";

/** Chunks as RFC 9649 has them: the picture, what is transparent in it, its colours. No Exif, no XMP, no animation. */
const KEPT = ["VP8X", "ALPH", "VP8 ", "VP8L", "ICCP"];
/** In the first byte of VP8X: an ICC profile, and transparency; the bits of all other chunks are cleared. */
const KEPT_FLAGS = 0x20 | 0x10;
const HEAD = 12;

/** @throws NoPicture */
export function plainWebp(bytes: Buffer): Picture {
  const all = slice(bytes, 0, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = HEAD; at < all.length;) {
    const length = slice(all, at + 4, at + 8).readUInt32LE();
    const end = at + 8 + length + (length % 2);
    const chunk = Buffer.from(slice(all, at, end));
    const name = chunk.toString("latin1", 0, 4);
    if (name === "VP8X") chunk[8] = slice(chunk, 8, 9)[0]! & KEPT_FLAGS;
    size = SIZES[name]?.(chunk.subarray(8)) ?? size;
    if (KEPT.includes(name)) kept.push(chunk);
    at = end;
  }
  if (!size) throw new NoPicture("has no still picture in it");
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...kept]);
  const head = Buffer.from("RIFF\0\0\0\0", "latin1");
  head.writeUInt32LE(body.length, 4);
  return { type: "image/webp", ...size, bytes: Buffer.concat([head, body]) };
}

/** Both kinds of picture tell their sides in their first bytes, in 14 bits each: with loss (RFC 6386, 9.1), and without (RFC 9649, 3.4). */
const SIZES: Record<string, ((body: Buffer) => { width: number; height: number }) | undefined> = {
  "VP8 ": (body) => sized(slice(body, 6, 8).readUInt16LE() & 0x3fff, slice(body, 8, 10).readUInt16LE() & 0x3fff),
  VP8L: (body) => {
    const bits = slice(body, 1, 5).readUInt32LE();
    return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  },
};
