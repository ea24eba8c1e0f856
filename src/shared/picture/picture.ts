/** What a picture was found to be by its bytes: never by its name, or by what the sender called it. */
export type PictureType = "image/jpeg" | "image/png" | "image/webp";
export type Picture = { type: PictureType; width: number; height: number; bytes: Buffer };

/** More than any camera gives: what is larger is made to fill a reader's memory. */
const MOST_PIXELS = 100_000_000;

/** It is no picture of a kind that we take, or it is cut off or damaged. */
export class NoPicture extends Error {}

/** @throws NoPicture for sides that no camera gives */
export function sized(width: number, height: number): { width: number; height: number } {
  if (!width || !height || width * height > MOST_PIXELS) throw new NoPicture(`is ${width} × ${height} pixels large`);
  return { width, height };
}

/** @throws NoPicture where it ends before that */
export function slice(bytes: Buffer, from: number, to: number): Buffer {
  if (to > bytes.length || from > to) throw new NoPicture("is cut off");
  return bytes.subarray(from, to);
}
