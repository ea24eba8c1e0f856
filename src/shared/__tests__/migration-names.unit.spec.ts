import { readdirSync } from "node:fs";
import { join } from "node:path";

const ROOMS = join(__dirname, "../../modules");

test("no two rooms have a migration of the same name: the database would run only one of them", () => {
  const names = readdirSync(ROOMS, { recursive: true, encoding: "utf8" }).filter((path) => /[\\/]migrations[\\/]Migration\d+\.ts$/.test(path)).map((path) => path.split(/[\\/]/).at(-1)!);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});
