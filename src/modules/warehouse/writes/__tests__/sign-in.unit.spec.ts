import { badgeHash, newBadgeCode } from "../badge";
import { hashPin, isPin } from "../pin";

test("a PIN is kept salted, and known again", async () => {
  const [one, two] = await Promise.all([hashPin("4711"), hashPin("4711")]);
  expect(one).not.toBe(two);
  expect(one).not.toContain("4711");
  expect(await isPin("4711", one)).toBe(true);
  expect(await isPin("4712", one)).toBe(false);
});

test("nobody's PIN is never right", async () => {
  expect(await isPin("4711")).toBe(false);
  expect(await isPin("", "")).toBe(false);
});

test("a badge is known by its code, however a scanner types it", () => {
  const code = newBadgeCode();
  expect(code).toMatch(/^[0-9A-F]{32}$/);
  expect(badgeHash(` ${code.toLowerCase()}\n`)).toBe(badgeHash(code));
  expect(badgeHash(newBadgeCode())).not.toBe(badgeHash(code));
});
