import { checkOut, type Purchase } from "./checkout";
import { SECOND_CARRIER } from "../shop/places";
import { orderPage, rate, settleAccounts, travel } from "./road";
import { adminOf, shopperOf, type Json } from "./shop-client";
import { BUYERS } from "./shopper";
import { pickPackLabel, pickUp, tryWrongItem } from "./warehouse";
import { persist, type PromiseKept, type World } from "./world";
import type { Doubles } from "../doubles/start";
import type { Service } from "../services";

type Leg = { title: string; purchase: Purchase; late: boolean; score: number; wrongScan?: boolean };
type Way = { legs?: readonly Leg[]; real?: ReadonlySet<Service> };
export type Walked = { orders: { order: Json; page: string }[]; promises: PromiseKept[] };

export const LEGS: readonly Leg[] = [
  {
    title: "Anna, Berlin: a present, delayed by a storm", late: true, score: 5, wrongScan: true,
    purchase: {
      buyer: BUYERS.anna, wishes: [{ sku: "POT-MOSS", quantity: 1 }, { sku: "CUP-MOSS", quantity: 2 }],
      instructions: "Please ring at the workshop in the yard.", gift_message: "Happy birthday, Jonas!",
    },
  },
  {
    title: "Tom, San Francisco: a bundle, by a second carrier, after a declined card", late: false, score: 4,
    purchase: { buyer: BUYERS.tom, wishes: [{ sku: "SET-TEA-2", quantity: 1 }, { sku: "CANDLE-2", quantity: 2 }], shipping: SECOND_CARRIER.name, declinedFirst: true },
  },
  {
    title: "Yuki, Tokyo: express, in yen", late: false, score: 5,
    purchase: { buyer: BUYERS.yuki, wishes: [{ sku: "LINEN-140", quantity: 1 }], shipping: "Express" },
  },
];

/** Walks real orders the whole way, as shopper, picker and carrier would, over HTTP. */
export async function walk(url: string, doubles: Doubles, say: (line: string) => void, { legs = LEGS, real = new Set() }: Way = {}): Promise<Walked> {
  const staff = await persist(() => adminOf(url));
  const world: World = { url, staff, shop: await persist(() => shopperOf(url, staff)), doubles, real, say, promises: [] };
  const orders: Walked["orders"] = [];
  for (const leg of legs) {
    say(`\n${leg.title}`);
    orders.push(await walkLeg(world, leg));
  }
  return { orders, promises: world.promises };
}

async function walkLeg(world: World, { purchase, late, score, wrongScan }: Leg) {
  const order = await checkOut(world, purchase);
  const id = order.id as string;
  const { email, address } = purchase.buyer;
  if (wrongScan) await tryWrongItem(world, id);
  const packages = await pickPackLabel(world, id);
  await pickUp(world, id, packages);
  await travel(world, id, { city: address.city as string, late });
  const page = await orderPage(world, order, email);
  await rate(world, id, page, score);
  await settleAccounts(world, order, email);
  return { order, page };
}
