import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutCsv } from "../../../../../../workflows/payment-capture/payouts/payout-csv";

/** A payout's lines for the bookkeeper. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, csv } = await payoutCsv(req.scope, req.params.id!);
  res.attachment(name).type("text/csv; charset=utf-8").send(csv);
};
