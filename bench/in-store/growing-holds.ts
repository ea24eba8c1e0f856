import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { answerQuestions } from "./answer";
import { newItem, type Item } from "./item";
import { roomOf } from "./room";
import { unitWantedOf } from "./wanted";

/** Makes an item with so many open holds, or times one more hold beside those an item has. */
export type GrowingQuestion = { open: number } | { holdOf: Item };
const AT_ONCE = 64;

export default async function growingHolds({ container }: ExecArgs): Promise<void> {
  const room = roomOf(container);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);

  /** By the room itself, so that the holds are what they are in a shop. */
  async function openHolds(count: number): Promise<Item> {
    const item = await newItem(container);
    let left = count;
    const caller = async () => {
      while ((left -= 1) >= 0) await room.hold(unitWantedOf(item));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
    await knex.raw("analyze"); // as autovacuum does within a minute
    return item;
  }

  /** In milliseconds; the hold is given back, so that the next finds as many. */
  async function timeHold(item: Item): Promise<number> {
    const wanted = unitWantedOf(item);
    const from = performance.now();
    await room.hold(wanted);
    const took = performance.now() - from;
    await room.release(wanted.cart_id);
    return took;
  }

  await answerQuestions(async (question: GrowingQuestion) => ("open" in question ? openHolds(question.open) : timeHold(question.holdOf)));
}
