import type { MedusaContainer } from "@medusajs/framework/types";
import type { CaseRow } from "../../modules/customer-care/service";
import type { Evidence } from "../../modules/payment-capture/rules/dispute/evidence";
import { packageLines, instant } from "../../modules/payment-capture/rules/dispute/evidence-lines";
import { clock } from "../../shared/clock";
import { notFound } from "../../shared/errors";
import type { Picture } from "../../shared/picture/picture";
import { carrierOf } from "../carrier/room";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { evidenceOf } from "../payment-capture/disputes/evidence-of";
import { amountText, itemTitle } from "../payment-capture/disputes/order-evidence";
import { printPaper, type Paper } from "../warehouse/documents/paper";
import { photoOf } from "../warehouse/photo";
import { warehouseOf } from "../warehouse/room";
import { caseOf } from "./answer-case";
import { photoOfCase } from "./photos";
import { customerCareOf } from "./room";

type Pack = {
  id: string; order_id: string; weight_grams: number | null; expected_grams: number | null; length_mm: number | null; width_mm: number | null; height_mm: number | null; verified: boolean; packed_at: Date | string; photo_file_id: string | null;
  work_order_id: string; items: { line_item_id: string; line_item_quantity: number }[];
};
type Scan = { scanned_at: Date | string; barcode: string; quantity: number; outcome: string };
type Claim = { title: string; lines: string[] };
/** What a PDF can hold; a WebP stays in the dashboard. */
const DRAWN = ["image/jpeg", "image/png"];
const PICTURE = { width: 250, height: 190 };

/** All that a carrier asks for who claims a parcel: its way, weight and contents, how it was packed, and what the shopper says and shows. In English. @throws 404 */
export async function carrierClaimPdf(container: MedusaContainer, caseId: string, packageId: string): Promise<{ name: string; pdf: Buffer }> {
  const found = await caseOf(container, caseId);
  const pack = await packOf(container, found, packageId);
  const [evidence, order, scans] = await Promise.all([evidenceOf(container, found.order_id), loadFollowedOrder(container, found.order_id), packScans(container, pack)]);
  const sent = await sentAs(container, evidence, packageId);
  const parts = claimParts(found, pack, evidence, sent, [contents(pack, order!), scans]);
  const pictures = await picturesOf(container, found, pack);
  const shop = customerCareOf(container).options.email.shopName;
  return { name: `carrier-claim-${evidence.order.number}`, pdf: await draw(`Claim for a parcel of order ${evidence.order.number}`, shop, parts, pictures) };
}

/** Writes down that it was claimed. @throws 404; 409 when another has the case */
export async function noteCarrierClaim(container: MedusaContainer, caseId: string, claim: { package_id: string; reference: string | null }, userId: string): Promise<CaseRow> {
  await packOf(container, await caseOf(container, caseId), claim.package_id);
  await customerCareOf(container).noteCarrierClaim(caseId, userId, claim);
  return caseOf(container, caseId);
}

async function packOf(container: MedusaContainer, { order_id }: CaseRow, id: string): Promise<Pack> {
  const [pack] = await warehouseOf(container).listPackages({ id, order_id }, { relations: ["items"], take: 1 });
  if (!pack) throw notFound("package of this case's order", id);
  return pack as unknown as Pack;
}

/** A scan knows its work order and not its package: where there were several of them, one could be taken for another's. */
async function packScans(container: MedusaContainer, { work_order_id }: Pack): Promise<Scan[]> {
  const warehouse = warehouseOf(container);
  if ((await warehouse.listPackages({ work_order_id } as never, { select: ["id"], take: 2 })).length > 1) return [];
  const packed = { work_order_id, step: "pack", outcome: "accepted" };
  return (await warehouse.listScans(packed as never, { order: { scanned_at: "ASC" }, take: null as never })) as unknown as Scan[];
}

/** What lies in the package, and what of it cost each. */
const contents = ({ items }: Pack, order: FollowedOrder): string[] =>
  order.items.flatMap((item) => {
    const quantity = items.filter(({ line_item_id }) => line_item_id === item.id).reduce((sum, one) => sum + one.line_item_quantity, 0);
    return quantity > 0 ? [`${quantity} × ${itemTitle(item)}${item.variant?.sku ? `, SKU ${item.variant.sku}` : ""}, ${amountText(item.unit_price, order.currency_code)} each`] : [];
  });

