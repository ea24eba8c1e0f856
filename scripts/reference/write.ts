import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referenceDocument } from "./document";
import { REPOSITORY } from "./routes";

const REFERENCE = join(REPOSITORY, "docs/openapi.json");

/** One line for each operation and each form, so that a change shows as one. */
function referenceText(): string {
  const { paths, components, ...head } = referenceDocument();
  const lines = (record: object): string => `{\n${Object.entries(record).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(",\n")}\n}`;
  const operations = Object.entries(paths).map(([path, methods]) => `${JSON.stringify(path)}: ${lines(methods)}`).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},\n"paths": {\n${operations}\n},\n"components": ${`{\n${Object.entries(components).map(([name, all]) => `${JSON.stringify(name)}: ${lines(all)}`).join(",\n")}\n}`}}\n`;
}

const text = referenceText();
if (!process.argv.includes("--check")) writeFileSync(REFERENCE, text);
else if (!existsSync(REFERENCE) || readFileSync(REFERENCE, "utf8") !== text) {
  console.error("docs/openapi.json is not what the routes do: npm run reference");
  process.exit(1);
}
