/** The tag in a TIFF directory that says how a picture is to be turned: 1 as it is, 3 upside down, 6 and 8 on its side. */
const ORIENTATION = 0x0112;

/** What an Exif block says of it; 1 where it says nothing that can be understood. */
export function orientationOf(tiff: Buffer): number {
  try {
    const little = tiff.toString("latin1", 0, 2) === "II";
    const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let n = 0; n < short(directory); n += 1) {
      const entry = directory + 2 + n * 12;
      if (short(entry) === ORIENTATION) return short(entry + 8) >= 1 && short(entry + 8) <= 8 ? short(entry + 8) : 1;
    }
  } catch {
    // Exif that points beyond its end says nothing.
  }
  return 1;
}

/** A JPEG's APP1 segment with nothing in it but that. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
}
