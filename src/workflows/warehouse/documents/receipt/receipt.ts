import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../../shared/clock";
import { mailLookOf } from "../../../lifecycle-email/mail-look";
import { lifecycleEmailOf } from "../../../lifecycle-email/room";
import { warehouseOf } from "../../room";
import { lookOf, printSheets } from "../print-sheets";
import { paperWording } from "../texts";
import { drawReceipt } from "./draw-receipt";
import { loadReceipt } from "./load-receipt";

/** An order's receipt in the shopper's language, the order's before the `reader`'s. @throws 404 */
export async function receiptOf(container: MedusaContainer, orderId: string, reader?: string): Promise<{ name: string; pdf: Buffer }> {
  const { options } = warehouseOf(container);
  const { content, locale } = await loadReceipt(container, orderId);
  const { values } = await lifecycleEmailOf(container).mailSettings();
  const { branding } = mailLookOf(options, values, options.email.locale);
  const look = await lookOf({ ...options, email: { ...options.email, shopName: branding.shop_name, supportEmail: branding.support_email ?? undefined, colour: branding.colour ?? options.email.colour } });
  const { address = branding.footer ?? "", taxId = options.documents.customs.vat } = options.documents.seller;
  const receipt = { ...content, seller: { name: branding.shop_name, address: address.split("\n").filter((line) => line.trim()), tax_id: taxId ?? null } };
  const language = locale ?? reader ?? look.locale;
  const title = `${paperWording(language).t("receipt.title")} ${content.order_number}`;
  const pdf = await printSheets(look, title, [{
    locale: language, countries: [content.bill_to?.country_code, content.ship_to?.country_code], name: `#${content.order_number}`, draw: (paper, s) => drawReceipt(paper, s, receipt),
  }], clock.now());
  return { name: `receipt-${content.order_number}`, pdf };
}
