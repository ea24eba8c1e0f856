import { join } from "node:path";
import { medusa, REPOSITORY } from "../../demo/store/process";
import { run } from "./run";

export type Tarball = { path: string; files: string[] };
type Packed = { filename: string; files: { path: string }[] };

/** Builds the plugin and packs it as it would be published, into `folder`. */
export async function packPlugin(folder: string): Promise<Tarball> {
  await medusa(["plugin:build"], { env: { NODE_ENV: "production" } });
  const printed = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: REPOSITORY });
  const [packed] = JSON.parse(printed) as [Packed];
  return { path: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}
