import { ADMIN } from "./shop/places";
import type { Doubles } from "./doubles/start";
import type { Walked } from "./walk/walk";

/** What was walked and kept, and the addresses to open. */
export function printSummary({ orders, promises }: Walked, url: string, doubles: Doubles): void {
  const broken = promises.filter((one) => !one.kept);
  console.log(`\n${"─".repeat(72)}\nThe way of ${orders.length} orders, from Buy to the doorstep\n`);
  for (const { what, kept, found } of promises) console.log(`  ${kept ? "✓" : "✗"} ${what}${kept ? "" : `  (found ${JSON.stringify(found)})`}`);
  console.log(`\n  ${promises.length - broken.length} promises kept, ${broken.length} broken\n`);
  printAddresses(url, doubles);
  for (const { order, page } of orders) console.log(`  Order page      ${page.slice(0, 90)}${page.length > 90 ? "…" : ""}   (#${order.display_id})`);
}

export function printAddresses(url: string, doubles: Doubles): void {
  console.log(`  Dashboard       ${url}/app   (${ADMIN.email} / ${ADMIN.password})`);
  console.log(`  Mail outbox     ${doubles.urls.sendgrid}/outbox`);
}
