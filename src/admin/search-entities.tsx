import { defineSearchEntity, type SearchEntityDefinition, type SearchLabelTranslator } from "@medusajs/dashboard/lib";

type Transform = NonNullable<SearchEntityDefinition["transform"]>;

/** Our pages in the command palette (⌘K), and by keys: G and D, and a third for all but the first. The texts are those of the sidebar. */
const PAGES = [
  ["today", "today.title", [], "/doorstep"], ["orders", "menu.orders", ["O"], "/doorstep/orders"], ["work-orders", "menu.workOrders", ["W"], "/doorstep/work-orders"], ["warehouse", "menu.warehouse", ["H"], "/doorstep/warehouse"],
  ["bins", "menu.bins", ["B"], "/doorstep/bins"], ["activity", "menu.activity", ["V"], "/doorstep/activity"], ["exceptions", "menu.exceptions", ["E"], "/doorstep/exceptions"], ["carriers", "menu.carriers", ["T"], "/doorstep/carriers"],
  ["delivery", "menu.delivery", ["L"], "/doorstep/delivery"], ["stock", "menu.stock", ["S"], "/doorstep/stock"], ["payments", "menu.payments", ["P"], "/doorstep/payments"], ["care", "menu.care", ["C"], "/doorstep/care"],
  ["care-rules", "menu.careRules", ["R"], "/doorstep/care-rules"], ["satisfaction", "menu.satisfaction", ["F"], "/doorstep/satisfaction"], ["messages", "menu.messages", ["M"], "/doorstep/messages"], ["analytics", "menu.analytics", ["A"], "/doorstep/analytics"],
  ["settings", "menu.settings", [","], "/doorstep/settings"],
] as const;

const words = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(" · ");
const numbered = (displayId: number | null | undefined): string | null => (displayId ? `#${displayId}` : null);

type FoundOrder = { id: string; display_id: number | null; customer_name: string | null; email: string | null };
type FoundWork = { id: string; display_id: number; part: number };
type FoundCase = { id: string; text: string; order?: { display_id: number; email: string | null } | null };
type FoundParcel = { id: string; tracking_number: string; carrier: string };

const order: Transform = ({ id, display_id, customer_name, email }: FoundOrder) => ({ id, title: words(numbered(display_id), customer_name), subtitle: email ?? "", to: `/orders/${id}`, value: `doorstep-order:${id}` });
const work: Transform = ({ id, display_id, part }: FoundWork) => ({ id, title: words(numbered(display_id), part > 1 ? String(part) : null), to: `/doorstep/work-orders/${id}`, value: `doorstep-work-order:${id}` });
const reported: Transform = ({ id, text, order: of }: FoundCase) => ({ id, title: words(numbered(of?.display_id), of?.email), subtitle: text, to: `/doorstep/care/${id}`, value: `doorstep-case:${id}` });
const parcel: Transform = ({ id, tracking_number, carrier }: FoundParcel) => ({ id, title: tracking_number, subtitle: carrier, to: `/doorstep/exceptions/${id}`, value: `doorstep-parcel:${id}` });

/** What is found by typing, see `searchOurs`. */
const FOUND: Readonly<Record<string, Transform>> = { orders: order, "work-orders": work, care: reported };

const labelOf = (text: string) => (t: SearchLabelTranslator): string => `Doorstep: ${t(text, { ns: "doorstep" })}`;

for (const [name, text, key, to] of PAGES) {
  const label = labelOf(text);
  const transform = FOUND[name];
  defineSearchEntity(`doorstep-${name}`, { groupLabel: label, shortcut: { keys: { Mac: ["G", "D", ...key] }, label, to }, ...(transform && { transform }) });
}
defineSearchEntity("doorstep-parcels", { groupLabel: labelOf("menu.parcels"), transform: parcel });
