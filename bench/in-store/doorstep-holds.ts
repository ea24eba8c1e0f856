import type { ExecArgs } from "@medusajs/framework/types";
import { answerQuestions } from "./answer";
import { rush, type Rush } from "./callers";
import { newItem } from "./item";
import { roomOf } from "./room";
import { unitWantedOf } from "./wanted";

/** Holds a second on one item, each for a cart of its own. */
export default async function doorstepHolds({ container }: ExecArgs): Promise<void> {
  const room = roomOf(container);
  await answerQuestions(async (asked: Rush) => {
    const item = await newItem(container);
    return rush(asked, () => room.hold(unitWantedOf(item)).then(Boolean));
  });
}
