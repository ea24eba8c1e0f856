import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { setClockBy } from "../clock";
import { prepareSender } from "./enqueue";
import { loadHandlers } from "./handlers";
import { Worker } from "./worker";

export type RunningWork = { stop(): Promise<void> };
type Config = { projectConfig: { workerMode?: string } };

const timeOf = async (knex: Knex): Promise<Date> => {
  const { rows } = (await knex.raw("select clock_timestamp() as now")) as { rows: [{ now: Date }] };
  return rows[0].now;
};

/** Sets the clock, makes the queue ready to take work, and starts the worker where this process is one (`shared` or `worker`); elsewhere there is nothing to run. */
export async function startWorker(container: MedusaContainer, directory: string): Promise<RunningWork | undefined> {
  const config = container.resolve<Config>(ContainerRegistrationKeys.CONFIG_MODULE);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  await setClockBy(() => timeOf(knex));
  // Not at the first send: many transactions at once would then wait for a connection that they hold themselves.
  await prepareSender(knex);
  if (config.projectConfig.workerMode === "server") return undefined;
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  const worker = new Worker(container, await loadHandlers(directory), logger, knex);
  await worker.start();
  return worker;
}
