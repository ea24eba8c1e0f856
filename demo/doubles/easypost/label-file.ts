import bwipjs from "bwip-js/node";
import { latin, type LabelContent } from "../../../src/providers/carrier/label/label-content";
import { labelPdf } from "../../../src/providers/carrier/label/label-pdf";
import { labelZpl } from "../../../src/providers/carrier/label/label-zpl";
import type { Answer } from "../kit/double";
import { notFound } from "./errors";
import type { EpAddress, EpShipment } from "./objects";

/** The file behind a label's URL: the whole label as PDF and ZPL, its barcode as PNG. */
export async function labelFile(shipment: EpShipment, format: string): Promise<Answer> {
  if (!shipment.postage_label) throw notFound();
  const content = contentOf(shipment);
  if (format === "pdf") return file("application/pdf", await labelPdf(content));
  if (format === "zpl") return file("application/zpl", Buffer.from(labelZpl(content), "utf8"));
  if (format === "png") return file("image/png", await barcodePng(content));
  throw notFound();
}

const file = (type: string, body: Buffer): Answer => ({ status: 200, body, headers: { "content-type": type } });

function contentOf({ selected_rate, tracking_code, from_address, to_address, parcel, reference, options, postage_label, is_return }: EpShipment): LabelContent {
  const [from, to] = is_return ? [to_address, from_address] : [from_address, to_address];
  return {
    carrier: selected_rate?.carrier ?? "", service_name: spaced(selected_rate?.service ?? ""), tracking_number: tracking_code ?? "",
    from: plain(from), to: plain(to), grams: Math.round(parcel.weight * 28.3495), reference,
    label_text: (options.print_custom_1 as string | undefined) ?? null, date: postage_label?.label_date ?? "", notice: "EasyPost double · SAMPLE · not valid as postage",
  };
}

const spaced = (service: string): string => service.replace(/([a-z])([A-Z])/g, "$1 $2");

const plain = (address: EpAddress): LabelContent["from"] => ({
  name: address.name, company: address.company, street1: address.street1 ?? "", street2: address.street2, city: address.city ?? "",
  state: address.state, zip: address.zip ?? "", country: address.country ?? "",
});

function barcodePng({ tracking_number, carrier, service_name }: LabelContent): Promise<Buffer> {
  const alttext = latin(`${carrier} ${service_name}  ${tracking_number}`);
  return bwipjs.toBuffer({ bcid: "code128", text: tracking_number, alttext, includetext: true, scale: 3, height: 25, padding: 10, backgroundcolor: "FFFFFF" });
}
