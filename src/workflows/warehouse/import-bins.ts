import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { binsOfLines, readBinList, unknownSkus, type BinFault, type BinLine } from "../../modules/warehouse/rules/bin-list";
import { rowsOf } from "../../shared/csv";
import { badInput, notFound } from "../../shared/errors";
import { warehouseOf } from "./room";

export type BinListInput = { location_id: string; csv: string; preview: boolean };
export type BinListRead = {
  /** Lines with goods or without, bins of them, and how many of these are new. */
  lines: number; bins: number; new_bins: number;
  faults: BinFault[];
  /** The first lines as they were read. */
  first: BinLine[];
  done: boolean;
};

const MOST_LINES = 20_000;
const SHOWN = 10;
const AT_ONCE = 1_000;

/**
 * Makes bins and puts goods into them by a list. With `preview` nothing is changed; nor is it where any line has a fault.
 * The same list again changes nothing more. @throws 404 for the location; 400 for a list that is empty, too long, or has a fault and is not only looked at
 */
export async function importBins(container: MedusaContainer, { location_id, csv, preview }: BinListInput): Promise<BinListRead> {
  const { data: [location] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "stock_location", fields: ["id"], filters: { id: location_id } });
  if (!location) throw notFound("location", location_id);
  const { lines, faults: misread } = readBinList(rowsOf(csv));
  if (!lines.length) throw badInput("csv", "must have a line for each bin");
  if (lines.length > MOST_LINES) throw badInput("csv", `may have ${MOST_LINES} lines at once`);
  const items = await itemsBySku(container, lines);
  const faults = [...misread, ...unknownSkus(lines, new Set(items.keys()))].sort((a, b) => a.line - b.line);
  const [fault] = faults;
  if (fault && !preview) throw badInput("csv", `has a fault in line ${fault.line}, ${fault.column}: ${fault.code} ${fault.value}; nothing was changed`);
  const bins = binsOfLines(lines);
  const known = await warehouseOf(container).listBins({ location_id }, { select: ["code"], take: null as never });
  const codes = new Set(known.map(({ code }) => code));
  if (!preview) {
    const goods = lines.flatMap(({ code, sku, quantity }) => (sku ? [{ code, inventory_item_id: items.get(sku)!, quantity }] : []));
    await warehouseOf(container).writeBins(location_id, bins, goods);
  }
  return { lines: lines.length, bins: bins.length, new_bins: bins.filter(({ code }) => !codes.has(code)).length, faults, first: lines.slice(0, SHOWN), done: !preview };
}

async function itemsBySku(container: MedusaContainer, lines: readonly BinLine[]): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))];
  const found = new Map<string, string>();
  for (let at = 0; at < skus.length; at += AT_ONCE) {
    const { data } = await query.graph({ entity: "inventory_item", fields: ["id", "sku"], filters: { sku: skus.slice(at, at + AT_ONCE) } });
    for (const { id, sku } of data as { id: string; sku: string }[]) found.set(sku, id);
  }
  return found;
}
