import type { StripeStore } from "./store";

const SHELF_OF: Record<string, "charges" | "customers" | "methods" | "intents" | "balance"> = {
  latest_charge: "charges", charge: "charges", customer: "customers", payment_method: "methods",
  payment_intent: "intents", balance_transaction: "balance",
};

type Plain = Record<string, unknown>;

/** Puts whole objects in place of ids, for paths such as `latest_charge.balance_transaction` or `data.customer`. */
export function expanded(object: unknown, paths: string[], store: StripeStore): unknown {
  const copy = structuredClone(object);
  for (const path of paths) expandPath(copy, path.split("."), store);
  return copy;
}

function expandPath(at: unknown, [key, ...rest]: string[], store: StripeStore): void {
  if (key === undefined || typeof at !== "object" || at === null) return;
  if (Array.isArray(at)) return at.forEach((item) => expandPath(item, [key, ...rest], store));
  const holder = at as Plain;
  const shelf = SHELF_OF[key];
  const value = holder[key];
  if (shelf && typeof value === "string") holder[key] = structuredClone(store[shelf].find(value)) ?? value;
  expandPath(holder[key], rest, store);
}
