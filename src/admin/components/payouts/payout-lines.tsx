import { Container } from "@medusajs/ui";
import { useState } from "react";
import { MOVEMENT_KINDS } from "../../../modules/payment-capture/rules/movement-kinds";
import type { Payout } from "../../lib/payouts/types";
import { usePayoutLines } from "../../lib/queries/payouts";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Choice } from "../common/choice";
import { Empty } from "../common/empty";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { PayoutLineRow } from "./payout-line-row";

const LIMIT = 50;
/** Stands for no filter: a select cannot hold an empty value. */
const ALL = "all";
const COLUMNS = ["date", "kind", "order", "amount", "fee", "net", "description"] as const;

/** The movements that a payout is made of, all or those of one kind. */
export function PayoutLines({ payout }: { payout: Payout }) {
  const { t } = useText();
  const [kind, setKind] = useState<string>(ALL);
  const [offset, setOffset] = useState(0);
  const query = usePayoutLines(payout.id, kind === ALL ? undefined : kind, offset, LIMIT);
  const choose = (next: string) => {
    setKind(next);
    setOffset(0);
  };
  const kinds = [{ value: ALL, label: t("payouts.allKinds") }, ...MOVEMENT_KINDS.map((one) => ({ value: one, label: t(`payouts.kind.${one}`) }))];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("payouts.lines")}><Choice label={t("payouts.kindFilter")} size="small" className="w-48" value={kind} options={kinds} onChange={choose} /></SectionHeader>
      <Answer query={query}>
        {({ payout_lines, count }) =>
          count === 0 ? (
            <Empty title={t("payouts.noLines")} text={t("payouts.noLinesText")} />
          ) : (
            <>
              <ScrollTable label={t("payouts.lines")} head={COLUMNS.map((column) => t(`payouts.column.${column}`))}>
                {payout_lines.map((line) => <PayoutLineRow key={line.id} line={line} currency={payout.currency_code} />)}
              </ScrollTable>
              {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
            </>
          )
        }
      </Answer>
    </Container>
  );
}
