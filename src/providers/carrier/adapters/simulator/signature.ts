import { createHmac, timingSafeEqual } from "node:crypto";
import { clock } from "../../../../shared/clock";

/** An older one may be a replay. */
const TOLERATED_MS = 5 * 60_000;

/** The headers of a body that the simulator sends: the time, and its signature over `time.body`. */
export function simulatorHeaders(rawBody: string | Buffer, secret: string, at = clock.now()): Record<string, string> {
  const time = at.toISOString();
  const digest = createHmac("sha256", secret).update(`${time}.`).update(rawBody).digest("hex");
  return { "x-doorstep-timestamp": time, "x-doorstep-signature": `sha256=${digest}` };
}

/** Compares in constant time. */
export function isSimulatorSignature(time: string | undefined, given: string | undefined, rawBody: string | Buffer, secret: string): boolean {
  const at = new Date(time ?? "");
  if (!(Math.abs(clock.now().getTime() - at.getTime()) <= TOLERATED_MS)) return false;
  const expected = Buffer.from(simulatorHeaders(rawBody, secret, at)["x-doorstep-signature"]!);
  const actual = Buffer.from(given ?? "");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
