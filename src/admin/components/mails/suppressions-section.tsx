import { Button, Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { MAIL_PAGE, useLift, useSuppressions } from "../../lib/queries/mails";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const COLUMNS = ["email", "reason", "when", "actions"] as const;

/** The addresses that are not mailed, why, and a way to mail them again. */
export function SuppressionsSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useSuppressions(offset);
  const lift = useLift();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("mails.suppressions")} text={t("mails.suppressionsText")} />
      <Answer query={query} rows={2}>
        {({ suppressions, count }, now) =>
          count === 0 ? (
            <Empty title={t("mails.suppressionsNone")} />
          ) : (
            <>
              <ScrollTable label={t("mails.suppressions")} head={COLUMNS.map((column) => t(`mails.suppressionColumn.${column}`))}>
                {suppressions.map(({ id, email, reason, created_at }) => (
                  <Table.Row key={id}>
                    <Table.Cell><OneLine text={email} /></Table.Cell>
                    <Table.Cell><OneLine wide text={reason} /></Table.Cell>
                    <Table.Cell><Moment at={created_at} now={now} /></Table.Cell>
                    <Table.Cell>
                      <Button size="small" variant="secondary" aria-label={t("mails.liftNamed", { email })} onClick={() => lift.mutate(id, told(t("mails.lifted", { email })))}>{t("mails.lift")}</Button>
                    </Table.Cell>
                  </Table.Row>
                ))}
              </ScrollTable>
              <Pager count={count} offset={offset} limit={MAIL_PAGE} onOffset={setOffset} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
