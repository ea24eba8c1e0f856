import type { ExecArgs } from "@medusajs/framework/types";
import { belongingsOf, uninstall } from "../workflows/uninstall/uninstall";

/**
 * Takes what is Doorstep's out of the store's database, with `remove` after it; without, tells what that would be. Run it while
 * the store is stopped and the plugin is still configured; then take the plugin and its providers out of `medusa-config.ts`.
 */
export default async function run({ container, args }: ExecArgs): Promise<void> {
  const { held, claimed, tables } = await belongingsOf(container);
  console.log(`${tables.length} tables with all that Doorstep knows, its background work, and the guard on reservations. ${held} carts hold units, ${claimed} are being completed.`);
  if (!args.includes("remove")) {
    console.log("Nothing was removed. Keep a backup of the database, then say it again with: remove");
    return;
  }
  await uninstall(container);
  console.log("Removed. Orders, payments, fulfilments and what is reserved for orders are Medusa's, and stay. Now take the plugin and its providers out of medusa-config.ts.");
}
