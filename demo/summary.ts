import { ADMIN } from "./shop/places";
import type { Doubles } from "./doubles/start";
import type { Service } from "./services";
import type { Walked } from "./walk/walk";

/** What was walked and kept, and the addresses to open. */
export function printSummary({ orders, promises }: Walked, url: string, doubles: Doubles, real: ReadonlySet<Service>): void {
  const broken = promises.filter((one) => !one.kept);
  console.log(`\n${"─".repeat(72)}\nThe way of ${orders.length} orders, from Buy to the doorstep\n`);
  for (const { what, kept, found } of promises) console.log(`  ${kept ? "✓" : "✗"} ${what}${kept ? "" : `  (found ${JSON.stringify(found)})`}`);
  console.log(`\n  ${promises.length - broken.length} promises kept, ${broken.length} broken\n`);
  printAddresses(url, doubles, real);
  for (const { order, page } of orders) console.log(`  Order page      ${page.slice(0, 90)}${page.length > 90 ? "…" : ""}   (#${order.display_id})`);
}

function printAddresses(url: string, doubles: Doubles, real: ReadonlySet<Service>): void {
  console.log(`  Dashboard       ${url}/app   (${ADMIN.email} / ${ADMIN.password})`);
  console.log(`  Mail outbox     ${real.has("sendgrid") ? "SendGrid's sandbox checked the mails, and sent none" : `${doubles.urls.sendgrid}/outbox`}`);
  if (real.size) console.log(`  Real services   ${[...real].join(", ")}, in their test modes`);
}
