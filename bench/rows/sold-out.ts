import { makeGoods } from "../../integration-tests/setup/stock-shop";
import { adminOf, shopperOf, storefrontKey } from "../../demo/walk/shop-client";
import { measureInTurn } from "../in-turn";
import { keptAlive, type Line } from "../keep-alive";
import { cartsOf } from "../shopper";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";

export type SoldOut = { answers: number; warmUp: number };

/** A cart whose one unit another cart holds. */
async function lateCart(url: string): Promise<string> {
  const admin = await adminOf(url);
  const shop = await shopperOf(url, admin);
  const { variantId } = await makeGoods(admin, [{ stock: { Hamburg: 1 } }]);
  const newCart = await cartsOf(shop, variantId);
  const [first, late] = [await newCart(), await newCart()];
  await shop("POST", `/store/carts/${first}/stock-hold`);
  return late;
}

async function timed(line: Line, path: string, expected: number): Promise<number> {
  const { status, took } = await line.post(path);
  if (status !== expected) throw new Error(`${path} answered ${status}, not ${expected}`);
  return took;
}

/** How long "sold out" takes, against a route of the same server that does nothing; one request at a time. */
export async function soldOut(stores: Stores, { answers, warmUp }: SoldOut): Promise<Row[]> {
  const { url, stop } = await stores.start("doorstep");
  const cart = await lateCart(url);
  const { status } = await fetch(`${url}/store/noop`, { method: "POST" });
  if (status !== 400) throw new Error(`The no-op route answered ${status} to a request without a publishable key: it does not pass what a store route passes`);
  const line = keptAlive(url, await storefrontKey(await adminOf(url)));
  const ask = { noop: () => timed(line, "/store/noop", 200), soldOut: () => timed(line, `/store/carts/${cart}/stock-hold`, 409) };
  const samples = await measureInTurn(["noop", "soldOut"] as const, (side) => ask[side](), { rounds: answers, warmUp });
  line.close();
  await stop();
  return [rowOf(`"sold out", p50 ÷ a no-op store route`, "ms", { against: samples.noop, doorstep: samples.soldOut })];
}
