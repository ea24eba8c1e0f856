import type { ExecArgs } from "@medusajs/framework/types";
import { healthOf } from "../workflows/health/health-of";

/**
 * The doctor, for a terminal or a cron job: `npx medusa exec` prints each check and every piece of work that failed for
 * good. Ends with 1 when something needs attention.
 */
export default async function health({ container }: ExecArgs): Promise<void> {
  const { checks, work, version } = await healthOf(container);
  const lines = checks.map(({ name, ok, message }) => `${ok ? "ok   " : "LOOK "} ${name}: ${message}`);
  const dead = work.dead_letters.map((letter) => `      ${letter.work} (${letter.key}), ${new Date(letter.failed_at).toISOString()}: ${letter.reason ?? "no reason kept"}`);
  console.log([`medusa-plugin-doorstep ${version}`, ...lines, ...dead, `      work: ${work.queued} queued, ${work.active} running, ${work.failed} failed`].join("\n"));
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
}
