import type { MedusaContainer } from "@medusajs/framework/types";
import type { BinInput } from "../../modules/warehouse/writes/bins";
import { warehouseOf } from "./room";

/** Makes a bin or brings it up to date, by location and code. */
export async function putBin(container: MedusaContainer, bin: BinInput) {
  const id = await warehouseOf(container).putBin(bin);
  return warehouseOf(container).retrieveBin(id, { relations: ["items"] });
}
