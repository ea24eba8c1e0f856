import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY } from "../../demo/store/process";
import { run } from "./run";

type Manifest = { devDependencies: Record<string, string>; overrides: Record<string, string> };

/** What a new Medusa project has, by name; the versions are those that the plugin is tested with. */
const MEDUSA = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/dashboard", "@medusajs/framework", "@medusajs/medusa"];
const TOOLS = ["@swc/core", "@types/node", "@types/react", "@types/react-dom", "prop-types", "react", "react-dom", "ts-node", "typescript", "vite"];

/** Makes a Medusa project in `folder` and installs the tarball in it, as a merchant would. */
export async function makeCleanApp(folder: string, tarball: string): Promise<void> {
  const ours = JSON.parse(await readFile(join(REPOSITORY, "package.json"), "utf8")) as Manifest;
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, ours.devDependencies[name]]));
  await cp(join(__dirname, "app"), folder, { recursive: true });
  const manifest = {
    name: "clean-shop", version: "1.0.0", private: true,
    dependencies: { ...versions(MEDUSA), "medusa-plugin-doorstep": `file:${tarball}` },
    devDependencies: versions(TOOLS), overrides: ours.overrides,
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  // No lock file, as on the merchant's first day: what npm puts where is part of what is proven.
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
}
