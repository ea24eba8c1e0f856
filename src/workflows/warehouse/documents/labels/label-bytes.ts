import type { ShipmentRow } from "../../../../modules/carrier/service";

type Labelled = Pick<ShipmentRow, "label_data" | "label_url" | "label_format">;
export type LabelFile = { format: "pdf" | "png" | "zpl"; bytes: Buffer };

const WAIT_MS = 15_000;
const MOST_BYTES = 10_000_000;

/**
 * A label's file: the stored one, else the carrier's own copy, fetched from the address that the carrier gave.
 * @throws Error in words for people when there is none, or it cannot be had now
 */
export async function labelBytes(shipment: Labelled): Promise<LabelFile> {
  const format = formatOf(shipment.label_format);
  if (!format) throw new Error(`its label is of a kind that cannot be printed (${shipment.label_format ?? "unknown"})`);
  if (shipment.label_data) return { format, bytes: Buffer.from(shipment.label_data, "base64") };
  if (!shipment.label_url) throw new Error("the carrier keeps its label to itself");
  const answer = await fetch(shipment.label_url, { signal: AbortSignal.timeout(WAIT_MS) }).catch(() => null);
  if (!answer?.ok) throw new Error("the carrier does not hand out its label now; try again in a moment");
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new Error("its label is larger than 10 MB");
  return { format, bytes };
}

const formatOf = (name: string | null): LabelFile["format"] | undefined => (["pdf", "png", "zpl"] as const).find((format) => format === name);
