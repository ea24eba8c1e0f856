import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { loadHandlers } from "./handlers";
import { Worker } from "./worker";

export type RunningWork = { stop(): Promise<void> };
type Config = { projectConfig: { workerMode?: string } };

/** Starts the worker where this process is one (`shared` or `worker`); elsewhere there is nothing to run. */
export async function startWorker(container: MedusaContainer, directory: string): Promise<RunningWork | undefined> {
  const config = container.resolve<Config>(ContainerRegistrationKeys.CONFIG_MODULE);
  if (config.projectConfig.workerMode === "server") return undefined;
  const worker = new Worker(
    container,
    await loadHandlers(directory),
    container.resolve<Logger>(ContainerRegistrationKeys.LOGGER),
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  );
  await worker.start();
  return worker;
}
