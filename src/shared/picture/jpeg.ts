import { orientationOf, orientationSegment } from "./orientation";
import { NoPicture, sized, slice, type Picture } from "./picture";

/** Markers as ITU-T T.81, table B.1, has them. */
const [SOI, EOI, SOS, APP1, APP2, APP14] = [0xd8, 0xd9, 0xda, 0xe1, 0xe2, 0xee];
const TABLES = [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xde, 0xdf];
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Which colours the numbers stand for: an ICC profile, and Adobe's word on how they are mixed. */
const isColour = (marker: number, body: Buffer): boolean =>
  (marker === APP2 && begins(body, "ICC_PROFILE\0")) || (marker === APP14 && begins(body, "Adobe"));
const begins = (body: Buffer, text: string): boolean => body.subarray(0, text.length).toString("latin1") === text;

/** @throws NoPicture */
export function plainJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let at = 2;
  while (true) {
    const marker = markerAt(bytes, at);
    if (marker === EOI) break;
    const end = at + 2 + slice(bytes, at + 2, at + 4).readUInt16BE();
    const body = slice(bytes, at + 4, end);
    if (marker === APP1 && begins(body, "Exif\0\0")) orientation = orientationOf(body.subarray(6));
    if (isFrame(marker)) size = sized(slice(body, 3, 5).readUInt16BE(), slice(body, 1, 3).readUInt16BE());
    const until = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS || isFrame(marker) || TABLES.includes(marker) || isColour(marker, body)) kept.push(bytes.subarray(at, until));
    at = until;
  }
  if (!size) throw new NoPicture("has no picture in it");
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  return { type: "image/jpeg", ...size, bytes: Buffer.concat([Buffer.from([0xff, SOI]), ...turned, ...kept, Buffer.from([0xff, EOI])]) };
}

function markerAt(bytes: Buffer, at: number): number {
  const [sign, marker] = slice(bytes, at, at + 2);
  if (sign !== 0xff || marker === 0 || marker === 0xff || marker === SOI) throw new NoPicture("is damaged");
  return marker!;
}

/** In a scan a zero after 0xFF makes that a byte of the picture, D0 to D7 only part it, and another 0xFF only fills. */
const isInScan = (next: number | undefined): boolean => next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);

/** A scan's bytes end at the next marker. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && isInScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + (bytes[at + 1] === 0xff ? 1 : 2));
  if (at < 0) throw new NoPicture("is cut off");
  return at;
}
