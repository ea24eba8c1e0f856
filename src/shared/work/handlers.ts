import { dynamicImport } from "@medusajs/framework/utils";
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { WorkHandler } from "./worker";

const isHandler = (file: string) => /\.(ts|js)$/.test(file) && !file.endsWith(".d.ts");

/** Loads `src/work`: a file's name is the name of the work, its default export the handler. */
export async function loadHandlers(directory: string): Promise<Map<string, WorkHandler>> {
  const files = (await readdir(directory)).filter(isHandler);
  const entries = await Promise.all(
    files.map(async (file) => {
      const { default: handler } = (await dynamicImport(join(directory, file))) as { default: WorkHandler };
      return [basename(file, extname(file)), handler] as const;
    })
  );
  return new Map(entries);
}
