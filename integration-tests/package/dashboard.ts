import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All JavaScript of a built dashboard, as one text to search in. */
export async function dashboardCode(served: string): Promise<string> {
  const assets = join(served, "public/admin/assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  return (await Promise.all(scripts.map((name) => readFile(join(assets, name), "utf8")))).join("\n");
}
