import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { seedAdmin } from "./seed-admin";
import { seedBins } from "./seed-bins";
import { seedMarkets } from "./seed-markets";
import { seedProducts } from "./seed-products";
import { seedSecondCarrier } from "./seed-second-carrier";
import { seedWarehouses } from "./seed-warehouses";

/** Fills an empty store with the demo shop; a store that has it already gets what has come since. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const [known] = await container.resolve(Modules.PRODUCT).listProducts({ handle: "stoneware-teapot" }, { select: ["id"] });
  if (known) {
    await seedSecondCarrier(container);
    return void logger.info("The shop is there already.");
  }
  const market = await seedMarkets(container);
  const warehouses = await seedWarehouses(container, market);
  await seedSecondCarrier(container);
  const stock = await seedProducts(container, market, warehouses);
  await seedBins(container, warehouses, stock);
  await seedAdmin(container);
  logger.info("The shop is ready.");
}
