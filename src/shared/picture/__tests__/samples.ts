const base64 = (text: string): Buffer => Buffer.from(text, "base64");

/** 6 × 4 pixels, half of them red, as Chromium writes them: the JPEG with an ICC profile, the WebP with a profile and transparency. */
export const JPEG = base64("/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAEAAgMAAAAAAAAAAAAAAAAAAQQzctH/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//EABkRAAIDAQAAAAAAAAAAAAAAAAACAQQyM//aAAwDAQACEQMRAD8AhXs0a9AFMwXsdWP/2Q==");
export const PNG = base64("iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAAIUlEQVR4AZSJwQkAABCCpP137l4H9UwQBGXwS6Doyn0cAAAA//+hYOJRAAAABklEQVQDADFFBgNH9029AAAAAElFTkSuQmCC");
export const WEBP = base64("UklGRjQCAABXRUJQVlA4WAoAAAAwAAAABQAAAwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBICwAAAAEPMP8REaIHEf0PAFZQOCAyAAAAsAEAnQEqBgAEAALATCWoAnRH/4KeAAD+7kMevS29n1vFf/Jt/6sWdyY/wL/1Ys7gAAA=");

/** Exif as a phone writes it: how the picture is to be turned, and where it was taken. */
export const exif = (orientation: number): Buffer =>
  Buffer.concat([Buffer.from("II*\0", "latin1"), Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]), Buffer.from("GPS 53.5436 N")]);

const segment = (marker: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
/** With Exif, a comment, and a film hung on behind. */
export const jpegOfPhone = (orientation: number): Buffer => Buffer.concat([
  JPEG.subarray(0, 2), segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif(orientation)])), segment(0xfe, Buffer.from("shot by Anna")), JPEG.subarray(2), Buffer.from("film: GPS"),
]);

const chunk = (name: string, body: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, body.length]), Buffer.from(name), body, Buffer.alloc(4)]);
export const pngOfPhone = Buffer.concat([PNG.subarray(0, 33), chunk("eXIf", exif(1)), chunk("tEXt", Buffer.from("Author\0Anna")), PNG.subarray(33), Buffer.from("film: GPS")]);

const body = Buffer.concat([WEBP.subarray(8), Buffer.from("EXIF"), Buffer.from([exif(1).length, 0, 0, 0]), exif(1), Buffer.alloc(exif(1).length % 2), Buffer.from("XMP \x04\0\0\0Anna", "latin1")]);
export const webpOfPhone = Buffer.concat([Buffer.from("RIFF"), Buffer.from([body.length & 255, body.length >> 8, 0, 0]), body, Buffer.from("film: GPS")]);
webpOfPhone[20] = webpOfPhone[20]! | 0x0c;
