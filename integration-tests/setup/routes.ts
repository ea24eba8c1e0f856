import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REPOSITORY } from "../../demo/store/process";

const API = join(REPOSITORY, "src/api");

export type Route = { method: string; /** With `:parameters`, as Medusa serves it. */ path: string };

/** Every route of the plugin, read from where Medusa finds them: one file a path, an export a method. */
export const routesOfPlugin = (): Route[] =>
  (readdirSync(API, { recursive: true }) as string[]).filter((file) => file.endsWith("route.ts")).sort().flatMap((file) =>
    [...readFileSync(join(API, file), "utf8").matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(([, method]) => ({
      method: method!, path: `/${dirname(file).replace(/\[(\w+)\]/g, ":$1")}`,
    })));

/** The path with an id of nothing in the place of each parameter. */
export const pathOfNothing = ({ path }: Route): string => path.replace(/:\w+/g, "nothing_01HZZZZZZZZZZZZZZZZZZZZZZZ");
