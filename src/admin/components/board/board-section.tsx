import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useBoard } from "../../lib/queries/board";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { BoardRowItem } from "./board-row";

const LIMIT = 20;

/** The orders that need a person now. */
export function BoardSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useBoard(offset, LIMIT);
  const head = [t("board.column.order"), t("board.column.awaits"), t("board.column.due"), t("board.column.state")];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("board.title")} subtitle={t("board.subtitle")} />
      <Answer query={query}>
        {({ board, count }, now) =>
          count === 0 ? (
            <Empty title={t("board.emptyTitle")} text={t("board.emptyText")} />
          ) : (
            <>
              <ScrollTable label={t("board.title")} head={head}>
                {board.map((row) => <BoardRowItem key={`${row.order_id} ${row.awaits} ${row.subject}`} row={row} now={now} />)}
              </ScrollTable>
              <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