async function sentAs(container: MedusaContainer, { packages }: Evidence, packageId: string): Promise<Evidence["packages"][number] | undefined> {
  const [shipment] = await carrierOf(container).listShipments({ package_id: packageId, state: ["bought", "shipped"] }, { take: 1 });
  return packages.find(({ tracking_number }) => shipment && tracking_number === shipment.tracking_number);
}

function claimParts(found: CaseRow, pack: Pack, evidence: Evidence, sent: Evidence["packages"][number] | undefined, [inside, scans]: [string[], readonly Scan[]]): Claim[] {
  const sides = [pack.length_mm, pack.width_mm, pack.height_mm];
  const own = evidence.cases.find(({ opened_at }) => opened_at === new Date(found.opened_at).toISOString());
  return [
    { title: "Parcel", lines: sent ? packageLines(sent) : ["No carrier's label is known for it."] },
    {
      title: "As it was packed",
      lines: [
        `Packed ${instant(new Date(pack.packed_at).toISOString())}${pack.verified ? ", every piece scanned" : ""}`,
        ...(pack.weight_grams === null ? [] : [`Weighed ${pack.weight_grams} g${pack.expected_grams === null ? "" : `; its contents and carton weigh ${pack.expected_grams} g`}`]),
        ...(sides.every((side) => side !== null) ? [`Measures ${sides.join(" × ")} mm`] : []),
        ...scans.map(({ scanned_at, quantity, barcode }) => `${instant(new Date(scanned_at).toISOString())}: ${quantity} × ${barcode} scanned into it`),
      ],
    },
    { title: "What lay in it, and its worth", lines: [...inside, `Shipped to: ${evidence.order.shipping_address.join(", ")}`] },
    { title: "What the shopper reported", lines: own ? [`${instant(own.opened_at)}: ${own.reason.replaceAll("_", " ")}${own.text ? `: ${own.text}` : ""}`, ...own.entries.filter(({ said_by }) => said_by === "shopper").map(({ at, text }) => `${instant(at)}: ${text}`)] : [] },
  ];
}

type Shown = { caption: string; picture: Picture };

async function picturesOf(container: MedusaContainer, { id, photos }: CaseRow, pack: Pack): Promise<Shown[]> {
  const packed = pack.photo_file_id ? [{ caption: "The parcel before it was closed", picture: await photoOf(container, pack.id) }] : [];
  const sent = await Promise.all(photos.map(async (photo) => ({ caption: "Sent by the shopper", picture: await photoOfCase(container, photo.id, { caseId: id }) })));
  return [...packed, ...sent].filter(({ picture }) => DRAWN.includes(picture.type));
}

const draw = (title: string, shop: string, parts: readonly Claim[], pictures: readonly Shown[]): Promise<Buffer> =>
  printPaper({ title, locale: "en", at: clock.now() }, async (paper) => {
    let y = paper.text(title, paper.left, paper.top, { width: paper.width, size: 18, bold: true });
    y = paper.text(`${shop}, ${instant(clock.now().toISOString())}`, paper.left, y + 4, { width: paper.width, size: 9, colour: "#6b7280" }) + 10;
    paper.rule(y);
    y += 12;
    for (const { title: heading, lines } of parts.filter((part) => part.lines.length)) {
      y = paper.text(heading, paper.left, paper.roomFor(y, 40), { width: paper.width, size: 12, bold: true }) + 4;
      for (const line of lines) y = write(paper, line, y);
      y += 10;
    }
    for (const { caption, picture } of pictures) {
      y = write(paper, caption, paper.roomFor(y, PICTURE.height + 24));
      y = paper.picture(picture.bytes, paper.left, y, PICTURE) + 12;
    }
  });

function write(paper: Paper, line: string, y: number): number {
  const style = { width: paper.width, size: 10 };
  return paper.text(line, paper.left, paper.roomFor(y, paper.heightOf(line, style)), style) + 3;
}
