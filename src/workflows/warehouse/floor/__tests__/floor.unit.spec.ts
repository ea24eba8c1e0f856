import { badgeCard } from "../badge-card";
import { toSortCard } from "../to-sort";
import { readSession, SESSION_MS, signSession } from "../session-token";
import { signOrderLink } from "../../../../shared/order-link";

const secret = "a-link-secret-of-at-least-thirty-two-characters";
const issuedAt = new Date("2026-11-26T06:00:00.123Z");
const later = (ms: number): Date => new Date(issuedAt.getTime() + ms);

test("a session is read back until it is too old, and by the same secret only", () => {
  const token = signSession({ pickerId: "dspick_1", issuedAt }, secret);
  expect(readSession(token, later(SESSION_MS - 1), secret)).toEqual({ pickerId: "dspick_1", issuedAt });
  expect(readSession(token, later(SESSION_MS), secret)).toBeNull();
  expect(readSession(token, issuedAt, `${secret}!`)).toBeNull();
  for (const forged of ["", "x", `${token}x`, token.slice(0, -2), `${token}.x`]) expect(readSession(forged, issuedAt, secret)).toBeNull();
});

test("what was signed for another purpose opens no session", () => {
  expect(readSession(signOrderLink({ orderId: "dspick_1", generation: 0 }, later(SESSION_MS), secret), issuedAt, secret)).toBeNull();
});

test("a badge shows its QR code and whose it is, in rows that fit and letters that break nothing", async () => {
  const svg = await badgeCard({ name: "Zoë <Ober>-Müller-Schulze & Söhne", number: "7", code: "00FF" });
  expect(svg).toMatch(/^<svg .*<svg x="8" y="8" width="38" height="38" .*viewBox/s);
  expect([...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, row]) => row)).toEqual(["Zoë", "&#60;Ober&#62;-Müller…", "&#38; Söhne", "7"]);
});

const wave = { id: "wave", name: "Morning", kind: "batch" };
const boxed = (state: string, picked_quantity: number, sorted_quantity: number) => ({ state, lines: [{ quantity: 2, picked_quantity, sorted_quantity, short_quantity: 0 }] });

test("a wave is to be sorted once all of it is picked, and until all of it lies in its boxes", () => {
  expect(toSortCard(wave, [boxed("picked", 2, 1), boxed("picking", 1, 0)])).toBeUndefined();
  expect(toSortCard(wave, [boxed("picked", 2, 1), boxed("packed", 2, 2)])).toEqual({ ...wave, orders: 2, pieces: 4, sorted: 3 });
  expect(toSortCard(wave, [boxed("picked", 2, 2), boxed("packed", 2, 2)])).toBeUndefined();
});
