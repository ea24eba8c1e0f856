import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CARRIER } from "../../src/modules/carrier";
import type CarrierService from "../../src/modules/carrier/service";
import { answerQuestions } from "./answer";

/** By name: importing the room's source would load it a second time beside the built plugin. */
const ROOM: typeof CARRIER = "doorstep_carrier";

/** Takes so many trackers that are due, and puts them back; answers how long the taking took, in milliseconds. */
export default async function dueTrackers({ container }: ExecArgs): Promise<void> {
  const room = container.resolve<CarrierService>(ROOM);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await answerQuestions(async ({ take }: { take: number }) => {
    const from = performance.now();
    const taken = await room.askDue(take, 60);
    const took = performance.now() - from;
    if (taken !== take) throw new Error(`${taken} were due, not ${take}`);
    await knex.raw("update doorstep_tracker set poll_at = now() - interval '1 day' where poll_at > now() and poll_at < now() + interval '1 hour'");
    await knex.raw("delete from doorstep_jobs.job where data->>'work' = 'poll-tracker'");
    return took;
  });
}
