import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const REPOSITORY = resolve(__dirname, "../..");
const API = join(REPOSITORY, "src/api");

export type Route = { method: string; /** With `:parameters`, as Medusa serves it. */ path: string; file: string };

/** Every route of the plugin, read from where Medusa finds them: one file a path, an export a method. */
export const routesOfPlugin = (): Route[] =>
  (readdirSync(API, { recursive: true }) as string[]).filter((file) => file.endsWith("route.ts")).sort().flatMap((file) => methodsOf(join(API, file)).map((method) => ({
    method, path: `/${dirname(file).replace(/\[(\w+)\]/g, ":$1")}`, file: join(API, file),
  })));

const methodsOf = (file: string): string[] => {
  const code = readFileSync(file, "utf8");
  const own = [...code.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(([, method]) => method!);
  const handedOn = [...code.matchAll(/^export \{([^}]+)\} from/gm)].flatMap(([, names]) => names!.split(",").map((name) => name.trim()).filter(Boolean));
  return [...own, ...handedOn];
};
