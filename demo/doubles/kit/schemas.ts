import { existsSync } from "node:fs";
import path from "node:path";

/** Where the providers' published specifications and recorded answers lie: beside this repository, or in DOORSTEP_SCHEMAS. */
export const SCHEMAS = process.env.DOORSTEP_SCHEMAS ?? path.resolve(__dirname, "../../../../shared/schemas");

/** A suite that checks a double against them: without them it is left out aloud on a developer's machine, and fails in CI. */
export function describeWithSchemas(title: string, suite: () => void): void {
  if (existsSync(SCHEMAS)) return void describe(title, suite);
  const missing = `The providers' schemas are not at ${SCHEMAS}: give their folder in DOORSTEP_SCHEMAS`;
  if (process.env.CI) return void test(title, () => { throw new Error(missing); });
  console.warn(`${missing}. NOT RUN: ${title}`);
  describe.skip(title, () => test("needs the schemas", () => undefined));
}
