import { defineSearchEntity, type SearchLabelTranslator } from "@medusajs/dashboard/lib";

/** Our pages in the command palette (⌘K), and by keys: G and D, and a third for all but the first. The texts are those of the sidebar. */
const PAGES = [
  ["today", "today.title", [], "/doorstep"], ["orders", "menu.orders", ["O"], "/doorstep/orders"], ["work-orders", "menu.workOrders", ["W"], "/doorstep/work-orders"],
  ["exceptions", "menu.exceptions", ["E"], "/doorstep/exceptions"], ["carriers", "menu.carriers", ["T"], "/doorstep/carriers"], ["stock", "menu.stock", ["S"], "/doorstep/stock"], ["payments", "menu.payments", ["P"], "/doorstep/payments"],
  ["care", "menu.care", ["C"], "/doorstep/care"], ["messages", "menu.messages", ["M"], "/doorstep/messages"], ["analytics", "menu.analytics", ["A"], "/doorstep/analytics"], ["settings", "menu.settings", [","], "/doorstep/settings"],
] as const;

for (const [name, text, key, to] of PAGES) {
  const label = (t: SearchLabelTranslator): string => `Doorstep: ${t(text, { ns: "doorstep" })}`;
  defineSearchEntity(`doorstep-${name}`, { groupLabel: label, shortcut: { keys: { Mac: ["G", "D", ...key] }, label, to } });
}
