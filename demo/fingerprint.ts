import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** A hash over these files and everything in these folders, to know whether work that depends on them must be done again. */
export async function fingerprint(...paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(paths.map(filesBelow))).flat()) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
}

/** Does `work` unless it was done for the same fingerprint before, as a mark in `markFile` tells. */
export async function oncePer(mark: string, markFile: string, work: () => Promise<void>): Promise<void> {
  const done = existsSync(markFile) ? await readFile(markFile, "utf8") : "";
  if (done === mark) return;
  await work();
  await mkdir(dirname(markFile), { recursive: true });
  await writeFile(markFile, mark);
}
