import type { StoreSdk } from "./store-sdk";

export type StockHold = {
  id: string;
  state: "held" | "claimed";
  /** ISO instant at which the units go back. */
  expires_at: string;
  lines: { line_item_id: string; variant_id: string | null; inventory_item_id: string; location_id: string; quantity: number }[];
};

/** A line that cannot be had in full, in units of the variant; `ahead` and `waiting` carts stand in line for it. */
export type ShortLine = { line_item_id: string; variant_id: string; requested: number; available: number; ahead: number; waiting: number };

const path = (cartId: string, what: "hold" | "wait"): string => `/store/carts/${encodeURIComponent(cartId)}/stock-${what}`;

/** Sets the cart's units aside, or extends that. The sdk throws with status 409 when not all lines can be had; `shortLines` tells which. */
export async function holdStock(sdk: StoreSdk, cartId: string): Promise<StockHold> {
  const { stock_hold } = await sdk.client.fetch<{ stock_hold: StockHold }>(path(cartId, "hold"), { method: "POST" });
  return stock_hold;
}

/** The cart's hold. The sdk throws with status 404 when it has none. */
export async function retrieveStockHold(sdk: StoreSdk, cartId: string): Promise<StockHold> {
  const { stock_hold } = await sdk.client.fetch<{ stock_hold: StockHold }>(path(cartId, "hold"));
  return stock_hold;
}

/** Gives the cart's units back, when the shopper leaves. */
export async function releaseStock(sdk: StoreSdk, cartId: string): Promise<void> {
  await sdk.client.fetch(path(cartId, "hold"), { method: "DELETE" });
}

/** Where a cart stands in line for what others hold. */
export type StockWait = {
  /** `offered`: the cart has the units, for itself, until `offered_until`; `none`: it waits for nothing. */
  state: "waiting" | "offered" | "none";
  /** What falls short now. */
  lines: ShortLine[];
  /** Ask again after so long; a page that does not ask any more has left the line. */
  poll_after_seconds: number;
  stock_hold: StockHold | null;
  /** ISO instant until which the shopper can start to pay. */
  offered_until: string | null;
};

/** Which of the cart's lines could not be had now, to be shown beside them after a hold, a payment session or a completion answered 409. */
export async function shortLines(sdk: StoreSdk, cartId: string): Promise<ShortLine[]> {
  const { stock_wait } = await sdk.client.fetch<{ stock_wait: StockWait }>(path(cartId, "wait"));
  return stock_wait.lines;
}

/** Joins the line, or asks whether it is the cart's turn. The sdk throws with status 409 where no waiting would help. */
export async function waitForStock(sdk: StoreSdk, cartId: string): Promise<StockWait> {
  const { stock_wait } = await sdk.client.fetch<{ stock_wait: StockWait }>(path(cartId, "wait"), { method: "POST" });
  return stock_wait;
}

/** Leaves the line. */
export async function leaveStockLine(sdk: StoreSdk, cartId: string): Promise<void> {
  await sdk.client.fetch(path(cartId, "wait"), { method: "DELETE" });
}

/**
 * Waits in line until it is the cart's turn, telling each answer on the way. Ends with null when `signal` says so, and
 * leaves the line then. @throws FetchError 409 once no waiting would help any more
 */
export async function untilOffered(sdk: StoreSdk, cartId: string, tell: (wait: StockWait) => void, signal: AbortSignal): Promise<StockHold | null> {
  while (!signal.aborted) {
    const wait = await waitForStock(sdk, cartId);
    tell(wait);
    if (wait.stock_hold) return wait.stock_hold;
    await pause(wait.poll_after_seconds * 1000, signal);
  }
  await leaveStockLine(sdk, cartId);
  return null;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((next) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      next();
    }
    signal.addEventListener("abort", done);
  });
