import { createHmac, timingSafeEqual } from "node:crypto";

/** What stands in `x-doorstep-signature` for a body that the simulator sends. */
export function simulatorSignature(rawBody: string | Buffer, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(rawBody).digest("hex")}`;
}

/** Compares in constant time. */
export function isSimulatorSignature(given: string | undefined, rawBody: string | Buffer, secret: string): boolean {
  const expected = Buffer.from(simulatorSignature(rawBody, secret));
  const actual = Buffer.from(given ?? "");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
