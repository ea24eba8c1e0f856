import type { LabelContent } from "../../../../src/providers/carrier/label/label-content";
import { labelPdf } from "../../../../src/providers/carrier/label/label-pdf";
import { labelZpl } from "../../../../src/providers/carrier/label/label-zpl";
import type { Answer } from "../../kit/double";
import { accountById } from "../accounts";
import { errorAnswer, notFound, ShipEngineFailure } from "../errors";
import type { SeAddress, SeLabel, SeShipment } from "../objects";
import type { ShipEngineParts } from "../parts";
import { gramsOf } from "../quote";
import { find } from "../store";

/** The files that answers point to; whoever has their address may fetch them. */
export function fileRoutes(double: ShipEngineParts): void {
  const { store } = double;
  double.route("get", "/v1/downloads/labels/:file", async ({ params }) => {
    try {
      const [id, format] = String(params.file).split(".");
      const label = find(store.labels, id, "label");
      return await labelFile(label, find(store.shipments, label.shipment_id, "shipment"), format);
    } catch (error) {
      if (error instanceof ShipEngineFailure) return errorAnswer(error);
      throw error;
    }
  });
}

async function labelFile(label: SeLabel, shipment: SeShipment, format: string | undefined): Promise<Answer> {
  const content = contentOf(label, shipment);
  if (format === "pdf") return { status: 200, body: await labelPdf(content), headers: { "content-type": "application/pdf" } };
  if (format === "zpl") return { status: 200, body: Buffer.from(labelZpl(content), "utf8"), headers: { "content-type": "application/zpl" } };
  throw notFound("file");
}

const contentOf = (label: SeLabel, { ship_from, ship_to, packages: [pack] }: SeShipment): LabelContent => ({
  carrier: accountById(label.carrier_id)?.friendly_name ?? "", service_name: label.service_code, tracking_number: label.tracking_number,
  from: plain(ship_from), to: plain(ship_to), grams: Math.round(gramsOf(pack!)), reference: label.external_shipment_id,
  label_text: pack?.label_messages?.reference1 ?? null, date: label.created_at, notice: "ShipEngine double · SAMPLE · not valid as postage",
});

const plain = (address: SeAddress): LabelContent["from"] => ({
  name: address.name ?? null, company: address.company_name ?? null, street1: address.address_line1 ?? "", street2: address.address_line2 ?? null,
  city: address.city_locality ?? "", state: address.state_province ?? null, zip: address.postal_code ?? "", country: address.country_code ?? "",
});
