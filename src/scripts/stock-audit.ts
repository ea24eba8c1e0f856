import type { ExecArgs } from "@medusajs/framework/types";
import { auditStock, repairStock } from "../workflows/reservation/stock-audit";

/**
 * Compares holds, reservations, levels and orders: `npx medusa exec <this file>` tells what disagrees, with `repair` after
 * it mends what can be mended. Ends with 1 while anything is left.
 */
export default async function stockAudit({ container, args }: ExecArgs): Promise<void> {
  if (args.includes("repair")) for (const { message, repair } of await repairStock(container, { dryRun: false })) console.log(`mended: ${message} It ${repair}.`);
  const findings = await auditStock(container);
  for (const { message, repair, advice } of findings) console.log(`${message} ${repair ? `The repair ${repair}.` : advice ?? ""}`);
  if (!findings.length) console.log("Holds, reservations, levels and orders agree.");
  if (findings.length) process.exitCode = 1;
}
