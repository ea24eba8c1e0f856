import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { renderFloorPage } from "../../../pages/floor/page";
import { lookFor, send } from "../orders/send-page";

/** The warehouse screens. The page is for everybody; what it shows is for whoever signs in. */
export const GET = (req: MedusaRequest, res: MedusaResponse): void => {
  const { locale, shop } = lookFor(req);
  send(res, 200, renderFloorPage({ locale, colour: shop.colour }));
};
