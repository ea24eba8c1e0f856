import { HttpError, type Call } from "../../demo/walk/shop-client";
import { buy, startPayment } from "../../demo/walk/shopper";
import { PAY } from "../shopper";

/** A buyer who got nothing: what the store said, and how long after starting to pay, in milliseconds. */
export type Loser = { told: string; waited: number };

/** Starts to pay and completes, as a storefront does. Undefined for a buyer who has an order. */
async function tryToBuy(shop: Call, cart: string): Promise<Loser | undefined> {
  const from = performance.now();
  const loser = (told: string): Loser => ({ told, waited: performance.now() - from });
  let step = "to payment";
  try {
    await startPayment(shop, cart, PAY);
    step = "to completion";
    const { error } = await buy(shop, cart);
    return error && loser(`200 ${error.type} ${step}`);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return loser(`${error.status} ${error.body.code ?? error.body.type} ${step}`);
  }
}

/** The carts' buyers come by turns to the instances of the shop, `atOnce` at a time. Gives those who got nothing. */
export async function raceFor(instances: Call[], carts: readonly string[], atOnce: number): Promise<Loser[]> {
  const waiting = carts.map((cart, n) => ({ cart, shop: instances[n % instances.length]! }));
  const losers: Loser[] = [];
  const till = async () => {
    for (let buyer = waiting.shift(); buyer; buyer = waiting.shift()) {
      const loser = await tryToBuy(buyer.shop, buyer.cart);
      if (loser) losers.push(loser);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, till));
  return losers;
}
