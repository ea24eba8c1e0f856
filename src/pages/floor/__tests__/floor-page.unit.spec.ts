import { createHash } from "node:crypto";
import ts from "typescript";
import { TEXTS } from "../../../emails/texts";
import { WAITING_CODES } from "../../../modules/warehouse/rules/waiting-reason";
import { renderFloorPage } from "../page";
import { FLOOR_SCRIPT } from "../script";
import { BASE } from "../script/base";
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

test("its parts are one script: no two declare the same name", () => {
  const [{ expression }] = ts.createSourceFile("floor.js", FLOOR_SCRIPT, ts.ScriptTarget.ES2022).statements as unknown as [ts.ExpressionStatement];
  const { body } = ((expression as ts.CallExpression).expression as ts.ParenthesizedExpression).expression as ts.FunctionExpression;
  const names = body.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text) : ts.isFunctionDeclaration(statement) ? [statement.name!.text] : []
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every reason to wait, and every way in which a piece is in the wrong place, has its words", () => {
  const keys = [
    ...WAITING_CODES.map((code) => `waits.${code}`), ...["wrong_item", "wrong_bin", "wrong_tote", "too_many", "photo_gone"].map((code) => `late.${code}`),
    ...["not_in_wave", "not_at_once", "sorted_already", "photo_refused"].flatMap((why) => [`stop.${why}`, `wrong.${why}`]),
  ];
  expect(keys.filter((key) => !Object.hasOwn(FLOOR_TEXTS.en, key))).toEqual([]);
});

test("the languages are the mails', and each says everything with the same values", () => {
  expect(Object.keys(FLOOR_TEXTS)).toEqual(Object.keys(TEXTS));
  const values = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [language, texts] of Object.entries(FLOOR_TEXTS)) {
    for (const [key, text] of Object.entries(FLOOR_TEXTS.en)) expect([language, key, values(texts[key as keyof typeof texts])]).toEqual([language, key, values(text)]);
  }
});

test("the page says its language and which way it reads", () => {
  expect(page("de-AT").html).toContain('<html lang="de-AT" dir="ltr">');
  expect(page("ar").html).toContain('<html lang="ar" dir="rtl">');
  expect(page("ar").html).toContain(FLOOR_TEXTS.ar.noscript);
});

test("among Arabic words a code keeps its own order", () => {
  const said = (locale: "en" | "ar", dir: string): string => {
    const words = { textContent: JSON.stringify(FLOOR_TEXTS[locale]) };
    const t = new Function("document", `${BASE}; return t;`)({ getElementById: () => words, documentElement: { lang: locale, dir } });
    return t("bin_right", { bin: "01-A" });
  };
  expect(said("en", "ltr")).toBe("Right bin: 01-A");
  expect(said("ar", "rtl")).toContain("\u206801-A\u2069");
});
