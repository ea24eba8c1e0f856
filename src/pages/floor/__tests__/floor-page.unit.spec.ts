import { createHash } from "node:crypto";
import { WAITING_CODES } from "../../../modules/warehouse/rules/waiting-reason";
import { renderFloorPage } from "../page";
import { FLOOR_SCRIPT } from "../script";
import { FLOOR_TEXTS } from "../texts";

const page = (locale = "en") => renderFloorPage({ locale, colour: "#1f6feb" });

test("its one script is allowed by its hash, and what that loads itself; everything else is not", () => {
  const { html, headers } = page();
  const hash = createHash("sha256").update(FLOOR_SCRIPT).digest("base64");
  expect(headers["Content-Security-Policy"]).toContain(`script-src 'sha256-${hash}' 'strict-dynamic';`);
  expect(headers["Content-Security-Policy"]).not.toContain("unsafe");
  expect(html).toContain(FLOOR_SCRIPT);
});

test("the script can be read by a browser, and says nothing that no language has", () => {
  expect(() => new Function(FLOOR_SCRIPT)).not.toThrow();
  const said = [...FLOOR_SCRIPT.matchAll(/\bt\("([\w.]+)"[,)]/g), ...FLOOR_SCRIPT.matchAll(/stopScreen\("(\w+)"/g)].map(([call, key]) => (call.startsWith("t(") ? [key] : [`stop.${key}`, `wrong.${key}`])).flat();
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((key) => !Object.hasOwn(FLOOR_TEXTS.en, key!))).toEqual([]);
});

test("every reason to wait, and every way in which a piece is in the wrong place, has its words", () => {
  const keys = [
    ...WAITING_CODES.map((code) => `waits.${code}`), ...["wrong_item", "wrong_bin", "wrong_tote", "too_many", "photo_gone"].map((code) => `late.${code}`),
    ...["not_in_wave", "not_at_once", "sorted_already", "photo_refused"].flatMap((why) => [`stop.${why}`, `wrong.${why}`]),
  ];
  expect(keys.filter((key) => !Object.hasOwn(FLOOR_TEXTS.en, key))).toEqual([]);
});

test("every language fills in the same values", () => {
  const values = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(FLOOR_TEXTS.en)) expect([key, values(FLOOR_TEXTS.de[key as keyof typeof FLOOR_TEXTS.en])]).toEqual([key, values(text)]);
  expect(page("de-AT").html).toContain('<html lang="de-AT">');
});
