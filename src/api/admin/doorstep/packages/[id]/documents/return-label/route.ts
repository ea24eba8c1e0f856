import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { returnLabelDocument } from "../../../../../../../workflows/carrier/return-label-view";
import { sendLabel } from "../../../../../../send-label";

/** The return label as the carrier handed it over. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  sendLabel(res, "return-label", await returnLabelDocument(req.scope, req.params.id!));
};
