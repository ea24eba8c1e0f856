import type { MedusaContainer } from "@medusajs/framework/types";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { renderEmail, SAMPLES } from "../../../emails";
import { parseOptions } from "../../../shared/options";
import { ownTemplateOf } from "../own-template";

const problems: string[] = [];
const container = { resolve: () => ({ error: (problem: string) => problems.push(problem) }) } as unknown as MedusaContainer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doorstep-templates-"));
  const module = (name: string, code: string) => writeFile(join(folder, `${name}.js`), code);
  await module("shipped", `exports.default = { subject: ({ order }) => "Mine " + order.display_id, preheader: () => "p", Body: ({ s }) => s.t("shipped.heading") };`);
  await module("half", `exports.default = { subject: () => "x" };`);
  await module("broken", `throw new Error("no such library");`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => (problems.length = 0));

const own = (path: string) => ownTemplateOf("shipped", parseOptions({ email: { templates: { shipped: path } } }), container);

test("a store's own template is rendered in the shop's layout, with its reader's words", async () => {
  const template = await own(join(folder, "shipped"));
  const look = { locale: "de", branding: { shop_name: "Hearth & Loom" }, timeZone: "UTC" };
  const { subject, html } = await renderEmail("shipped", SAMPLES.shipped, look, template);
  expect(subject).toBe("Mine 1042");
  for (const said of ["Hearth &amp; Loom", "unterwegs", `lang="de"`]) expect(html).toContain(said);
});

test("its path is read from the store's own directory", async () => {
  expect(await own(`./${relative(process.cwd(), join(folder, "shipped"))}`)).toBeDefined();
});

test.each([["half", /needs subject, preheader and Body/], ["broken", /no such library/], ["missing", /cannot be used/]])("one that is %s is told in the log and left aside", async (name, problem) => {
  expect(await own(join(folder, name))).toBeUndefined();
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test("where none is named there is none", async () => {
  expect(await ownTemplateOf("shipped", parseOptions({}), container)).toBeUndefined();
  expect(problems).toEqual([]);
});
