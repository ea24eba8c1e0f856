import { builtinModules } from "node:module";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const ASKED = /\b(?:require|import)\(\s*["']([^"']+)["']\s*\)|^(?:import|export|\}).*?\bfrom\s*["']([^"']+)["']/gm;
const COMMENT = /^\s*(?:\/\/|\*|\/\*).*$/gm;

/** The packages that the shipped JavaScript asks for by name; what happens to lie beside it after an install does not count. */
export async function packagesAskedFor(root: string, files: string[]): Promise<Set<string>> {
  const asked = new Set<string>();
  for (const file of files.filter((path) => /\.m?js$/.test(path))) {
    const code = (await readFile(join(root, file), "utf8")).replace(COMMENT, "");
    for (const [, required, imported] of code.matchAll(ASKED)) {
      const name = required ?? imported!;
      if (name.startsWith(".") || name.startsWith("node:") || builtinModules.includes(name)) continue;
      asked.add(name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
    }
  }
  return asked;
}
