import { Container, InlineTip } from "@medusajs/ui";
import { useState } from "react";
import { MAIL_PAGE, useMessageList, type MessageFilter } from "../../lib/queries/mails";
import type { Message } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { MessageDrawer } from "../journey/message-drawer";
import { MessageFilters } from "./message-filters";
import { MessageTableRow } from "./message-table-row";

const COLUMNS = ["kind", "order", "to", "state", "when", "actions"] as const;

/** Every message, the newest first; without an email provider this is where mails are read. */
export function MessageList() {
  const { t } = useText();
  const [filter, setFilter] = useState<MessageFilter>({ offset: 0 });
  const [shown, setShown] = useState<Message>();
  const query = useMessageList(filter);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("mails.title")} subtitle={t("mails.subtitle")}><MessageFilters filter={filter} onChange={setFilter} /></PageHeader>
      <Answer query={query}>
        {({ messages, count }, now) =>
          count === 0 ? (
            <Empty title={t("mails.emptyTitle")} text={t("mails.emptyText")} />
          ) : (
            <>
              {messages.some(({ state }) => state === "kept") && <div className="px-6 py-4"><InlineTip label={t("mails.localTitle")}>{t("mails.localText")}</InlineTip></div>}
              <ScrollTable label={t("mails.title")} head={COLUMNS.map((column) => t(`mails.column.${column}`))}>
                {messages.map((message) => <MessageTableRow key={message.id} message={message} now={now} onShow={setShown} />)}
              </ScrollTable>
              <Pager count={count} offset={filter.offset} limit={MAIL_PAGE} onOffset={(offset) => setFilter({ ...filter, offset })} />
            </>
          )
        }
      </Answer>
      <MessageDrawer message={shown} onClose={() => setShown(undefined)} />
    </Container>
  );
}
