import { Container } from "@medusajs/ui";
import { usePayout } from "../../lib/queries/payouts";
import { Answer } from "../common/answer";
import { PayoutHead } from "./payout-head";
import { PayoutLines } from "./payout-lines";

/** One payout with all that it is made of. */
export function PayoutDetail({ id }: { id: string }) {
  const query = usePayout(id);
  if (!query.data) return <Container className="p-0"><Answer query={query}>{() => null}</Answer></Container>;
  return (
    <div className="flex flex-col gap-y-3">
      <PayoutHead payout={query.data} />
      <PayoutLines payout={query.data} />
    </div>
  );
}
