import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../../shared/clock";
import { warehouseOf } from "../../room";
import { lookOf, printSheets } from "../print-sheets";
import { paperWording } from "../texts";
import { drawReturnSlip } from "./draw-return";
import { loadReturn } from "./load-return";

/** An order's return slip in the shopper's language: of a return that was asked for, or of all that was sent. 404, and 409 while nothing was sent. */
export async function returnSlip(container: MedusaContainer, orderId: string, returnId?: string): Promise<Buffer> {
  const look = await lookOf(warehouseOf(container).options);
  const { content, locale } = await loadReturn(container, orderId, returnId);
  const reader = locale ?? look.locale;
  const title = `${paperWording(reader).t("return.title")} ${content.order_number}`;
  return printSheets(look, title, [{
    locale: reader, countries: [content.sender?.country_code, content.send_to.country_code], name: `#${content.order_number}`, draw: (paper, s) => drawReturnSlip(paper, s, content),
  }], clock.now());
}
