import type { StripeStore } from "./store";

type ShelfName =
  | "balance" | "charges" | "customers" | "disputes" | "intents" | "methods" | "payouts" | "refunds" | "reviews";

const SHELF_OF: Record<string, ShelfName> = {
  latest_charge: "charges", charge: "charges", customer: "customers", payment_method: "methods", payment_intent: "intents",
  balance_transaction: "balance", failure_balance_transaction: "balance", review: "reviews",
};

/** A balance transaction's `source` is of one of these kinds. */
const SOURCES: ShelfName[] = ["charges", "refunds", "disputes", "payouts"];

type Plain = Record<string, unknown>;

/** Puts whole objects in place of ids, for paths such as `latest_charge.balance_transaction` or `data.source`. */
export function expanded(object: unknown, paths: string[], store: StripeStore): unknown {
  const copy = structuredClone(object);
  for (const path of paths) expandPath(copy, path.split("."), store);
  return copy;
}

function expandPath(at: unknown, [key, ...rest]: string[], store: StripeStore): void {
  if (key === undefined || typeof at !== "object" || at === null) return;
  if (Array.isArray(at)) return at.forEach((item) => expandPath(item, [key, ...rest], store));
  const holder = at as Plain;
  const value = holder[key];
  if (typeof value === "string") holder[key] = structuredClone(found(key, value, store)) ?? value;
  expandPath(holder[key], rest, store);
}

function found(key: string, id: string, store: StripeStore): unknown {
  if (key === "source") return SOURCES.map((shelf) => store[shelf].find(id)).find(Boolean);
  const shelf = SHELF_OF[key];
  return shelf && store[shelf].find(id);
}
