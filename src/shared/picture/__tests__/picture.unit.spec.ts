import fc from "fast-check";
import { orientationOf } from "../orientation";
import { NoPicture } from "../picture";
import { plainPicture } from "../plain-picture";
import { JPEG, jpegOfPhone, PNG, pngOfPhone, WEBP, webpOfPhone } from "./samples";

const text = (bytes: Buffer): string => bytes.toString("latin1");
const kinds = { jpeg: jpegOfPhone(6), png: pngOfPhone, webp: webpOfPhone };

test.each(Object.entries(kinds))("a %s keeps its picture and its colours, and loses its place, its author and what was hung on behind", (_, bytes) => {
  const { width, height, bytes: plain } = plainPicture(bytes);
  expect([width, height]).toEqual([6, 4]);
  expect(text(bytes)).toMatch(/GPS[^]*film/);
  expect(text(plain)).not.toMatch(/GPS|Anna|film|XMP/);
  expect(plainPicture(plain).bytes).toEqual(plain);
});

test("what it is, its bytes say; a picture with nothing else in it is the same", () => {
  expect([JPEG, PNG, WEBP].map((bytes) => plainPicture(bytes).type)).toEqual(["image/jpeg", "image/png", "image/webp"]);
  expect(plainPicture(PNG).bytes).toEqual(PNG);
  expect(plainPicture(WEBP).bytes).toEqual(WEBP);
  expect(plainPicture(webpOfPhone).bytes).toEqual(WEBP);
  expect(plainPicture(pngOfPhone).bytes).toEqual(PNG);
  // Of a JPEG its JFIF head goes too: sixteen bytes of it say how many dots make an inch.
  expect(plainPicture(JPEG).bytes).toEqual(Buffer.concat([JPEG.subarray(0, 2), JPEG.subarray(20)]));
  expect(text(plainPicture(JPEG).bytes)).toContain("ICC_PROFILE");
});

test("a picture that lies on its side still says so", () => {
  for (const orientation of [2, 3, 6, 8]) {
    const { bytes } = plainPicture(jpegOfPhone(orientation));
    expect(text(bytes.subarray(6, 12))).toBe("Exif\0\0");
    expect(orientationOf(bytes.subarray(12))).toBe(orientation);
  }
  for (const unknown of [0, 1, 9]) expect(text(plainPicture(jpegOfPhone(unknown)).bytes)).not.toContain("Exif");
});

test.each(Object.entries(kinds))("a %s that is cut off anywhere is refused", (_, bytes) => {
  const { bytes: plain } = plainPicture(bytes);
  for (let length = 0; length < plain.length; length += 1) expect(() => plainPicture(plain.subarray(0, length))).toThrow(NoPicture);
});

test("other files are refused, whatever they are called", () => {
  for (const other of ["", "GIF89a and so on, and so on", "<svg onload='alert(1)'></svg>", "%PDF-1.7 is a paper", "RIFF\x10\0\0\0WAVEfmt and so on"]) expect(() => plainPicture(Buffer.from(other, "latin1"))).toThrow(NoPicture);
});

test("a picture that would fill a reader's memory is refused", () => {
  const large = Buffer.from(PNG);
  large.writeUInt32BE(60_000, 16);
  large.writeUInt32BE(60_000, 20);
  expect(() => plainPicture(large)).toThrow(/60000 × 60000/);
});

test("damage gives a picture or a refusal, and nothing else", () => {
  const hit = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(fc.constantFrom(...Object.values(kinds)), hit, (bytes, hits) => {
    const damaged = Buffer.from(bytes);
    for (const [at, value] of hits) damaged[at % damaged.length] = value;
    try {
      const { bytes: plain } = plainPicture(damaged);
      expect(plainPicture(plain).bytes.equals(plain)).toBe(true);
    } catch (error) {
      if (!(error instanceof NoPicture)) throw error;
    }
  }), { numRuns: 2_000 });
});
