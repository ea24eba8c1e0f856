import { letterhead, sideBySide } from "../letterhead";
import type { Paper } from "../paper";
import { printSheets, type PrintLook } from "../print-sheets";
import type { PaperSetting } from "../setting";
import { signature } from "../signature";
import { table } from "../table";
import { paperWording } from "../texts";
import { weighed, type ManifestContent, type ManifestParcel } from "./manifest-content";

/** The list that a carrier's driver signs: what was handed over, and how many. */
async function drawManifestSheet(paper: Paper, s: PaperSetting, m: ManifestContent): Promise<void> {
  const { t } = s;
  const number = new Intl.NumberFormat(s.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const kilograms = (grams: number): string => `${number.format(grams / 1000)} kg`;
  const { grams, unweighed } = weighed(m.parcels);
  const count = m.parcels.length;
  let y = await letterhead(paper, s, t("manifest.title"), [m.carrier, s.day(`${m.date}T12:00:00Z`)], m.reference);
  y = sideBySide(paper, [
    { heading: t("manifest.place"), text: [m.location, ...m.address].join("\n") },
    { heading: t("manifest.carrier"), text: m.carrier },
    { heading: t("manifest.parcels"), text: String(count), size: 16 },
    { heading: t("manifest.weight"), text: [kilograms(grams), unweighed ? t("manifest.unweighed", { count: unweighed }) : ""].filter(Boolean).join("\n") },
  ], y) + 16;
  const numbered = m.parcels.map((parcel, n) => ({ ...parcel, place: n + 1 }));
  y = table<ManifestParcel & { place: number }>(paper, [
    { title: "", width: 6, size: 9, of: (parcel) => String(parcel.place) },
    { title: t("manifest.number"), width: 30, bold: true, of: (parcel) => parcel.tracking_number },
    { title: t("manifest.order"), width: 11, of: (parcel) => `#${parcel.order_number}` },
    { title: t("manifest.to"), width: 24, size: 9, of: (parcel) => parcel.to },
    { title: t("manifest.service"), width: 18, size: 9, of: (parcel) => parcel.service },
    { title: t("manifest.kilograms"), width: 12, size: 9, align: "end", of: (parcel) => (parcel.grams === null ? "–" : kilograms(parcel.grams)) },
  ], numbered, y);
  y = paper.roomFor(y + 10, 90);
  y = paper.text(t("manifest.received", { count }), paper.left, y, { width: paper.width, size: 10, bold: true }) + 38;
  signature(paper, [t("manifest.driver"), t("manifest.signature"), t("manifest.time")], y);
}

/** The manifests of one or more carriers in one print, each to be signed by its driver. */
export function drawManifest(content: { look: PrintLook; manifests: readonly ManifestContent[] }, at: Date): Promise<Buffer> {
  const { look, manifests } = content;
  const title = `${paperWording(look.locale).t("manifest.title")} ${manifests.map((one) => one.reference).join(", ")}`;
  return printSheets(look, title, manifests.map((one) => ({
    locale: look.locale, countries: [], name: one.reference, draw: (paper, s) => drawManifestSheet(paper, s, one),
  })), at);
}
